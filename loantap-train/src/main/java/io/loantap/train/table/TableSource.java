package io.loantap.train.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Open table, whose rows are read once from top to bottom in constant memory. Not for use by
 * several threads at a time, but for {@link #share}.
 */
public interface TableSource extends Table, Closeable {
  /**
   * Appends rows to a block with one text for each column, until it is full or the table ends.
   *
   * @return whether the table may have more rows
   * @throws TableFormatException once the rows before have been appended; if it is {@linkplain
   *     TableFormatException#isOfOneRow of one row}, reading may go on behind that row
   * @throws IOException if the table cannot be read on
   */
  boolean fill(RowBlock block) throws IOException;

  /** How many rows have been read so far, those with too many or too few fields among them. */
  long rows();

  /** Share of the table read so far, in [0, 1]; 0 if that is not known. Any thread may ask. */
  double share();

  /**
   * The SHA-256 of the table's bytes as stored: 64 lower-case hex digits.
   *
   * @throws IllegalStateException before {@link #fill} has returned false
   */
  String sha256();

  /**
   * What a user has to know of how the table was read, sentences that begin with the table's short
   * name; complete once {@link #fill} has returned false.
   */
  List<String> notices();
}
