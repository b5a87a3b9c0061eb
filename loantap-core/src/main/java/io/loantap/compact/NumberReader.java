package io.loantap.compact;

import org.jspecify.annotations.Nullable;

/**
 * A reader of the numbers of one field or derived field from columns, a block of rows at a time,
 * and each block once. Not for several threads at once.
 */
public final class NumberReader {
  /** Most rows in a block: so many that a block of each of twenty columns stays in a near cache. */
  public static final int BLOCK = 512;

  private final @Nullable Source source;

  /** A whole column, or the block that was read last. */
  private final double[] numbers;

  private int first = -1;
  private int rows;

  /** Where the numbers come from. */
  @FunctionalInterface
  public interface Source {
    /** Writes the numbers of {@code count} rows from row {@code from} on to the start of out. */
    void read(int from, int count, double[] out);
  }

  public NumberReader(Source source) {
    this.source = source;
    this.numbers = new double[BLOCK];
  }

  private NumberReader(double[] column) {
    this.source = null;
    this.numbers = column;
  }

  /** Reads an array, one number a row, as it stands. */
  static NumberReader over(double[] column) {
    return new NumberReader(column);
  }

  /**
   * The numbers of {@code count} rows from row {@code from} on, NaN where missing; those of a raw
   * column as they are, perhaps -0.0. They stand from {@link #start} on in an array that is to be
   * read only, and until the reader is asked for another block.
   *
   * @param count at most {@link #BLOCK}
   */
  public double[] read(int from, int count) {
    if (from != first || count != rows) {
      if (source != null) {
        source.read(from, count, numbers);
      }
      first = from;
      rows = count;
    }
    return numbers;
  }

  /**
   * Where the numbers that were read last stand in their array: from their row on where this is a
   * whole column, else from 0 on.
   */
  public int start() {
    return source == null ? first : 0;
  }

  /** The number of a row of the block that was read last; never -0.0. */
  public double inBlock(int row) {
    return numbers[start() + row] + 0.0;
  }
}
