package io.loantap.train.statistics;

import io.loantap.learn.encode.DesignMatrix;
import io.loantap.learn.optimise.QuadraticForm;
import io.loantap.learn.regression.LogisticFit;
import io.loantap.learn.regression.LogisticObjective;
import io.loantap.learn.regression.LogisticRegression;
import org.jspecify.annotations.Nullable;

/**
 * Encoded training rows with their outcomes and weights, as a fit has seen them. A weight of 2 is
 * the same as the row twice: all statistics take the sum of the weights for the number of rows.
 * Immutable and thread-safe.
 */
public final class WeightedRows {
  private final DesignMatrix matrix;
  private final boolean[] chargedOff;
  private final double @Nullable [] weights;
  private final double total;
  private final double bad;

  private WeightedRows(DesignMatrix matrix, boolean[] chargedOff, double @Nullable [] weights) {
    this.matrix = matrix;
    this.chargedOff = chargedOff;
    this.weights = weights;
    double all = 0;
    double chargedOffs = 0;
    for (int row = 0; row < chargedOff.length; row++) {
      double weight = weights == null ? 1 : weights[row];
      all += weight;
      chargedOffs += chargedOff[row] ? weight : 0;
    }
    this.total = all;
    this.bad = chargedOffs;
  }

  /**
   * Copies the arrays.
   *
   * @param weights finite and not negative, or null for 1 each
   * @throws IllegalArgumentException if the lengths differ
   */
  public static WeightedRows of(
      DesignMatrix matrix, boolean[] chargedOff, double @Nullable [] weights) {
    if (chargedOff.length != matrix.rows()
        || (weights != null && weights.length != chargedOff.length)) {
      throw new IllegalArgumentException(
          "there must be one outcome, and one weight or none, for each of the "
              + matrix.rows()
              + " rows");
    }
    return new WeightedRows(matrix, chargedOff.clone(), weights == null ? null : weights.clone());
  }

  DesignMatrix matrix() {
    return matrix;
  }

  int rows() {
    return chargedOff.length;
  }

  boolean chargedOff(int row) {
    return chargedOff[row];
  }

  double weight(int row) {
    return weights == null ? 1 : weights[row];
  }

  /** Sum of the weights. */
  double total() {
    return total;
  }

  /**
   * The log-likelihood of the best intercept alone, which gives every row without an offset the
   * same probability.
   */
  double nullLogLikelihood() {
    if (matrix.hasOffsets()) {
      return -LogisticRegression.withL2(0)
          .fit(matrix.offsets(), chargedOff, weights)
          .objectiveValue();
    }
    double good = total - bad;
    return bad * StrictMath.log(bad / total) + good * StrictMath.log(good / total);
  }

  LogisticObjective objective(double l2, QuadraticForm bend, int threads) {
    return LogisticObjective.of(matrix, chargedOff, weights, l2, bend, threads);
  }

  /** A fit in which the rows weigh differently. */
  LogisticFit fit(LogisticRegression regression, double[] otherWeights) {
    return regression.fit(matrix, chargedOff, otherWeights);
  }
}
