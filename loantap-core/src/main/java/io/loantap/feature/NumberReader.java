package io.loantap.feature;

/**
 * Reads the numbers of one field or derived field from columns, a block of rows at a time. It holds
 * scratch space: not for several threads at once.
 */
@FunctionalInterface
public interface NumberReader {
  /** Most rows in a block. */
  int BLOCK = 1024;

  /**
   * Writes the numbers of {@code count} rows from row {@code from} on to the start of {@code out};
   * NaN where missing, never -0.0.
   *
   * @param count at most {@link #BLOCK}
   */
  void read(int from, int count, double[] out);
}
