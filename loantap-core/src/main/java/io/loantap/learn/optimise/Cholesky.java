package io.loantap.learn.optimise;

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

  private static final int PANEL = 8;

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
    // A panel of rows at a time, so that each earlier row is fetched from memory once per panel.
    for (int top = 0; top < n; top += PANEL) {
      int bottom = Math.min(n, top + PANEL);
      for (int j = 0; j < bottom; j++) {
        for (int i = Math.max(top, j); i < bottom; i++) {
          dropped += eliminate(l, i, j, n) ? 0 : 1;
        }
      }
    }
    return new Cholesky(n, l, dropped);
  }

  /** Computes entry (i, j) from the entries to its left and above; false if a pivot is dropped. */
  private static boolean eliminate(double[] l, int i, int j, int n) {
    int row = SymmetricMatrix.rowStart(i);
    int other = SymmetricMatrix.rowStart(j);
    double entry = l[row + j];
    double remainder = entry - VectorMath.product(l, row, l, other, j);
    if (j < i) {
      // An infinite pivot marks a dropped column and makes this entry 0.
      l[row + j] = remainder / l[other + j];
      return true;
    }
    boolean kept = remainder > n * DIGITS_LOST * entry;
    l[row + j] = kept ? StrictMath.sqrt(remainder) : Double.POSITIVE_INFINITY;
    return kept;
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
      x[i] = (x[i] - VectorMath.product(factor, row, x, 0, i)) / factor[row + i];
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
