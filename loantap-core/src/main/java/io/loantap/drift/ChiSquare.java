package io.loantap.drift;

/** The 95 % quantile of the chi-square distribution. */
final class ChiSquare {
  /* Rounded from the inverse of the regularised incomplete gamma function, whose series was summed
   * and bisected in double precision (Python 3, math.lgamma). */
  private static final double[] QUANTILES = {
    3.841459, 5.991465, 7.814728, 9.487729, 11.070498, 12.591587, 14.06714, 15.507313, 16.918978,
    18.307038, 19.675138, 21.02607, 22.362032, 23.684791, 24.99579, 26.296228, 27.587112, 28.869299,
    30.143527, 31.410433, 32.670573, 33.924438, 35.172462, 36.415029, 37.652484, 38.885139,
    40.113272, 41.337138, 42.556968, 43.772972
  };

  /** The 95 % quantile of the standard normal distribution. */
  private static final double NORMAL = 1.6448536269514722;

  private ChiSquare() {}

  /**
   * The quantile, to six digits up to 30 degrees of freedom and within 0.02 % beyond, where it is
   * the approximation of Wilson and Hilferty (1931).
   *
   * @param degrees of freedom; 0 gives 0
   */
  static double quantile95(int degrees) {
    if (degrees <= 0) {
      return 0;
    }
    if (degrees <= QUANTILES.length) {
      return QUANTILES[degrees - 1];
    }
    double variance = 2 / (9.0 * degrees);
    double root = 1 - variance + NORMAL * StrictMath.sqrt(variance);
    return degrees * root * root * root;
  }
}
