package io.loantap.train.csv;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * One row of a CSV file: as many values as the header has names. Values are as they stand in the
 * file, untrimmed and without the quotes around them; a blank one is the empty string, never null.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class CsvRow {
  private final long line;
  private final long number;
  private final String[] values;

  /** Takes the array as its own. */
  CsvRow(long line, long number, String[] values) {
    this.line = line;
    this.number = number;
    this.values = values;
  }

  /** The line on which the row begins, counted from 1 as an editor does. */
  public long line() {
    return line;
  }

  /** The number of the row, counted from 1; the header is not a row. */
  public long number() {
    return number;
  }

  /** The number of values, always that of the header. */
  public int size() {
    return values.length;
  }

  /**
   * The value in a column, the empty string when the cell is blank.
   *
   * @param column the position, counted from 0
   * @throws IndexOutOfBoundsException if there is no such column
   */
  public String value(int column) {
    return values[column];
  }

  /** All values in the order of the header: an unmodifiable view. */
  public List<String> values() {
    return Collections.unmodifiableList(Arrays.asList(values));
  }

  /** The place of the row; its values are personal data and stay out of logs. */
  @Override
  public String toString() {
    return "row " + number + " (line " + line + ")";
  }
}
