package io.loantap.learn.encode;

import io.loantap.compact.Moments;
import io.loantap.compact.NumericSummary;
import java.util.Arrays;

/** The shape of the curve that a numeric characteristic gets; fitted to the training values. */
public sealed interface NumericShape {

  /**
   * The fitted encoding.
   *
   * @param numbers the training values, of which there is at least one
   * @param bounds lower and upper bound of the clip
   */
  NumericEncoding fit(NumericSummary numbers, double[] bounds);

  /** Whether signs of the weights can keep the curve from turning. */
  default boolean canBeMonotone() {
    return true;
  }

  /** A line in units of standard deviations from the mean of the clipped values. */
  record Standardised() implements NumericShape {
    @Override
    public NumericEncoding fit(NumericSummary numbers, double[] bounds) {
      Moments moments = numbers.momentsWithin(bounds[0], bounds[1]);
      // The mean of equal values can be off by a last digit, which is no deviation.
      boolean varies = Clip.into(bounds, numbers.min()) < Clip.into(bounds, numbers.max());
      double deviation = varies ? moments.standardDeviation() : 0;
      return new NumericEncoding.Line(
          bounds[0], bounds[1], moments.mean(), deviation > 0 ? deviation : 1);
    }
  }

  /** A line from 0 at the lowest clipped training value to 1 at the highest. */
  record MinMax() implements NumericShape {
    @Override
    public NumericEncoding fit(NumericSummary numbers, double[] bounds) {
      double lowest = Clip.into(bounds, numbers.min());
      double highest = Clip.into(bounds, numbers.max());
      double range = highest - lowest;
      return new NumericEncoding.Line(bounds[0], bounds[1], lowest, range > 0 ? range : 1);
    }
  }

  /**
   * A piecewise-linear curve through knots at evenly spaced quantiles of the values within the
   * bounds; equal quantiles become one knot. Values that do not vary get a flat line.
   *
   * @param knots how many at the most, at least 2
   */
  record PiecewiseLinear(int knots) implements NumericShape {
    /** Checks the count. */
    public PiecewiseLinear {
      if (knots < 2) {
        throw new IllegalArgumentException("a piecewise-linear curve needs at least 2 knots");
      }
    }

    @Override
    public NumericEncoding fit(NumericSummary numbers, double[] bounds) {
      double[] quantiles = DistinctQuantiles.within(numbers, bounds, knots);
      return quantiles.length < 2
          ? new NumericEncoding.Line(quantiles[0], quantiles[0], quantiles[0], 1)
          : new NumericEncoding.PiecewiseLinear(quantiles);
    }
  }

  /**
   * Bins of about equal size, cut at quantiles. A value that fills a bin or more has one of its own,
   * so that a column that is mostly zero is not one bin.
   *
   * @param count how many at the most, at least 2
   */
  record Bins(int count) implements NumericShape {
    /** Checks the count. */
    public Bins {
      if (count < 2) {
        throw new IllegalArgumentException("binning needs at least 2 bins");
      }
    }

    @Override
    public NumericEncoding fit(NumericSummary numbers, double[] bounds) {
      // Rare values have no quantile to be cut at, but few values are a bin each.
      return new NumericEncoding.Bins(
          numbers.distinct() > 1 && numbers.distinct() <= count
              ? Arrays.copyOfRange(numbers.values(), 1, numbers.distinct())
              : DistinctQuantiles.cuts(numbers, count));
    }

    @Override
    public boolean canBeMonotone() {
      return false;
    }
  }
}
