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
  static double[] of(DesignMatrix matrix, double[] w, int from, int to) {
    Layout layout = Layout.of(matrix);
    double[] denseWeights = layout.denseWeights(w);
    double[] slotValues = layout.slotValues(w);
    RowBlock tile = new RowBlock(layout);
    double[] ofTile = new double[tile.capacity];
    double[] some = new double[to - from];
    for (int row = from; row < to; row += tile.capacity) {
      int count = Math.min(tile.capacity, to - row);
      tile.load(row, count);
      tile.logOdds(denseWeights, slotValues, ofTile);
      System.arraycopy(ofTile, 0, some, row - from, count);
    }
    return some;
  }
}
