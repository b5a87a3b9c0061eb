package io.loantap.learn.evaluation;

/**
 * A 95 % confidence interval.
 *
 * @param lower its lower end
 * @param upper its upper end, at least {@code lower}
 */
public record ConfidenceInterval(double lower, double upper) {
  /** The 97.5 % quantile of the standard normal distribution. */
  public static final double Z = 1.959963984540054;

  /** The symmetric interval of an estimate that is nearly normal. */
  static ConfidenceInterval around(double estimate, double standardError) {
    return new ConfidenceInterval(estimate - Z * standardError, estimate + Z * standardError);
  }

  /** The part of this interval that lies in [0, 1]. */
  ConfidenceInterval withinUnit() {
    return new ConfidenceInterval(Math.max(0, lower), Math.min(1, upper));
  }

  /** Whether the value lies in the interval, ends included. */
  public boolean contains(double value) {
    return value >= lower && value <= upper;
  }
}
