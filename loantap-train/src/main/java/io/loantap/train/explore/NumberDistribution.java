package io.loantap.train.explore;

import java.util.List;

/**
 * The distribution of a column of numbers.
 *
 * @param deviation standard deviation, with n - 1; 0 for one number
 * @param quantiles at 1, 5, 25, 50, 75, 95 and 99 %, linear between neighbours
 * @param histogram bars of equal width
 * @param belowHistogram loans with lower numbers than its bars cover
 * @param aboveHistogram loans with higher ones
 * @param rankError bound on how far the rank of a quantile is off, as a share; 0 if nothing is
 */
public record NumberDistribution(
    double mean,
    double deviation,
    double min,
    double max,
    List<Quantile> quantiles,
    List<Bar> histogram,
    long belowHistogram,
    long aboveHistogram,
    double rankError) {
  /** Copies the lists. */
  public NumberDistribution {
    quantiles = List.copyOf(quantiles);
    histogram = List.copyOf(histogram);
  }

  /** The number at a share of the way through the sorted rows. */
  public record Quantile(double share, double value) {}

  /**
   * Loans with numbers from one (inclusive) to another (exclusive, but for the last bar).
   *
   * @param rows of these
   */
  public record Bar(double from, double to, long rows) {}
}
