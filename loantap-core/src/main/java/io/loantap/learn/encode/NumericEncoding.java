package io.loantap.learn.encode;

import io.loantap.columns.NumericColumn;
import io.loantap.scorecard.curve.NumericCurve;
import io.loantap.scorecard.curve.PiecewiseLinearCurve;
import io.loantap.scorecard.curve.StepCurve;
import java.util.Arrays;

/**
 * The columns of a number that is present. Each is piecewise linear or constant between its
 * breakpoints, which is what lets a fitted model be folded into curves.
 */
public sealed interface NumericEncoding {
  /** Number of columns. */
  int width();

  /** What distinguishes a column, to be put behind the characteristic's name. */
  String suffix(int column);

  /** Writes the columns for a finite value to {@code row[at ...]}; all are overwritten. */
  void encode(double value, double[] row, int at);

  /** Adds the columns for the values; a missing one leaves all columns of the row at zero. */
  void append(NumericColumn values, DesignMatrix.Builder design);

  /**
   * The same curves in columns of which each rises with the number, so that weights of one sign
   * make them monotone.
   */
  default NumericEncoding rising() {
    return this;
  }

  /**
   * Ascending values between which the columns are linear, or constant for {@link Bins} and {@link
   * Steps}.
   */
  double[] breakpoints();

  /** The lengths of the segments of a curve in units of their mean; empty for what is none. */
  default double[] segments() {
    return new double[0];
  }

  /**
   * The curve of the contributions: columns times weights.
   *
   * @param weights one for each column; more are not looked at
   */
  NumericCurve curve(double[] weights);

  /** A contribution is linear in the columns, so those at the breakpoints are all of it. */
  private static NumericCurve lines(
      NumericEncoding encoding, double[] weights, PiecewiseLinearCurve.Outside outside) {
    double[] breakpoints = encoding.breakpoints();
    double[] row = new double[encoding.width()];
    double[] contributions = new double[breakpoints.length];
    for (int i = 0; i < breakpoints.length; i++) {
      encoding.encode(breakpoints[i], row, 0);
      for (int column = 0; column < row.length; column++) {
        contributions[i] += row[column] * weights[column];
      }
    }
    return PiecewiseLinearCurve.through(breakpoints, contributions, outside);
  }

  /**
   * One column: {@code (min(max(x, lower), upper) - shift) / scale}.
   *
   * @param lower lowest value told apart, or negative infinity
   * @param upper highest value told apart, or positive infinity
   * @param scale above 0
   */
  record Line(double lower, double upper, double shift, double scale) implements NumericEncoding {
    @Override
    public int width() {
      return 1;
    }

    @Override
    public String suffix(int column) {
      return "";
    }

    @Override
    public void encode(double value, double[] row, int at) {
      row[at] = z(value);
    }

    @Override
    public void append(NumericColumn values, DesignMatrix.Builder design) {
      design.dense(values.map(value -> Double.isNaN(value) ? 0 : z(value)));
    }

    /** Whether values beyond both ends count as the ends. */
    public boolean clipped() {
      return lower != Double.NEGATIVE_INFINITY && upper != Double.POSITIVE_INFINITY;
    }

    @Override
    public double[] breakpoints() {
      if (!clipped()) {
        // A scale lost in the shift's last digit still makes two points.
        return new double[] {shift, Math.max(shift + scale, Math.nextUp(shift))};
      }
      return lower < upper ? new double[] {lower, upper} : new double[] {lower};
    }

    @Override
    public NumericCurve curve(double[] weights) {
      return lines(
          this,
          weights,
          clipped() ? PiecewiseLinearCurve.Outside.CLAMP : PiecewiseLinearCurve.Outside.EXTEND);
    }

    private double z(double value) {
      return (Math.min(Math.max(value, lower), upper) - shift) / scale;
    }
  }

  /**
   * A ramp for each segment between neighbouring knots, from 0 at its left knot to 1 at its right
   * one. The contribution at a knot is the sum of the weights of the ramps before it, so that the
   * penalty pulls towards a flat curve and equal signs make it monotone. Values beyond the outer
   * knots count as these.
   */
  final class PiecewiseLinear implements NumericEncoding {
    private final double[] knots;

    /** Takes at least two knots, strictly ascending. */
    public PiecewiseLinear(double... knots) {
      this.knots = knots.clone();
    }

    @Override
    public int width() {
      return knots.length - 1;
    }

    @Override
    public String suffix(int column) {
      return "[" + knots[column] + ", " + knots[column + 1] + "]";
    }

