package io.loantap.feature;

/** Sample quantiles. */
public final class Quantiles {
  private Quantiles() {}

  /**
   * The quantile of an ascending, non-empty sample, linear between order statistics (type 7 of
   * Hyndman and Fan 1996, the default of numpy and R).
   *
   * @param share in [0, 1]
   */
  public static double of(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    if (below + 1 >= sorted.length) {
      return sorted[sorted.length - 1];
    }
    double between = sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
    return Math.min(between, sorted[below + 1]); // rounding must not overtake the next one
  }
}
