package io.loantap.train.csv;

/**
 * One row of a {@link Table}: a text for each column, blank where the row has no value. Values are
 * as they stand there, untrimmed.
 */
public interface TableRow {
  /** Where a person finds the row, counted from 1: its line in a file, its number elsewhere. */
  long place();

  /**
   * The value in a column, the empty string when it is blank.
   *
   * @param column the position, counted from 0
   */
  String value(int column);

  /** The characters among which the values stand; not a copy, not to be modified. */
  char[] characters();

  /** Where the value in a column begins among the {@link #characters()}. */
  int from(int column);

  /** Where it ends, exclusive. */
  int to(int column);
}
