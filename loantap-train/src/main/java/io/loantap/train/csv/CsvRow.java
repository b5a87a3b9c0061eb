package io.loantap.train.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * One row of a CSV file: as many values as the header has names. Values are as they stand in the
 * file, untrimmed and without the quotes around them; a blank one is the empty string, never null.
 *
 * <p>Immutable and safe for use by many threads. A row keeps the characters of some hundred others
 * alive: keep its values where many rows are kept.
 */
public final class CsvRow {
  private final long line;
  private final long number;
  private final char[] text;
  private final int start;
  private final int[] bounds;
  private final int boundsFrom;
  private final int size;

  /** The bounds are start and end of each value in turn, counted from the start of the row. */
  CsvRow(long line, long number, char[] text, int start, int[] bounds, int boundsFrom, int size) {
    this.line = line;
    this.number = number;
    this.text = text;
    this.start = start;
    this.bounds = bounds;
    this.boundsFrom = boundsFrom;
    this.size = size;
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
    return size;
  }

  /**
   * The value in a column, the empty string when the cell is blank.
   *
   * @param column the position, counted from 0
   * @throws IndexOutOfBoundsException if there is no such column
   */
  public String value(int column) {
    int from = from(column);
    return new String(text, from, to(column) - from);
  }

  /** All values in the order of the header, unmodifiable. */
  public List<String> values() {
    List<String> values = new ArrayList<>(size());
    for (int column = 0; column < size(); column++) {
      values.add(value(column));
    }
    return Collections.unmodifiableList(values);
  }

  /** The characters among which the values stand; not a copy, not to be modified. */
  public char[] characters() {
    return text;
  }

  /** Where the value in a column begins among the {@link #characters()}. */
  public int from(int column) {
    return start + bounds[boundsFrom + 2 * Objects.checkIndex(column, size)];
  }

  /** Where it ends, exclusive. */
  public int to(int column) {
    return start + bounds[boundsFrom + 2 * Objects.checkIndex(column, size) + 1];
  }

  /** The place of the row; its values are personal data and stay out of logs. */
  @Override
  public String toString() {
    return "row " + number + " (line " + line + ")";
  }
}
