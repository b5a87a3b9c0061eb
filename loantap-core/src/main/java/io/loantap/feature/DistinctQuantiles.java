package io.loantap.feature;

import java.util.Arrays;

/** Knots and cuts at evenly spaced quantiles, without repetitions. */
final class DistinctQuantiles {
  private DistinctQuantiles() {}

  /** {@code count} quantiles from end to end of the values, pulled into the bounds. */
  static double[] within(NumericSummary numbers, double[] bounds, int count) {
    double[] quantiles = new double[count];
    for (int i = 0; i < count; i++) {
      quantiles[i] = Clip.into(bounds, numbers.quantile((double) i / (count - 1)));
    }
    return Arrays.stream(quantiles).distinct().toArray();
  }

  /** The {@code count - 1} quantiles that cut the values into parts, without the lowest value. */
  static double[] inner(NumericSummary numbers, int count) {
    double[] cuts = new double[count - 1];
    for (int i = 1; i < count; i++) {
      cuts[i - 1] = numbers.quantile((double) i / count);
    }
    return Arrays.stream(cuts).distinct().filter(cut -> cut > numbers.min()).toArray();
  }
}
