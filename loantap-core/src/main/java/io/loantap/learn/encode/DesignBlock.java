package io.loantap.learn.encode;

import java.io.DataOutput;
import java.io.IOException;

/**
 * Some neighbouring columns of a {@link DesignMatrix} that come from one characteristic, kept
 * compactly: one number per row, whatever the width. Immutable and thread-safe.
 */
public sealed interface DesignBlock permits DenseColumn, CodedColumns, RampColumns, OffsetBlock {
  int rows();

  /** Number of columns that the block stands for. */
  int width();

  /**
   * What each column adds to the log-odds where nothing of the block is fitted, so that its width
   * is 0; a copy, empty for columns with weights.
   */
  default double[] offsets() {
    return new double[0];
  }

  /** Bytes that the block occupies, dictionaries included. */
  long bytes();

  /** A compact copy of the given rows, in the given order; a row may be chosen more than once. */
  DesignBlock select(int[] rows);

  /**
   * Slots that a row of the block touches one or two of, in sums over rows: slot 0 for "no column",
   * then one for each column, or for each knot of a ramp. 0 for a dense column, which every row has
   * a value in.
   */
  int slots();

  /** Whether a row lies between two neighbouring slots, as on a ramp, and not in a single one. */
  default boolean isRamp() {
    return false;
  }

  /**
   * Unpacks {@code count} rows from row {@code from} on: the slots, and for a ramp the share of the
   * slot that follows.
   *
   * @param slot where the slots go, from the start; not used by a dense column
   * @param number where values or shares go, from {@code at} on; not used by coded columns
   */
  void unpack(int from, int count, int[] slot, double[] number, int at);

  /** Writes the {@link #width()} column values of one row to {@code out} from {@code at} on. */
  void denseRow(int row, double[] out, int at);

  /**
   * Writes the kind of the block and its compact arrays.
   *
   * @see DesignMatrix#saveTo
   */
  void saveTo(DataOutput out) throws IOException;
}
