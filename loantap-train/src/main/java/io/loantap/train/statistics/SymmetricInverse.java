package io.loantap.train.statistics;

import io.loantap.learn.optimise.Cholesky;
import io.loantap.learn.optimise.SymmetricMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The inverse of a positive semi-definite matrix, as far as it has one.
 *
 * <p>Columns that depend on earlier ones are left out of the inverse ({@link #isKept}). That makes
 * an entry of the inverse arbitrary unless its column takes part in no dependency at all: only the
 * variances of {@linkplain #isDetermined determined} columns mean anything.
 *
 * <p>O(n^3) time, n^2 doubles. Immutable.
 */
final class SymmetricInverse {
  /** Share of a column in a dependency that is no rounding error, in columns of unit length. */
  private static final double TAKES_PART = 1e-6;

  private final double[][] inverse;
  private final boolean[] determined;

  private SymmetricInverse(double[][] inverse, boolean[] determined) {
    this.inverse = inverse;
    this.determined = determined;
  }

  static SymmetricInverse of(SymmetricMatrix matrix) {
    int n = matrix.size();
    double[] scale = new double[n];
    for (int j = 0; j < n; j++) {
      double diagonal = matrix.get(j, j);
      scale[j] = diagonal > 0 ? 1 / StrictMath.sqrt(diagonal) : 0;
    }
    SymmetricMatrix unit = scaled(matrix, scale);
    Cholesky cholesky = Cholesky.of(unit);
    double[][] inverse = new double[n][];
    for (int j = 0; j < n; j++) {
      double[] right = new double[n];
      right[j] = 1;
      inverse[j] = cholesky.solve(right);
    }
    boolean[] determined = determined(unit, inverse);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        inverse[i][j] *= scale[i] * scale[j];
      }
    }
    return new SymmetricInverse(inverse, determined);
  }

  /** A unit diagonal, so that a tolerance means the same for every unit of measurement. */
  private static SymmetricMatrix scaled(SymmetricMatrix matrix, double[] scale) {
    double[] packed = new double[Math.toIntExact((long) scale.length * (scale.length + 1) / 2)];
    for (int i = 0, at = 0; i < scale.length; i++) {
      for (int j = 0; j <= i; j++, at++) {
        packed[at] = matrix.get(i, j) * scale[i] * scale[j];
      }
    }
    return SymmetricMatrix.ofPacked(scale.length, packed);
  }

  /**
   * A dropped column is the sum over kept columns j of (matrix row of the dropped one) x (inverse
   * column j): where that share is not 0, column j cannot be told from the dropped one.
   */
  private static boolean[] determined(SymmetricMatrix unit, double[][] inverse) {
    int n = inverse.length;
    boolean[] determined = new boolean[n];
    Arrays.fill(determined, true);
    for (int dropped = 0; dropped < n; dropped++) {
      if (inverse[dropped][dropped] > 0) {
        continue;
      }
      for (int j = 0; j < n; j++) {
        double share = 0;
        for (int k = 0; k < n; k++) {
          share += unit.get(dropped, k) * inverse[j][k];
        }
        determined[j] &= j != dropped && Math.abs(share) < TAKES_PART;
      }
    }
    return determined;
  }

  int size() {
    return inverse.length;
  }

  double get(int i, int j) {
    return inverse[i][j];
  }

  /** Whether the column is none that depends on earlier ones; a column of zeros is not kept. */
  boolean isKept(int j) {
    return inverse[j][j] > 0;
  }

  /** The columns that are kept, ascending: a basis of all columns. */
  List<Integer> kept() {
    List<Integer> kept = new ArrayList<>();
    for (int j = 0; j < inverse.length; j++) {
      if (isKept(j)) {
        kept.add(j);
      }
    }
    return kept;
  }

  /** Whether the column is part of no dependency, so that its variance exists. */
  boolean isDetermined(int j) {
    return determined[j];
  }
}
