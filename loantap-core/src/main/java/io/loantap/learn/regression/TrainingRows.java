package io.loantap.learn.regression;

import io.loantap.learn.encode.DesignMatrix;
import org.jspecify.annotations.Nullable;

/** Checked training data: encoded rows, their outcomes and, optionally, their weights. */
final class TrainingRows {
  private final DesignMatrix matrix;

  /** 1 for a charged-off row, else 0. */
  private final byte[] outcome;

  private final double @Nullable [] weights;

  private TrainingRows(DesignMatrix matrix, byte[] outcome, double @Nullable [] weights) {
    this.matrix = matrix;
    this.outcome = outcome;
    this.weights = weights;
  }

  /** Checks lengths and weights, and copies the arrays. */
  static TrainingRows of(DesignMatrix matrix, boolean[] chargedOff, double @Nullable [] weights) {
    checkLength(matrix, chargedOff.length, "outcomes");
    byte[] outcome = new byte[chargedOff.length];
    for (int i = 0; i < outcome.length; i++) {
      outcome[i] = (byte) (chargedOff[i] ? 1 : 0);
    }
    if (weights == null) {
      return new TrainingRows(matrix, outcome, null);
    }
    checkLength(matrix, weights.length, "sample weights");
    for (int i = 0; i < weights.length; i++) {
      if (!(weights[i] >= 0 && weights[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "sample weight of row "
                + i
                + " is "
                + weights[i]
                + "; weights must be finite and not negative (0 leaves a row out)");
      }
    }
    return new TrainingRows(matrix, outcome, weights.clone());
  }

  private static void checkLength(DesignMatrix matrix, int length, String what) {
    if (length != matrix.rows()) {
      throw new IllegalArgumentException(
          length + " " + what + " for " + matrix.rows() + " rows; there must be one per row");
    }
  }

  /**
   * Makes sure that there is something to learn.
   *
   * @throws IllegalArgumentException if there are no rows or only one outcome
   */
  void requireBothOutcomes() {
    if (matrix.rows() == 0) {
      throw new IllegalArgumentException(
          "there are no training rows; check the filters and the split");
    }
    long all = counted(0) + counted(1);
    if (all == 0) {
      throw new IllegalArgumentException("all sample weights are 0; nothing is left to fit");
    }
    if (!hasBothOutcomes()) {
      String only = counted(1) == 0 ? "good" : "bad";
      throw new IllegalArgumentException(
          "all "
              + all
              + " training rows are "
              + only
              + "; a fit needs loans of both outcomes:"
              + " check the label and its bad value, or add rows");
    }
  }

  boolean hasBothOutcomes() {
    return counted(0) > 0 && counted(1) > 0;
  }

  private long counted(int wanted) {
    long count = 0;
    for (int i = 0; i < outcome.length; i++) {
      if (outcome[i] == wanted && (weights == null || weights[i] > 0)) {
        count++;
      }
    }
    return count;
  }

  int rows() {
    return matrix.rows();
  }

  DesignMatrix matrix() {
    return matrix;
  }

  boolean chargedOff(int row) {
    return outcome[row] == 1;
  }

  /** Whether the row takes part: its weight is not 0. */
  boolean counts(int row) {
    return weights == null || weights[row] > 0;
  }

  /** A compact copy of the given rows. */
  TrainingRows select(int[] rows) {
    byte[] someOutcomes = new byte[rows.length];
    for (int i = 0; i < rows.length; i++) {
      someOutcomes[i] = outcome[rows[i]];
    }
    return new TrainingRows(matrix.select(rows), someOutcomes, selectWeights(rows));
  }

  private double @Nullable [] selectWeights(int[] rows) {
    if (weights == null) {
      return null;
    }
    double[] some = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      some[i] = weights[rows[i]];
    }
    return some;
  }

  /** 1 for a charged-off row, else 0; not to be modified. */
  byte[] outcome() {
    return outcome;
  }

  /** Sample weights, or null for 1 each; not to be modified. */
  double @Nullable [] weights() {
    return weights;
  }
}
