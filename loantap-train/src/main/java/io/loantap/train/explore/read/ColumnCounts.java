package io.loantap.train.explore.read;

import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.Field;
import org.jspecify.annotations.Nullable;

/** The counts of one column: its texts and, if it holds numbers, its numbers. */
final class ColumnCounts {
  private final Field field;
  private final LevelCounts levels = new LevelCounts();
  private final @Nullable NumberCounts numbers;
  private long missing;
  private long missingBad;

  /** No counts yet of a column that is this field. */
  ColumnCounts(Field field) {
    this.field = field;
    this.numbers = field.kind() == Field.Kind.NUMBER ? new NumberCounts() : null;
  }

  /**
   * Counts a value without surrounding blanks; the number that it is, or NaN. What a column of
   * numbers or months cannot read counts as missing.
   */
  double add(String text, boolean bad) {
    if (text.isEmpty() || isMissing(text)) {
      missing++;
      missingBad += bad ? 1 : 0;
      return Double.NaN;
    }
    LevelCounts.Count count = levels.add(listed(text), bad);
    if (numbers == null) {
      return Double.NaN;
    }
    if (count.isNew()) {
      count.note(field.parse(text, violation -> {}));
    }
    numbers.add(count.number(), bad);
    return count.number();
  }

  private String listed(String text) {
    return field instanceof CategoricalField listed ? listed.listed(text) : text;
  }

  private boolean isMissing(String text) {
    // Texts that are counted can be read; others are looked at each time.
    return !levels.counts().containsKey(text)
        && field.kind() != Field.Kind.TEXT
        && Double.isNaN(field.parse(text, violation -> {}));
  }

  LevelCounts levels() {
    return levels;
  }

  /** Null unless the column holds numbers. */
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
