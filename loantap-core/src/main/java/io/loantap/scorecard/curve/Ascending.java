package io.loantap.scorecard.curve;

/** Search of ascending numbers. */
final class Ascending {
  private Ascending() {}

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
}
