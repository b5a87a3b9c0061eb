package io.loantap.learn.encode;

import io.loantap.compact.Moments;
import io.loantap.compact.NumericSummary;

/** Bounds of a numeric characteristic: values beyond one are taken for it. */
public sealed interface Clip {

  /** Lower and upper bound for these numbers, of which there is at least one. */
  double[] bounds(NumericSummary numbers);

  /** A value pulled into bounds. */
  static double into(double[] bounds, double value) {
    return Math.min(Math.max(value, bounds[0]), bounds[1]);
  }

  /** No bounds. */
  record None() implements Clip {
    @Override
    public double[] bounds(NumericSummary numbers) {
      return new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
    }
  }

  /**
   * Mean plus and minus some standard deviations.
   *
   * @param count above 0
   */
  record StandardDeviations(double count) implements Clip {
    /** Checks the count. */
    public StandardDeviations {
      if (!(count > 0)) {
        throw new IllegalArgumentException("clip: standard deviations must be above 0");
      }
    }

    @Override
    public double[] bounds(NumericSummary numbers) {
      Moments moments = numbers.moments();
      double reach = count * moments.standardDeviation();
      return new double[] {moments.mean() - reach, moments.mean() + reach};
    }
  }

  /**
   * Quantiles of the training values.
   *
   * @param lower share in [0, 1)
   * @param upper share above {@code lower}, at most 1
   */
  record AtQuantiles(double lower, double upper) implements Clip {
    /** Checks the shares. */
    public AtQuantiles {
      if (!(lower >= 0 && lower < upper && upper <= 1)) {
        throw new IllegalArgumentException("clip: quantiles must satisfy 0 <= lower < upper <= 1");
      }
    }

    @Override
    public double[] bounds(NumericSummary numbers) {
      return new double[] {numbers.quantile(lower), numbers.quantile(upper)};
    }
  }
}
