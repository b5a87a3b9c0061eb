package io.loantap.train.explore.read;

import io.loantap.applicant.SpecialValues;
import io.loantap.compact.NumericSummary;
import io.loantap.learn.schema.NumberEnds;
import io.loantap.learn.schema.SpecialValueRule;
import io.loantap.train.recipe.SpecialChoice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The numbers of each column that are codes: those that were stated, and those that stand apart.
 */
final class SpecialNumbers {
  private final SpecialChoice choice;

  SpecialNumbers(SpecialChoice choice) {
    this.choice = choice;
  }

  /** The numbers of a column that somebody said so of. */
  SpecialValues stated(String column) {
    return choice.isStated() ? choice.of(column) : SpecialValues.none();
  }

  /**
   * The codes among a column's numbers, with the rows of each: those stated, or, if it has none of
   * these and they may be proposed, those that {@link SpecialValueRule} proposes.
   */
  SortedMap<Double, Long> among(String column, NumericSummary numbers) {
    SortedMap<Double, Long> codes = new TreeMap<>();
    for (double value : choice.of(column).values()) {
      long rows = numbers.below(Math.nextUp(value)) - numbers.below(value);
      if (rows > 0) {
        codes.put(value, rows);
      }
    }
    return codes.isEmpty() && choice.proposes()
        ? SpecialValueRule.propose(NumberEnds.of(numbers))
        : codes;
  }

  /**
   * A sentence on the codes stated for this column that none of its cells has, if there are any.
   */
  Optional<String> unheld(String column, Set<Double> held) {
    SpecialValues stated = choice.byField().getOrDefault(column, SpecialValues.none());
    List<String> unheld =
        Arrays.stream(stated.values())
            .filter(value -> !held.contains(value))
            .mapToObj(SpecialValues::text)
            .toList();
    return unheld.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "No number of \""
                + column
                + "\" is "
                + String.join(" or ", unheld)
                + ", which --special states as a code of it; texts and dates have no codes.");
  }

  /** The name of a code, the number itself if it has none. */
  String label(String column, double value) {
    SpecialValues stated = choice.of(column);
    return stated.has(value) ? stated.label(stated.indexOf(value)) : SpecialValues.text(value);
  }
}
