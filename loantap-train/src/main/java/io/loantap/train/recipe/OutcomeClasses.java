package io.loantap.train.recipe;

import io.loantap.train.support.OutcomeWords;
import io.loantap.train.support.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The classes into which the values of an outcome column fall, and the check that a column has both
 * outcomes. Immutable.
 */
public final class OutcomeClasses {
  /** How many values of rows left out are named. */
  private static final int NAMED = 10;

  private final Recipe.Label label;
  private final Set<String> bad;
  private final Set<String> good;
  private final Set<String> exclude;

  private OutcomeClasses(Recipe.Label label) {
    this.label = label;
    this.bad = normal(label.bad());
    this.good = normal(label.good());
    this.exclude = normal(label.exclude());
  }

  /** The classes of an outcome. */
  public static OutcomeClasses of(Recipe.Label label) {
    return new OutcomeClasses(label);
  }

  private static Set<String> normal(List<String> values) {
    return values.stream()
        .map(OutcomeValues::normal)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Refuses a value that is in two lists. */
  static void requireDistinct(List<String> bad, List<String> good, List<String> exclude) {
    Map<String, String> known = new HashMap<>();
    Map.of("bad", bad, "good", good, "exclude", exclude)
        .forEach(
            (list, values) ->
                normal(values)
                    .forEach(
                        value -> {
                          @Nullable String other = known.put(value, list);
                          if (other != null) {
                            throw new IllegalArgumentException(
                                "outcome \"" + value + "\" is both " + other + " and " + list);
                          }
                        }));
  }

  /** The class of a value as {@link OutcomeValues#normal} writes it. */
  public OutcomeClass of(String value) {
    if (bad.contains(value)) {
      return OutcomeClass.BAD;
    }
    if (exclude.contains(value) || (!good.isEmpty() && !good.contains(value))) {
      return OutcomeClass.LEFT_OUT;
    }
    return value.isEmpty() ? OutcomeClass.BLANK : OutcomeClass.GOOD;
  }

  /** The good values, the file's own; none if the column has none. */
  private List<String> goodValues(OutcomeValues values) {
    return good.isEmpty()
        ? values.all().filter(value -> of(value) == OutcomeClass.GOOD).toList()
        : label.good();
  }

  /** The good values in words, the file's own; null if the column has none. */
  public @Nullable String goodWords(OutcomeValues values) {
    List<String> found = goodValues(values).stream().map(String::strip).toList();
    return found.isEmpty() ? null : String.join(" or ", found);
  }

  /** The words for the outcomes of a column of these values. */
  public OutcomeWords words(OutcomeValues values) {
    return OutcomeWords.of(label.bad(), goodValues(values));
  }

  /** Good only because nothing else was said, and perhaps not finished. */
  private Optional<String> unfinished(OutcomeValues values) {
    return good.isEmpty()
        ? goodValues(values).stream()
            .filter(value -> OutcomeGuess.isUnfinished(value))
            .findFirst()
            .map(
                value ->
                    "\""
                        + value
                        + "\" in column \""
                        + label.column()
                        + "\" counts as good, since no good value was named, but sounds like a loan"
                        + " that has not ended: --good VALUE or --exclude VALUE says otherwise.")
        : Optional.empty();
  }

  /** The bad values in words, as the label has them. */
  public static String badWords(Recipe.Label label) {
    return label.bad().stream().map(String::strip).collect(Collectors.joining(" or "));
  }

  /**
   * What is wrong with a column of these values, and what to do; empty if it has both outcomes and,
   * unless the good ones are named, no third.
   *
   * @param table name of the table
   */
  public Optional<String> problem(OutcomeValues values, String table) {
    String column = "column \"" + label.column() + "\" of " + table;
    boolean endless = values.isEndless() && good.isEmpty();
    if (!endless && bad.stream().noneMatch(values::contains)) {
      return Optional.of(
          "No loan has the bad outcome "
              + quoted(label.bad())
              + " in "
              + column
              + ", which holds "
              + values.words()
              + guess(bad, values)
              + " Loans of both outcomes are needed; name the bad value with --bad."
              + OutcomeCandidates.likely(label.column(), values)
                  .map(it -> " For instance: " + it.options() + ", if that is the bad one.")
                  .orElse(""));
    }
    long goods = values.all().filter(value -> of(value) == OutcomeClass.GOOD).count();
    if (!endless && goods == 0 && !good.isEmpty()) {
      return Optional.of(
          "No loan has the good outcome "
              + quoted(label.good())
              + " in "
              + column
              + ", which holds "
              + values.words()
              + guess(good, values)
              + " Loans of both outcomes are needed; name the good value with --good.");
    }
    if (!endless && goods == 0) {
      return Optional.of(
          "Every loan has the outcome "
              + quoted(label.bad())
              + " in "
              + column
              + ", which holds "
              + values.words()
              + ". Loans of both outcomes are needed; add good loans.");
    }
    return endless || (good.isEmpty() && goods > 1)
        ? Optional.of(
            "C"
                + column.substring(1)
                + " holds "
                + values.words()
                + ", but an outcome has two values. Name the good ones, too, with --good: rows of"
                + " other outcomes are then left out and counted. --exclude names some to leave"
                + " out, --label another column.")
        : Optional.empty();
  }

  private static String guess(Set<String> wanted, OutcomeValues values) {
    return wanted.stream()
        .map(values::nearest)
        .flatMap(near -> Optional.ofNullable(near).stream())
        .findFirst()
        .map(Suggestion::ending)
        .orElse(".");
  }

  private static String quoted(List<String> values) {
    return values.stream().map(it -> "\"" + it + "\"").collect(Collectors.joining(" or "));
  }

  /** Sentences on the rows left out for their outcome, by value, and on values that no row has. */
  public List<String> notices(OutcomeValues values) {
    List<String> notices = new ArrayList<>();
    List<Map.Entry<String, Integer>> others =
        values.counts().entrySet().stream()
            .filter(it -> of(it.getKey()) == OutcomeClass.LEFT_OUT)
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    if (!others.isEmpty()) {
      notices.add(leftOut(others));
    }
    unfinished(values).ifPresent(notices::add);
    for (String value : bad) {
      unmet("bad", value, values).ifPresent(notices::add);
    }
    for (String value : good) {
      unmet("good", value, values).ifPresent(notices::add);
    }
    return notices;
  }

  private String leftOut(List<Map.Entry<String, Integer>> others) {
    long rows = others.stream().mapToLong(Map.Entry::getValue).sum();
    String named =
        others.stream()
            .limit(NAMED)
            .map(it -> count(it.getValue()) + " " + OutcomeValues.quoted(it.getKey()))
            .collect(Collectors.joining(", "));
    long unnamed = others.stream().skip(NAMED).mapToLong(Map.Entry::getValue).sum();
    return "Left out for their outcome in \""
        + label.column()
        + "\": "
        + count(rows)
        + (rows == 1 ? " row (" : " rows (")
        + named
        + (unnamed == 0 ? "" : ", and " + count(unnamed) + " of other values")
        + "). --bad, --good and --exclude say which outcomes count.";
  }

  private Optional<String> unmet(String list, String value, OutcomeValues values) {
    if (values.contains(value)) {
      return Optional.empty();
    }
    return Optional.of(
        "No row has the "
            + list
            + " outcome \""
            + value
            + "\""
            + guess(Set.of(value), values)
            + " --"
            + list
            + " names them.");
  }

  private static String count(long rows) {
    return String.format(Locale.ROOT, "%,d", rows);
  }
}
