package io.loantap.feature;

/** Which curve a numeric characteristic gets; fitted to the training values. */
public sealed interface NumericShape {

  /**
   * The fitted encoding.
   *
   * @param sorted the training values that are present, ascending, at least one
   * @param bounds lower and upper bound of the clip
   */
  NumericEncoding fit(double[] sorted, double[] bounds);

  /** A line in units of standard deviations from the mean of the clipped values. */
  record Standardised() implements NumericShape {
    @Override
    public NumericEncoding fit(double[] sorted, double[] bounds) {
      double[] clipped = sorted.clone();
      for (int i = 0; i < clipped.length; i++) {
        clipped[i] = Math.min(Math.max(clipped[i], bounds[0]), bounds[1]);
      }
      Moments moments = Moments.of(clipped);
      // The mean of equal values can be off by a last digit, which is no deviation.
      boolean varies = clipped[0] < clipped[clipped.length - 1];
      double deviation = varies ? moments.standardDeviation() : 0;
      return new NumericEncoding.Line(
          bounds[0], bounds[1], moments.mean(), deviation > 0 ? deviation : 1);
    }
  }

  /** A line from 0 at the lowest clipped training value to 1 at the highest. */
  record MinMax() implements NumericShape {
    @Override
    public NumericEncoding fit(double[] sorted, double[] bounds) {
      double lowest = Math.min(Math.max(sorted[0], bounds[0]), bounds[1]);
      double highest = Math.min(Math.max(sorted[sorted.length - 1], bounds[0]), bounds[1]);
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
    public NumericEncoding fit(double[] sorted, double[] bounds) {
      double[] quantiles = DistinctQuantiles.within(sorted, bounds, knots);
      return quantiles.length < 2
          ? new NumericEncoding.Line(quantiles[0], quantiles[0], quantiles[0], 1)
          : new NumericEncoding.PiecewiseLinear(quantiles);
    }
  }

  /**
   * Bins of about equal size, cut at quantiles; equal quantiles become one cut.
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
    public NumericEncoding fit(double[] sorted, double[] bounds) {
      return new NumericEncoding.Bins(DistinctQuantiles.inner(sorted, count));
    }
  }
}
