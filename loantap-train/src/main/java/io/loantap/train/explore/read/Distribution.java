package io.loantap.train.explore.read;

import io.loantap.compact.Moments;
import io.loantap.compact.NumericSummary;
import io.loantap.train.explore.NumberDistribution;
import java.util.ArrayList;
import java.util.List;

/** The distribution of numbers, with a histogram whose bars end at round numbers. */
final class Distribution {
  private static final double[] SHARES = {0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99};
  private static final double TAIL = 0.005;

  /** About so many bars; a third more or fewer, as the round numbers have it. */
  private static final int BARS = 25;

  private Distribution() {}

  static NumberDistribution of(NumericSummary all) {
    Moments moments = all.moments();
    List<NumberDistribution.Quantile> quantiles = new ArrayList<>();
    for (double share : SHARES) {
      quantiles.add(new NumberDistribution.Quantile(share, all.quantile(share)));
    }
    List<NumberDistribution.Bar> bars = bars(all);
    double from = bars.get(0).from();
    double to = bars.get(bars.size() - 1).to();
    long above = all.present() - all.below(Math.nextUp(to));
    return new NumberDistribution(
        moments.mean(),
        moments.standardDeviation(),
        all.min(),
        all.max(),
        quantiles,
        bars,
        all.below(from),
        above,
        all.rankError());
  }

  /** Bars over the middle 99 % of the numbers, or over all if that is hardly wider. */
  private static List<NumberDistribution.Bar> bars(NumericSummary all) {
    double low = all.quantile(TAIL);
    double high = all.quantile(1 - TAIL);
    boolean narrow = all.max() - all.min() <= 1.3 * (high - low);
    double from = narrow ? all.min() : low;
    double to = narrow ? all.max() : high;
    double width = roundWidth((to - from) / BARS, isWhole(all));
    double start = Math.floor(from / width) * width;
    int count = Math.max(1, (int) Math.ceil((to - start) / width));
    if (start + count * width <= to) {
      count++; // a number on the last edge needs a bar of its own
    }
    List<NumberDistribution.Bar> bars = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double left = start + i * width;
      double right = start + (i + 1) * width;
      double end = i == count - 1 ? Math.nextUp(right) : right;
      bars.add(new NumberDistribution.Bar(left, right, all.below(end) - all.below(left)));
    }
    return bars;
  }

  private static boolean isWhole(NumericSummary all) {
    for (double value : all.values()) {
      if (value != Math.rint(value)) {
        return false;
      }
    }
    return true;
  }

  /** The next of 1, 2, 2.5, 5 times a power of ten; at least 1 for whole numbers. */
  private static double roundWidth(double width, boolean whole) {
    if (!(width > 0)) {
      return 1;
    }
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(width)));
    double rounded = 10 * power;
    for (double step : new double[] {5, 2.5, 2, 1}) {
      rounded = step * power >= width ? step * power : rounded;
    }
    return whole ? Math.max(1, Math.ceil(rounded)) : rounded;
  }
}
