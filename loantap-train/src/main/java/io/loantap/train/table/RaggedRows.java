package io.loantap.train.table;

import java.io.IOException;

/** Listener that hears of rows that have too many or too few fields. */
@FunctionalInterface
public interface RaggedRows {
  /** Such a row; what this throws goes on to whoever asked for the next rows. */
  void accept(TableFormatException problem) throws IOException;
}
