package io.loantap.model;

import io.loantap.feature.DesignMatrix;

/** The log-odds that weights give to encoded rows. */
public final class LogOdds {
  private LogOdds() {}

  /**
   * One value per row.
   *
   * @param w a weight for each column of the matrix, after the intercept
   */
  public static double[] of(DesignMatrix matrix, double[] w) {
    Layout layout = Layout.of(matrix);
    double[] denseWeights = layout.denseWeights(w);
    double[] slotValues = layout.slotValues(w);
    Tile tile = new Tile(layout);
    double[] ofTile = new double[tile.capacity];
    double[] all = new double[matrix.rows()];
    for (int row = 0; row < all.length; row += tile.capacity) {
      int count = Math.min(tile.capacity, all.length - row);
      tile.load(row, count);
      tile.logOdds(denseWeights, slotValues, ofTile);
      System.arraycopy(ofTile, 0, all, row, count);
    }
    return all;
  }
}
