package io.loantap.learn.regression;

import io.loantap.learn.encode.DesignMatrix;

/** The log-odds that weights give to encoded rows. */
public final class LogOdds {
  private LogOdds() {}

  /**
   * One value per row.
   *
   * @param w a weight for each column of the matrix, after the intercept
   */
  public static double[] of(DesignMatrix matrix, double[] w) {
    return of(matrix, w, 0, matrix.rows());
  }

  /** One value for each of the rows {@code from} to {@code to - 1}. */
  public static double[] of(DesignMatrix matrix, double[] w, int from, int to) {
    Layout layout = Layout.of(matrix);
    double[] denseWeights = layout.denseWeights(w);
    double[] slotValues = layout.slotValues(w);
    RowBlock block = new RowBlock(layout);
    double[] ofBlock = new double[block.capacity];
    double[] some = new double[to - from];
    for (int row = from; row < to; row += block.capacity) {
      int count = Math.min(block.capacity, to - row);
      block.load(row, count);
      block.logOdds(denseWeights, slotValues, ofBlock);
      System.arraycopy(ofBlock, 0, some, row - from, count);
    }
    return some;
  }
}
