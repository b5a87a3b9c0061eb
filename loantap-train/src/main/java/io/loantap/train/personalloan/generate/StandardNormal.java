package io.loantap.train.personalloan.generate;

/** The standard normal distribution function and its inverse, the same bits on every JDK. */
final class StandardNormal {
  private static final double FAR = 8.0;

  private StandardNormal() {}

  /**
   * P(Z &lt;= z), by Marsaglia's series (Journal of Statistical Software 11(4), 2004); 0 or 1
   * beyond 8 standard deviations, where the tail is below 1e-15.
   */
  static double cumulative(double z) {
    if (z < -FAR || z > FAR) {
      return z < 0 ? 0 : 1;
    }
    double sum = z;
    double term = z;
    for (int k = 3; StrictMath.abs(term) > 1e-18; k += 2) {
      term *= z * z / k;
      sum += term;
    }
    return 0.5 + sum * StrictMath.exp(-0.5 * z * z) / StrictMath.sqrt(2 * StrictMath.PI);
  }

  /** The z with {@code cumulative(z) = p}, by bisection, in [-8, 8]. Slow: for constants only. */
  static double quantile(double p) {
    double low = -FAR;
    double high = FAR;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (cumulative(middle) < p) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
