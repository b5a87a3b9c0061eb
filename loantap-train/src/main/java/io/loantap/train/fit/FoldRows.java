package io.loantap.train.fit;

import io.loantap.feature.DesignMatrix;
import io.loantap.model.LogisticFit;
import io.loantap.model.LogisticObjective;

/**
 * The encoded training rows of one fold.
 *
 * @param rows which of all training rows they are, ascending
 * @param loss their log-loss without penalty, on the thread of the caller
 */
record FoldRows(int[] rows, DesignMatrix matrix, LogisticObjective loss) {
  /**
   * Some of the rows.
   *
   * @param all the matrix of all rows
   */
  static FoldRows of(int[] rows, DesignMatrix all, boolean[] chargedOff, RowWeights weights) {
    DesignMatrix matrix = all.select(rows);
    boolean[] outcomes = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      outcomes[i] = chargedOff[rows[i]];
    }
    return new FoldRows(
        rows, matrix, LogisticObjective.of(matrix, outcomes, weights.select(rows), 0, 1));
  }

  /** Log-odds of each of the rows, in their order. */
  double[] logOdds(LogisticFit fit) {
    return fit.logOdds(matrix);
  }
}