    @Override
    public void encode(double value, double[] row, int at) {
      double position = position(value);
      for (int segment = 0; segment < width(); segment++) {
        row[at + segment] = Math.min(Math.max(position - segment, 0), 1);
      }
    }

    @Override
    public void append(NumericColumn values, DesignMatrix.Builder design) {
      design.ramps(values.map(this::position), width());
    }

    @Override
    public double[] breakpoints() {
      return knots.clone();
    }

    @Override
    public double[] segments() {
      double[] lengths = new double[width()];
      Arrays.fill(lengths, 1);
      return lengths;
    }

    @Override
    public NumericCurve curve(double[] weights) {
      return lines(this, weights, PiecewiseLinearCurve.Outside.CLAMP);
    }

    /** Segment, counted from 0, plus the way through it; NaN for NaN. */
    private double position(double value) {
      if (Double.isNaN(value)) {
        return Double.NaN;
      }
      int found = Arrays.binarySearch(knots, value);
      if (found >= 0) {
        return found;
      }
      int above = -found - 1;
      if (above == 0) {
        return 0;
      }
      if (above == knots.length) {
        return knots.length - 1;
      }
      double left = knots[above - 1];
      return above - 1 + (value - left) / (knots[above] - left);
    }
  }

  /** One column for each bin; bin {@code i} holds values from edge i-1 up to below edge i. */
  final class Bins implements NumericEncoding {
    private final double[] edges;

    /** Takes the inner edges, strictly ascending; n edges make n + 1 bins, open at the ends. */
    public Bins(double... edges) {
      this.edges = edges.clone();
    }

    @Override
    public int width() {
      return edges.length + 1;
    }

    @Override
    public String suffix(int column) {
      if (edges.length == 0) {
        return "[any]";
      }
      if (column == 0) {
        return "[below " + edges[0] + "]";
      }
      return column == edges.length
          ? "[from " + edges[column - 1] + "]"
          : "[" + edges[column - 1] + ", " + edges[column] + ")";
    }

    @Override
    public void encode(double value, double[] row, int at) {
      Arrays.fill(row, at, at + width(), 0);
      row[at + bin(value)] = 1;
    }

    @Override
    public void append(NumericColumn values, DesignMatrix.Builder design) {
      NumericColumn bins = values.map(value -> Double.isNaN(value) ? -1 : bin(value));
      int[] codes = new int[values.rows()];
      Arrays.setAll(codes, row -> (int) bins.value(row));
      design.coded(codes, width());
    }

    @Override
    public double[] breakpoints() {
      return edges.clone();
    }

    @Override
    public NumericCurve curve(double[] weights) {
      return StepCurve.at(edges, Arrays.copyOf(weights, width()));
    }

    @Override
    public Steps rising() {
      return new Steps(edges);
    }

    private int bin(double value) {
      return place(edges, value);
    }
  }

  /** How many edges are not above the value. */
  private static int place(double[] edges, double value) {
    int found = Arrays.binarySearch(edges, value);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /**
   * A column for each edge between bins, 1 from the edge on and else 0: a weight is the step from a
   * bin to the next, and the lowest bin contributes 0. Bins that do not differ have no column.
   */
  final class Steps implements NumericEncoding {
    private final double[] edges;

    /** Takes the inner edges, strictly ascending. */
    public Steps(double... edges) {
      this.edges = edges.clone();
    }

    @Override
    public int width() {
      return edges.length;
    }

    @Override
    public String suffix(int column) {
      return "[from " + edges[column] + " on]";
    }

    @Override
    public void encode(double value, double[] row, int at) {
      int bin = place(edges, value);
      for (int column = 0; column < width(); column++) {
        row[at + column] = column < bin ? 1 : 0;
      }
    }

    @Override
    public void append(NumericColumn values, DesignMatrix.Builder design) {
      if (width() > 0) {
        // A ramp that a value has wholly passed is a step.
        design.ramps(
            values.map(value -> Double.isNaN(value) ? Double.NaN : place(edges, value)), width());
      }
    }

    @Override
    public double[] breakpoints() {
      return edges.clone();
    }

    @Override
    public NumericCurve curve(double[] weights) {
      double[] heights = new double[edges.length + 1];
      for (int bin = 1; bin < heights.length; bin++) {
        heights[bin] = heights[bin - 1] + weights[bin - 1];
      }
      return StepCurve.at(edges, heights);
    }
  }
}
