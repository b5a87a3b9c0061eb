package io.loantap.feature;

/**
 * Count, mean and spread of numbers. Merges, so that blocks of rows can be summarised apart (Chan,
 * Golub and LeVeque 1979).
 *
 * @param count how many numbers
 * @param mean their mean, 0 if there are none
 * @param squares sum of squared deviations from the mean
 */
public record Moments(long count, double mean, double squares) {
  /** No numbers. */
  public static final Moments NONE = new Moments(0, 0, 0);

  /** Moments of an array without NaN, in two passes. */
  public static Moments of(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = values.length == 0 ? 0 : sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return new Moments(values.length, mean, squares);
  }

  /** Moments of both sets of numbers together. */
  public Moments merge(Moments other) {
    long all = count + other.count;
    if (all == 0) {
      return NONE;
    }
    double gap = other.mean - mean;
    double share = (double) other.count / all;
    return new Moments(
        all, mean + gap * share, squares + other.squares + gap * gap * count * share);
  }

  /** Sample standard deviation, with n - 1 in the denominator; 0 for fewer than two numbers. */
  public double standardDeviation() {
    return count < 2 ? 0 : Math.sqrt(squares / (count - 1));
  }
}
