package io.loantap.train.table;

import java.io.Closeable;
import java.io.IOException;

/** Table that can be opened: a file, standard input, the result of a query. */
public interface TableInput extends Closeable {
  /** How messages call it: the path of a file, for one. */
  String name();

  /** The same without the folder, for what is kept or read elsewhere. */
  default String shortName() {
    return name().substring(name().lastIndexOf('/') + 1);
  }

  /**
   * Opens it, each time at its first row.
   *
   * @throws TableFormatException if it is no table
   * @throws IOException if it cannot be read
   */
  TableSource open() throws IOException;

  /** Ends what was needed to open it more than once. */
  @Override
  default void close() throws IOException {}
}
