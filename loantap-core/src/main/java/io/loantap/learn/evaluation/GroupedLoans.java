package io.loantap.learn.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A collection of finished loans by group, one after another. What it holds grows with the groups,
 * not with the loans. Not for use by several threads at once.
 */
public final class GroupedLoans {
  private final Map<String, GroupTally> tallies = new LinkedHashMap<>();

  /** No loans yet. */
  public GroupedLoans() {}

  /**
   * Counts a loan.
   *
   * @param group its value in the group column
   * @param probability of default, in [0, 1]
   * @param approved whether the model approves it
   * @param chargedOff how it ended
   * @param apr offered rate, a fraction a year; NaN if none was offered
   * @throws IllegalArgumentException if the probability is outside [0, 1]
   */
  public void add(
      String group, double probability, boolean approved, boolean chargedOff, double apr) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("a probability of default lies between 0 and 1");
    }
    tallies
        .computeIfAbsent(group, name -> new GroupTally())
        .add(probability, approved, chargedOff, apr);
  }

  /** Figures of each group, in alphabetical order. */
  public List<GroupFigures> figures() {
    return new TreeMap<>(tallies)
        .entrySet().stream().map(entry -> entry.getValue().figures(entry.getKey())).toList();
  }
}
