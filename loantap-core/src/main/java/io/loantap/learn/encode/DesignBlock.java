package io.loantap.learn.encode;

import java.io.DataOutput;
import java.io.IOException;

/**
 * Some neighbouring columns of a {@link DesignMatrix} that come from one characteristic, kept
 * compactly: one number per row, whatever the width. Immutable and thread-safe.
 */
public sealed interface DesignBlock permits DenseColumn, CodedColumns, RampColumns {
  int rows();

  /** Number of columns that the block stands for. */
  int width();

  /** Bytes that the block occupies, dictionaries included. */
  long bytes();

  /** A compact copy of the given rows, in the given order; a row may be chosen more than once. */
  DesignBlock select(int[] rows);

  /** Writes the {@link #width()} column values of one row to {@code out} from {@code at} on. */
  void denseRow(int row, double[] out, int at);

  /**
   * Writes the compact arrays of the block.
   *
   * @see DesignMatrix#saveTo
   */
  void saveTo(DataOutput out) throws IOException;
}
