package io.loantap.learn.encode;

import io.loantap.applicant.SpecialValues;
import io.loantap.compact.Moments;
import io.loantap.compact.NumericSummary;
import io.loantap.learn.binning.BinningRules;
import io.loantap.learn.binning.NumberBins;
import io.loantap.learn.binning.OutcomeCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The shape of the curve that a numeric characteristic gets; fitted to the training values. */
public sealed interface NumericShape {

  /**
   * The fitted encoding.
   *
   * @param numbers the training values, of which there is at least one
   * @param bounds lower and upper bound of the clip
   */
  NumericEncoding fit(NumericSummary numbers, double[] bounds);

  /** Whether the number of knots is left to cross-validation. */
  default boolean choosesKnots() {
    return false;
  }

  /** Whether each number sets one column to 1. */
  default boolean isBinned() {
    return false;
  }

  /**
   * Whether the outcomes of the rows count; if they do, {@link #fit(NumericSummary, double[])}
   * fails.
   */
  default boolean needsOutcomes() {
    return false;
  }

  /**
   * The fitted encoding, where the outcomes are known.
   *
   * @param good the numbers of good loans
   * @param bad those of bad loans
   * @param apart loans with special values and, if they have a column of their own, without a value
   * @param bounds lower and upper bound of the clip
   */
  default NumericEncoding fit(
      NumericSummary good, NumericSummary bad, List<OutcomeCounts> apart, double[] bounds) {
    return fit(good.merge(bad), bounds);
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
   * A piecewise-linear curve whose number of knots is left to cross-validation. It stands for
   * {@link PiecewiseLinear}, of {@link #USUAL} knots where nobody chooses.
   */
  record ChosenKnots() implements NumericShape {
    /** The number of knots where nobody chooses. */
    public static final int USUAL = 7;

    @Override
    public boolean choosesKnots() {
      return true;
    }

    @Override
    public NumericEncoding fit(NumericSummary numbers, double[] bounds) {
      return new PiecewiseLinear(USUAL).fit(numbers, bounds);
    }
  }

  /**
   * Bins of about equal size, cut at quantiles. A value that fills a bin or more has one of its
   * own, so that a column that is mostly zero is not one bin.
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
    public boolean isBinned() {
      return true;
    }

    @Override
    public NumericEncoding fit(NumericSummary numbers, double[] bounds) {
      // Rare values have no quantile to be cut at, but few values are a bin each.
      return new NumericEncoding.Bins(
          numbers.distinct() > 1 && numbers.distinct() <= count
              ? Arrays.copyOfRange(numbers.values(), 1, numbers.distinct())
              : DistinctQuantiles.cuts(numbers, count));
    }
  }

  /**
   * Bins cut where the outcomes part best: {@link NumberBins}. Clip bounds play no part.
   *
   * @param rules what the bins keep to
   */
  record OptimalBins(BinningRules rules) implements NumericShape {
    @Override
    public boolean isBinned() {
      return true;
    }

    @Override
    public boolean needsOutcomes() {
      return true;
    }

    @Override
    public NumericEncoding fit(NumericSummary numbers, double[] bounds) {
      throw new IllegalArgumentException("optimal bins are cut by the outcomes; give them, too");
    }

    @Override
    public NumericEncoding fit(
        NumericSummary good, NumericSummary bad, List<OutcomeCounts> apart, double[] bounds) {
      return new NumericEncoding.Bins(NumberBins.edges(good, bad, apart, rules));
    }
  }

  /**
   * Bins between edges that somebody set, whatever the values.
   *
   * @param edges at least one, finite and strictly ascending; bin i holds values from edge i-1 to
   *     below edge i
   */
  record GivenBins(List<Double> edges) implements NumericShape {
    /** Copies and checks the edges. */
    public GivenBins {
      edges = List.copyOf(edges);
      if (edges.isEmpty()) {
        throw new IllegalArgumentException("edges: binning needs at least 1");
      }
      for (int i = 0; i < edges.size(); i++) {
        double edge = edges.get(i);
        if (!Double.isFinite(edge) || (i > 0 && edge <= edges.get(i - 1))) {
          throw new IllegalArgumentException(
              "edges: expected finite numbers, each above the one before, but edge "
                  + (i + 1)
                  + " is "
                  + edge);
        }
      }
    }

    /** The labels of the bins, lowest first. */
    public List<String> labels() {
      List<String> labels = new ArrayList<>();
      for (int bin = 0; bin <= edges.size(); bin++) {
        labels.add(
            label(
                bin == 0 ? Double.NEGATIVE_INFINITY : edges.get(bin - 1),
                bin == edges.size() ? Double.POSITIVE_INFINITY : edges.get(bin)));
      }
      return labels;
    }

    /**
     * The label of a bin for people.
     *
     * @param from its lowest number, or minus infinity
     * @param below above all its numbers, or infinity
     */
    public static String label(double from, double below) {
      if (Double.isInfinite(from)) {
        return Double.isInfinite(below) ? "any" : "below " + SpecialValues.text(below);
      }
      return Double.isInfinite(below)
          ? "from " + SpecialValues.text(from)
          : SpecialValues.text(from) + " to below " + SpecialValues.text(below);
    }

    @Override
    public boolean isBinned() {
      return true;
    }

    @Override
    public NumericEncoding fit(NumericSummary numbers, double[] bounds) {
      return new NumericEncoding.Bins(edges.stream().mapToDouble(edge -> edge + 0.0).toArray());
    }
  }
}
