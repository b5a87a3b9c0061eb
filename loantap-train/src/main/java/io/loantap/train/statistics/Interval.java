package io.loantap.train.statistics;

import java.util.Arrays;

/** A range of plausible values, {@code low <= high}. */
public record Interval(double low, double high) {
  /**
   * The middle 95 % of some values. Between two values the percentile is interpolated linearly, as
   * in type 7 of Hyndman and Fan (1996), the default of R and numpy.
   *
   * @param values at least one, in any order; not modified
   */
  static Interval middle95(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Interval(quantile(sorted, 0.025), quantile(sorted, 0.975));
  }

  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
