package io.loantap.train.statistics;

import io.loantap.learn.encode.DesignMatrix;
import io.loantap.learn.optimise.Objective;
import io.loantap.learn.optimise.SymmetricMatrix;
import io.loantap.learn.regression.LogisticObjective;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Pearson's correlations between the columns of a design matrix, from one pass over its compact
 * blocks. Immutable and thread-safe.
 *
 * <p>A column whose mean is m standard deviations away from 0 loses the factor m^2 of precision:
 * with m = 1,000, ten digits are left. A column that has no variation beyond rounding is
 * <em>constant</em> and has no correlation.
 */
public final class CorrelationMatrix {
  /** Share of its mean square that the variance of a constant column may have by rounding. */
  private static final double NO_VARIATION = 0x1p-40;

  private final SymmetricMatrix correlations;

  private CorrelationMatrix(SymmetricMatrix correlations) {
    this.correlations = correlations;
  }

  /**
   * The correlations over all rows.
   *
   * @param weights finite and not negative, or null for 1 each
   * @param threads threads to use; the result does not depend on it
   */
  public static CorrelationMatrix of(
      DesignMatrix matrix, double @Nullable [] weights, int threads) {
    /* At zero weights each row has p (1 - p) = 1/4, so the Fisher information of a logistic
     * regression without a penalty is a quarter of X'X: the pass that fits is the pass we need. */
    SymmetricMatrix quarter;
    try (LogisticObjective objective =
        LogisticObjective.of(
            matrix.withoutOffsets(), new boolean[matrix.rows()], weights, 0, threads)) {
      double[] zero = new double[matrix.columns() + 1];
      quarter = objective.evaluate(zero, Objective.Order.FISHER).fisher();
    }
    return new CorrelationMatrix(correlations(quarter));
  }

  /**
   * The correlations of columns whose sums are known.
   *
   * @param products the sums of products of all pairs of columns over the rows, the column of ones
   *     first, so that entry (0, 0) is the number of rows
   */
  public static CorrelationMatrix ofProducts(SymmetricMatrix products) {
    return new CorrelationMatrix(correlations(products));
  }

  private static SymmetricMatrix correlations(SymmetricMatrix products) {
    int n = products.size() - 1;
    double[] scale = new double[n];
    for (int j = 0; j < n; j++) {
      double variance = covariance(products, j, j);
      boolean varies = variance > NO_VARIATION * products.get(j + 1, j + 1);
      scale[j] = varies ? 1 / StrictMath.sqrt(variance) : 0;
    }
    double[] packed = new double[Math.toIntExact((long) n * (n + 1) / 2)];
    for (int i = 0, at = 0; i < n; i++) {
      for (int j = 0; j < i; j++, at++) {
        double r = covariance(products, i, j) * scale[i] * scale[j];
        packed[at] = Math.max(-1, Math.min(1, r));
      }
      packed[at++] = scale[i] > 0 ? 1 : 0;
    }
    return SymmetricMatrix.ofPacked(n, packed);
  }

  /** Of columns i and j, times the number of rows; column 0 of the products is the intercept. */
  private static double covariance(SymmetricMatrix products, int i, int j) {
    double means = products.get(i + 1, 0) * (products.get(j + 1, 0) / products.get(0, 0));
    return products.get(i + 1, j + 1) - means;
  }

  /** Number of columns. */
  public int size() {
    return correlations.size();
  }

  /** Whether the column has the same value in all rows. */
  public boolean isConstant(int column) {
    return correlations.get(column, column) == 0;
  }

  /** The correlation of two columns, in [-1, 1]; empty if one of them is constant. */
  public OptionalDouble between(int i, int j) {
    return isConstant(i) || isConstant(j)
        ? OptionalDouble.empty()
        : OptionalDouble.of(correlations.get(i, j));
  }

  /** Zeros in the rows and columns of constants. */
  SymmetricMatrix entries() {
    return correlations;
  }
}
