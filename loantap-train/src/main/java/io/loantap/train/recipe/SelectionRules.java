package io.loantap.train.recipe;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules by which characteristics are selected from a recipe's candidates.
 *
 * @param rule whether all stay that pass and do no harm to loans held out, or as few as make these
 *     lose no more than one standard error
 * @param most how many may be selected at the most, at least 1; {@link #ANY_NUMBER} for no limit
 * @param leastIv the information value below which a candidate leaves, at least 0
 * @param keep candidates that stay in any case
 * @param drop candidates that leave in any case
 */
public record SelectionRules(
    Penalty.Rule rule, int most, double leastIv, List<String> keep, List<String> drop) {
  /** No limit on the number of characteristics. */
  public static final int ANY_NUMBER = Integer.MAX_VALUE;

  /** Rules that leave all to the loans. */
  public static final SelectionRules USUAL =
      new SelectionRules(Penalty.Rule.LOWEST_LOSS, ANY_NUMBER, 0, List.of(), List.of());

  /** From so many candidates on, an inferred recipe selects. */
  public static final int MANY_CANDIDATES = 30;

  /**
   * Copies and checks the lists.
   *
   * @throws IllegalArgumentException if the rules contradict each other
   */
  public SelectionRules {
    keep = List.copyOf(keep);
    drop = List.copyOf(drop);
    if (most < 1) {
      throw new IllegalArgumentException(
          "max_characteristics is " + most + "; a model needs at least 1 characteristic");
    }
    if (!(leastIv >= 0 && leastIv < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "min_iv is " + leastIv + "; an information value is a finite number of at least 0");
    }
    if (keep.size() > most) {
      throw new IllegalArgumentException(
          "keep names "
              + keep.size()
              + " characteristics, but max_characteristics is "
              + most
              + "; raise it, or name fewer");
    }
    Set<String> both = new HashSet<>(keep);
    both.retainAll(drop);
    if (!both.isEmpty()) {
      throw new IllegalArgumentException(
          "keep and drop both name " + String.join(", ", both.stream().sorted().toList()));
    }
  }

  /** The same rules for a recipe of these characteristics alone. */
  public SelectionRules among(Collection<String> names) {
    return new SelectionRules(
        rule,
        most,
        leastIv,
        keep.stream().filter(names::contains).toList(),
        drop.stream().filter(names::contains).toList());
  }

  /** The same lists and limits with another rule. */
  public SelectionRules withRule(Penalty.Rule other) {
    return new SelectionRules(other, most, leastIv, keep, drop);
  }

  /** The same rules with another limit on the number of characteristics. */
  public SelectionRules withMost(int other) {
    return new SelectionRules(rule, other, leastIv, keep, drop);
  }

  /** The same rules with another least information value. */
  public SelectionRules withLeastIv(double other) {
    return new SelectionRules(rule, most, other, keep, drop);
  }
}
