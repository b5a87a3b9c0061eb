package io.loantap.learn.optimise;

import java.util.stream.IntStream;

/**
 * The minimisation of {@code x' H x / 2 - b' x} over {@code x >= 0} for a positive semi-definite H,
 * exactly: the active set method of Lawson and Hanson ("Solving Least Squares Problems", 1974,
 * chapter 23), but all entries that want to leave 0 are released together.
 *
 * <p>Entries are either open or held at 0. The open ones go to their minimum, or as far as the
 * first that meets 0, which is held then. At the minimum of the open ones, those held ones are
 * released along which the function falls. It falls from each such minimum to the next, so none
 * comes twice and there is an end.
 */
final class NonNegativeQuadratic {
  /** Slopes below this share of the terms that they are the sum of are rounding. */
  private static final double ROUNDING = 0x1p-46;

  private final SymmetricMatrix curvature;
  private final double[] b;
  private final double[] x;
  private final boolean[] open;

  private NonNegativeQuadratic(SymmetricMatrix curvature, double[] b, double[] x) {
    this.curvature = curvature;
    this.b = b;
    this.x = x;
    this.open = new boolean[x.length];
    for (int j = 0; j < x.length; j++) {
      open[j] = x[j] > 0;
    }
  }

  /**
   * The minimum; entries that the bound holds are exactly 0.
   *
   * @param start not negative; modified
   */
  static double[] minimise(SymmetricMatrix curvature, double[] b, double[] start) {
    NonNegativeQuadratic problem = new NonNegativeQuadratic(curvature, b, start);
    // Rounding could make it go round in circles; wherever it stops, it has come down.
    int most = 3 * start.length + 10;
    do {
      problem.settle();
    } while (most-- > 0 && problem.release());
    return problem.x;
  }

  /** Moves the open entries to their minimum, holding those that meet 0 on the way. */
  private void settle() {
    boolean arrived = false;
    while (!arrived) {
      int[] some = IntStream.range(0, x.length).filter(j -> open[j]).toArray();
      double[] fall = fall();
      double[] right = new double[some.length];
      for (int i = 0; i < some.length; i++) {
        right[i] = fall[some[i]];
      }
      arrived = move(some, Cholesky.of(curvature.part(some)).solve(right));
    }
  }

  /** Moves by the step or to the first bound on the way; true for a whole step. */
  private boolean move(int[] some, double[] step) {
    double length = 1;
    for (int i = 0; i < some.length; i++) {
      if (x[some[i]] + step[i] < 0) {
        length = Math.min(length, x[some[i]] / -step[i]);
      }
    }
    boolean whole = true;
    for (int i = 0; i < some.length; i++) {
      int j = some[i];
      boolean meets = x[j] + step[i] < 0 && x[j] / -step[i] <= length;
      x[j] = meets ? 0 : Math.max(0, x[j] + length * step[i]);
      open[j] = !meets;
      whole &= !meets;
    }
    return whole;
  }

  /** Opens the entries along which the function falls; false if there are none. */
  private boolean release() {
    double[] fall = fall();
    boolean any = false;
    for (int j = 0; j < x.length; j++) {
      if (!open[j] && fall[j] > ROUNDING * size(j)) {
        open[j] = true;
        any = true;
      }
    }
    return any;
  }

  /** The negative gradient. */
  private double[] fall() {
    double[] fall = curvature.times(x);
    for (int j = 0; j < fall.length; j++) {
      fall[j] = b[j] - fall[j];
    }
    return fall;
  }

  private double size(int j) {
    double size = Math.abs(b[j]);
    for (int k = 0; k < x.length; k++) {
      size += Math.abs(curvature.get(j, k)) * x[k];
    }
    return size;
  }
}
