package io.loantap.scorecard;

/** Checks shared by the curves. */
final class CurveChecks {
  private CurveChecks() {}

  /**
   * How many of the ascending numbers from index {@code from} to before {@code to} are at most the
   * value. All finite.
   */
  static int countUpTo(double value, double[] ascending, int from, int to) {
    /* Where a value lies is what no branch predictor can know, so there is no branch: the sign bit
     * of the difference is 1 if and only if the value is less (a difference of doubles is 0 only for
     * equal ones, and then +0). */
    int count = to - from;
    for (int i = from; i < to; i++) {
      count -= (int) (Double.doubleToRawLongBits(value - ascending[i]) >>> 63);
    }
    return count;
  }

  static void checkFinite(String name, double... values) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(name + " must be finite");
      }
    }
  }

  static double[] scaled(double[] contributions, double factor) {
    double[] scaled = new double[contributions.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = factor * contributions[i];
    }
    return scaled;
  }

  static void checkAscending(String name, double[] values) {
    checkFinite(name, values);
    for (int i = 1; i < values.length; i++) {
      if (values[i] <= values[i - 1]) {
        throw new IllegalArgumentException(name + " must be strictly ascending");
      }
    }
  }
}
