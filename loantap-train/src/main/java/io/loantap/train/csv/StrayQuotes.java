package io.loantap.train.csv;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Count of the fields with a quote in the wrong place that was read as text. */
final class StrayQuotes {
  private long fields;
  private long firstLine;

  /** The field that was counted last, which may have more of them. */
  private long lastRecord;

  private int lastField;

  /**
   * Counts the field, once.
   *
   * @param record the line on which its record begins
   */
  void add(long record, int field, long line) {
    if (record != lastRecord || field != lastField) {
      lastRecord = record;
      lastField = field;
      firstLine = fields == 0 ? line : firstLine;
      fields++;
    }
  }

  /** The field of a record that has one, if it has. */
  OptionalInt in(long record) {
    return fields > 0 && record == lastRecord ? OptionalInt.of(lastField) : OptionalInt.empty();
  }

  /** What was read as text, if anything was. */
  Optional<String> notice() {
    return fields == 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%,d %s a quote in the wrong place, the first on line %d, read as text (--strict"
                    + " stops there)",
                fields,
                fields == 1 ? "field has" : "fields have",
                firstLine));
  }
}
