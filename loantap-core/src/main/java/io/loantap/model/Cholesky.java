package io.loantap.model;

/**
 * The factor L of a positive semi-definite matrix {@code A = L L'}, for solving {@code A x = b}.
 *
 * <p>A pivot that has lost all its digits (not above {@code size * 2^-46} of its diagonal entry)
 * means that the column is a combination of earlier ones. Such a column is <em>dropped</em>: its
 * component of every solution is 0. For a singular but consistent system the result is still an
 * exact solution, one of many; that is what collinear columns without a penalty need.
 *
 * <p>O(size^3 / 6) multiplications to factor, O(size^2) to solve. Immutable and thread-safe.
 */
public final class Cholesky {
  /** What is left of a diagonal entry when only rounding errors are; times the size. */
  private static final double DIGITS_LOST = 0x1p-46;

  private final int size;
  private final double[] factor;
  private final int dropped;

  private Cholesky(int size, double[] factor, int dropped) {
    this.size = size;
    this.factor = factor;
    this.dropped = dropped;
  }

  /** Factors {@code matrix}, which must be symmetric positive semi-definite up to rounding. */
  public static Cholesky of(SymmetricMatrix matrix) {
    int n = matrix.size();
    double[] l = matrix.packedCopy();
    int dropped = 0;
    for (int i = 0; i < n; i++) {
      int row = SymmetricMatrix.rowStart(i);
      double diagonal = l[row + i];
      for (int j = 0; j < i; j++) {
        int other = SymmetricMatrix.rowStart(j);
        double pivot = l[other + j];
        // An infinite pivot marks a dropped column and makes this entry 0.
        l[row + j] = (l[row + j] - Dot.product(l, row, l, other, j)) / pivot;
      }
      double remainder = diagonal - Dot.product(l, row, l, row, i);
      if (remainder > n * DIGITS_LOST * diagonal) {
        l[row + i] = StrictMath.sqrt(remainder);
      } else {
        l[row + i] = Double.POSITIVE_INFINITY;
        dropped++;
      }
    }
    return new Cholesky(n, l, dropped);
  }

  /** Number of columns that depend on earlier ones; 0 if the matrix is positive definite. */
  public int dropped() {
    return dropped;
  }

  /**
   * The solution x of {@code A x = b}, 0 in dropped columns.
   *
   * @param b right-hand side; not modified
   */
  public double[] solve(double[] b) {
    if (b.length != size) {
      throw new IllegalArgumentException(b.length + " entries for a matrix of size " + size);
    }
    double[] x = b.clone();
    for (int i = 0; i < size; i++) {
      int row = SymmetricMatrix.rowStart(i);
      x[i] = (x[i] - Dot.product(factor, row, x, 0, i)) / factor[row + i];
    }
    // Backwards by columns of L', which are the rows of L, so memory is read in order.
    for (int i = size - 1; i >= 0; i--) {
      int row = SymmetricMatrix.rowStart(i);
      x[i] /= factor[row + i];
      double xi = x[i];
      for (int j = 0; j < i; j++) {
        x[j] -= factor[row + j] * xi;
      }
    }
    return x;
  }
}
