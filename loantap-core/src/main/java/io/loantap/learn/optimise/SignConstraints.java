package io.loantap.learn.optimise;

import java.util.stream.IntStream;

/**
 * The signs that weights may have: some may not be negative, some not positive, the others, among
 * them always the intercept, are free. Immutable and thread-safe.
 */
public final class SignConstraints {
  /** All weights are free, however many there are. */
  public static final SignConstraints FREE = new SignConstraints(new int[0]);

  /** By weight, intercept first: -1, 0 or 1. Empty if all are free. */
  private final int[] signs;

  /** The weights that are not free, ascending. */
  private final int[] bounded;

  private SignConstraints(int[] signs) {
    this.signs = signs;
    this.bounded = IntStream.range(0, signs.length).filter(j -> signs[j] != 0).toArray();
  }

  /**
   * Bounds of the coefficients.
   *
   * @param columns for each column 1 for a coefficient that must not be negative, -1 for one that
   *     must not be positive, 0 for a free one
   * @throws IllegalArgumentException if there is another number among them
   */
  public static SignConstraints ofColumns(int... columns) {
    int[] signs = new int[columns.length + 1];
    for (int column = 0; column < columns.length; column++) {
      if (columns[column] < -1 || columns[column] > 1) {
        throw new IllegalArgumentException(
            "the sign of column " + column + " must be -1, 0 or 1, not " + columns[column]);
      }
      signs[column + 1] = columns[column];
    }
    return new SignConstraints(signs);
  }

  /** Whether no weight is bounded. */
  boolean isFree() {
    return bounded.length == 0;
  }

  /** Whether these are signs for so many weights, intercept included. */
  boolean fit(int dimension) {
    return this == FREE || signs.length == dimension;
  }

  /** The weights that are not free, ascending; not to be modified. */
  public int[] bounded() {
    return bounded;
  }

  /** -1, 0 or 1. */
  int of(int weight) {
    return this == FREE ? 0 : signs[weight];
  }

  /** The nearest allowed weights: those of the wrong sign become 0, in place. */
  public double[] clamp(double[] w) {
    for (int j : bounded) {
      if (!(w[j] * signs[j] > 0)) {
        w[j] = 0;
      }
    }
    return w;
  }

  /** Whether going downhill would push this weight, which is at 0, to the wrong side of it. */
  public boolean holds(int weight, double[] w, double[] gradient) {
    return w[weight] == 0 && of(weight) * gradient[weight] > 0;
  }

  /** Norm of the gradient without the weights that are held: 0 at the constrained minimum only. */
  double norm(double[] w, double[] gradient) {
    if (isFree()) {
      return VectorMath.norm(gradient);
    }
    double[] open = gradient.clone();
    for (int j : bounded) {
      if (holds(j, w, gradient)) {
        open[j] = 0;
      }
    }
    return VectorMath.norm(open);
  }
}
