package io.loantap.model;

import io.loantap.feature.DesignMatrix;

/** The log-odds of all rows of a design matrix. */
final class LogOdds {
  private LogOdds() {}

  /** One value per row; {@code w} has the intercept first. */
  static double[] of(DesignMatrix matrix, double[] w) {
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
