package io.loantap.feature;

/**
 * Reads the numbers of one field or derived field from columns, a block of rows at a time, and each
 * block once. Not for several threads at once.
 */
public final class NumberReader {
  /** Most rows in a block: so many that a block of each of twenty columns stays in a near cache. */
  public static final int BLOCK = 512;

  private final Source source;
  private final double[] block = new double[BLOCK];
  private int first = -1;
  private int rows;

  /** Where the numbers come from. */
  @FunctionalInterface
  interface Source {
    /** Writes the numbers of {@code count} rows from row {@code from} on to the start of out. */
    void read(int from, int count, double[] out);
  }

  NumberReader(Source source) {
    this.source = source;
  }

  /**
   * The numbers of {@code count} rows from row {@code from} on, NaN where missing; those of a raw
   * column as they are, perhaps -0.0. They stand at the start of an array that is the reader's own:
   * to be read only, and until it is asked for another block.
   *
   * @param count at most {@link #BLOCK}
   */
  public double[] read(int from, int count) {
    if (from != first || count != rows) {
      source.read(from, count, block);
      first = from;
      rows = count;
    }
    return block;
  }

  /** The number of a row of the block that was read last; never -0.0. */
  public double inBlock(int row) {
    return block[row] + 0.0;
  }
}
