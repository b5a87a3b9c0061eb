package io.loantap.compact;

/**
 * Count, mean and spread of numbers.
 *
 * @param count how many numbers
 * @param mean their mean, 0 if there are none
 * @param squares sum of squared deviations from the mean
 */
public record Moments(long count, double mean, double squares) {
  /** Sample standard deviation, with n - 1 in the denominator; 0 for fewer than two numbers. */
  public double standardDeviation() {
    return count < 2 ? 0 : Math.sqrt(squares / (count - 1));
  }
}
