package io.loantap.learn.optimise;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A quadratic model of an objective some of whose weights may not change their sign, and its exact
 * minimum. Immutable.
 */
final class BoundedModel {
  /* The free weights are eliminated: for any values of the bounded ones, the best values of the
   * free ones follow by a linear solve. What is left is a problem in the bounded weights alone, of
   * which there are few, with the Schur complement for its curvature.
   *
   * As in Preconditioner.Factored, the curvature may be stretched; all is done in stretched weights
   * (weight / stretch), which have the same signs. */

  /** What is left of a diagonal entry when only rounding errors are; times the size. */
  private static final double DIGITS_LOST = 0x1p-46;

  private final SymmetricMatrix curvature;
  private final double[] stretch;
  private final SignConstraints signs;
  private final int[] bounded;
  private final int[] free;
  private final Cholesky factor;

  /** For each bounded weight, its curvature with the free ones. */
  private final double[][] cross;

  /** The same, solved for the free ones. */
  private final double[][] solved;

  BoundedModel(SymmetricMatrix curvature, double[] stretch, SignConstraints signs) {
    this.curvature = curvature;
    this.stretch = stretch;
    this.signs = signs;
    this.bounded = signs.bounded();
    this.free = IntStream.range(0, stretch.length).filter(j -> signs.of(j) == 0).toArray();
    this.factor = Cholesky.of(curvature.part(free));
    this.cross = new double[bounded.length][];
    this.solved = new double[bounded.length][];
    for (int c = 0; c < bounded.length; c++) {
      int column = bounded[c];
      cross[c] = Arrays.stream(free).mapToDouble(j -> curvature.get(column, j)).toArray();
      solved[c] = factor.solve(cross[c]);
    }
  }

  /** The step to the minimum of the model. */
  SearchDirection direction(double[] gradient, double[] w) {
    double[] freeStep = factor.solve(stretched(gradient, free));
    double[] slopes = stretched(gradient, bounded);
    double[] y = new double[bounded.length];
    for (int c = 0; c < y.length; c++) {
      int j = bounded[c];
      slopes[c] = signs.of(j) * (slopes[c] - dot(cross[c], freeStep));
      y[c] = Math.abs(w[j]) / stretch[j];
    }
    SymmetricMatrix complement = complement();
    double[] b = complement.times(y);
    for (int c = 0; c < b.length; c++) {
      b[c] -= slopes[c];
    }
    double[] x = NonNegativeQuadratic.minimise(complement, b, y.clone());
    double[] direction = new double[w.length];
    for (int c = 0; c < x.length; c++) {
      int j = bounded[c];
      double step = signs.of(j) * (y[c] - x[c]);
      // Not by way of the stretch, so that a weight that is to be held becomes exactly 0.
      direction[j] = x[c] == 0 ? w[j] : stretch[j] * step;
      for (int i = 0; i < free.length; i++) {
        freeStep[i] -= solved[c][i] * step;
      }
    }
    for (int i = 0; i < free.length; i++) {
      direction[free[i]] = stretch[free[i]] * freeStep[i];
    }
    double slope = dot(gradient, direction);
    return new SearchDirection(direction, slope, slope + held(complement, b, x, y));
  }

  /** Curvature of the bounded weights when the free ones follow, all signs turned positive. */
  private SymmetricMatrix complement() {
    double[] packed = new double[SymmetricMatrix.packedLength(bounded.length)];
    for (int c = 0, at = 0; c < bounded.length; c++) {
      for (int k = 0; k <= c; k++, at++) {
        double entry = curvature.get(bounded[c], bounded[k]) - dot(cross[c], solved[k]);
        packed[at] = signs.of(bounded[c]) * signs.of(bounded[k]) * entry;
      }
      double own = curvature.get(bounded[c], bounded[c]);
      if (packed[at(c, c)] <= stretch.length * DIGITS_LOST * own) {
        packed[at(c, c)] = 0; // a combination of free columns, which Cholesky drops
      }
    }
    return SymmetricMatrix.ofPacked(bounded.length, packed);
  }

  private static int at(int row, int column) {
    return SymmetricMatrix.rowStart(row) + column;
  }

  /** What the bounds take from the fall of the model, twice: slope left times the way to 0. */
  private static double held(SymmetricMatrix complement, double[] b, double[] x, double[] y) {
    double[] slopes = complement.times(x);
    double sum = 0;
    for (int c = 0; c < x.length; c++) {
      sum += x[c] == 0 ? (slopes[c] - b[c]) * y[c] : 0;
    }
    return sum;
  }

  private double[] stretched(double[] vector, int[] places) {
    return Arrays.stream(places).mapToDouble(j -> vector[j] * stretch[j]).toArray();
  }

  private static double dot(double[] a, double[] b) {
    return VectorMath.product(a, 0, b, 0, a.length);
  }
}
