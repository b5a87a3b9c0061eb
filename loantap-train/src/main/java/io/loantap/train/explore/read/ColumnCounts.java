package io.loantap.train.explore.read;

import io.loantap.applicant.NumericField;
import org.jspecify.annotations.Nullable;

/**
 * The counts of one column before it is known what it holds: its texts and, while it can, its
 * numbers.
 */
final class ColumnCounts {
  private static final NumericField PARSER = NumericField.of("");

  private final LevelCounts levels = new LevelCounts();
  private @Nullable NumberCounts numbers = new NumberCounts();
  private long missing;
  private long missingBad;

  /** Counts a value without surrounding blanks; the number that it is, or NaN. */
  double add(String text, boolean bad) {
    if (text.isEmpty()) {
      missing++;
      missingBad += bad ? 1 : 0;
      return Double.NaN;
    }
    LevelCounts.Count count = levels.add(text, bad);
    if (numbers == null) {
      return Double.NaN;
    }
    if (count.isNew()) {
      count.note(PARSER.parse(text, violation -> {}));
    }
    double number = count.number();
    if (Double.isNaN(number)) {
      numbers = null;
    } else {
      numbers.add(number, bad);
    }
    return number;
  }

  /** Whether every value so far is a number. */
  boolean isNumeric() {
    return numbers != null;
  }

  LevelCounts levels() {
    return levels;
  }

  /** Null once a value was no number. */
  @Nullable NumberCounts numbers() {
    return numbers;
  }

  long missing() {
    return missing;
  }

  long missingBad() {
    return missingBad;
  }
}
