package io.loantap.train.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Target of rows, which takes all of them or none. Not for use by several threads at a time. */
public interface TableSink extends Closeable {
  /**
   * Takes a row, a text for each column.
   *
   * @throws IllegalArgumentException if the number of values is not that of the columns
   * @throws IOException if it cannot be written
   */
  void write(List<String> values) throws IOException;

  /** How many rows have been taken so far. */
  long rows();

  /**
   * Puts the rows in their place.
   *
   * @throws IOException if that fails; the place is then as it was
   */
  void commit() throws IOException;

  /** Leaves nothing behind, unless the rows were committed. */
  @Override
  void close() throws IOException;
}
