package io.loantap.learn.encode;

import io.loantap.applicant.SpecialValues;
import io.loantap.columns.Columns;
import io.loantap.columns.NumericColumn;
import io.loantap.compact.NumericSummary;
import io.loantap.learn.binning.OutcomeCounts;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Surface;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The encoder of what two numeric characteristics contribute together: a column for each product of
 * a ramp of the one and a ramp of the other, on coarse knots, of which all that rows or columns of
 * knots explain has been taken out. So each column, and any sum of them, has a weighted mean of 0
 * along every knot of either, and the curves go on saying what they seem to. A row with a missing
 * or special value has 0 in all columns. Immutable.
 *
 * <p>Knots are quantiles of the training rows with both values; a knot's weight is the number of
 * these rows that are nearest to it.
 */
public final class PairEncoder implements FeatureEncoder {
  /** Knots along either side; more follow chance. */
  private static final int KNOTS = 4;

  /** The outer knots leave this share of the rows beyond them. */
  private static final double OUTSIDE = 0.02;

  /**
   * The product of two ramps that are passed. A tenth of 1 weighs a hundred times in the penalty:
   * where few loans are, as in the corners of two characteristics that go together, surfaces would
   * otherwise rise to tens of log-odds against the curves.
   */
  private static final double PASSED = 0.1;

  private final Side first;
  private final Side second;

  /** The surface that each column is. */
  private final List<Surface> columns;

  /** How many rows are nearest to each knot of both. */
  private final double[][] nearest;

  private PairEncoder(Side first, Side second, List<Surface> columns, double[][] nearest) {
    this.first = first;
    this.second = second;
    this.columns = List.copyOf(columns);
    this.nearest = nearest;
  }

  /** One of the two: its name, its special values and its knots. */
  private record Side(String name, SpecialValues special, List<Double> knots) {
    Side {
      knots = List.copyOf(knots);
    }

    /** A number for the curve; NaN if it is missing or special. */
    double onCurve(double number) {
      return special.has(number) ? Double.NaN : number;
    }

    NumericColumn onCurve(Columns raw) {
      NumericColumn given = raw.numeric(name);
      return special.isEmpty() ? given : given.map(this::onCurve);
    }

    double[] knotArray() {
      return knots.stream().mapToDouble(Double::doubleValue).toArray();
    }

    int nearest(double number) {
      int nearest = 0;
      for (int knot = 1; knot < knots.size(); knot++) {
        nearest += number >= knots.get(knot - 1) / 2 + knots.get(knot) / 2 ? 1 : 0;
      }
      return nearest;
    }
  }

  /**
   * The encoder for these training rows.
   *
   * @param first name of a numeric characteristic
   * @param second name of another one
   * @return without columns if one of the two does not vary among the rows that have both
   */
  public static PairEncoder fit(
      Columns training,
      String first,
      SpecialValues firstSpecial,
      String second,
      SpecialValues secondSpecial) {
    NumericColumn one = new Side(first, firstSpecial, List.of()).onCurve(training);
    NumericColumn other = new Side(second, secondSpecial, List.of()).onCurve(training);
    int rows = training.rows();
    int[] both = new int[rows];
    int count = 0;
    for (int row = 0; row < rows; row++) {
      if (!Double.isNaN(one.value(row)) && !Double.isNaN(other.value(row))) {
        both[count++] = row;
      }
    }
    both = Arrays.copyOf(both, count);
    Side rowSide = new Side(first, firstSpecial, knots(one.select(both)));
    Side columnSide = new Side(second, secondSpecial, knots(other.select(both)));
    if (rowSide.knots().size() < 2 || columnSide.knots().size() < 2) {
      return new PairEncoder(rowSide, columnSide, List.of(), new double[0][]);
    }
    double[][] weights = new double[rowSide.knots().size()][columnSide.knots().size()];
    for (int row : both) {
      weights[rowSide.nearest(one.value(row))][columnSide.nearest(other.value(row))]++;
    }
    return new PairEncoder(rowSide, columnSide, columns(rowSide, columnSide, weights), weights);
  }

  private static List<Double> knots(NumericColumn values) {
    if (values.rows() == 0) {
      return List.of();
    }
    NumericSummary numbers = values.summary();
    double[] bounds = {numbers.quantile(OUTSIDE), numbers.quantile(1 - OUTSIDE)};
    if (bounds[0] == bounds[1]) {
      bounds = new double[] {numbers.min(), numbers.max()};
    }
    return Arrays.stream(DistinctQuantiles.within(numbers, bounds, KNOTS)).boxed().toList();
  }

  /** The product of two ramps where both are passed; at a knot either is or is not. */
  private static List<Surface> columns(Side rows, Side columns, double[][] weights) {
    List<Surface> surfaces = new ArrayList<>();
    for (int down = 1; down < weights.length; down++) {
      for (int across = 1; across < weights[0].length; across++) {
        double[][] product = new double[weights.length][weights[0].length];
        for (int row = down; row < product.length; row++) {
          Arrays.fill(product[row], across, product[row].length, PASSED);
        }
        surfaces.add(
            Surface.over(
                rows.name(),
                rows.knotArray(),
                columns.name(),
                columns.knotArray(),
                Interaction.of(product, weights)));
      }
    }
    return surfaces;
  }

  /** The names of both. */
  public List<String> names() {
    return List.of(first.name(), second.name());
  }

  /**
   * How many training rows are nearest to a knot of both.
   *
   * @param row which knot of the first
   * @param column which knot of the second
   */
  public long rowsNearest(int row, int column) {
    return (long) nearest[row][column];
  }

  @Override
  public String characteristic() {
    return first.name() + " with " + second.name();
  }

  @Override
  public List<String> columnNames() {
    List<String> names = new ArrayList<>();
    for (int down = 1; !columns.isEmpty() && down < first.knots().size(); down++) {
      for (int across = 1; across < second.knots().size(); across++) {
        names.add(
            first.name()
                + segment(first.knots(), down)
                + " with "
                + second.name()
                + segment(second.knots(), across));
      }
    }
    return names;
  }

  private static String segment(List<Double> knots, int end) {
    return "[" + knots.get(end - 1) + ", " + knots.get(end) + "]";
  }

  /** Always free: a surface has no direction of its own. */
  @Override
  public Monotone monotone() {
    return Monotone.FREE;
  }

  @Override
  public PairEncoder withMonotone(Monotone other) {
    return this;
  }

  @Override
  public int[] signs() {
    return new int[columns.size()];
  }

  @Override
  public double[] segments() {
    return new double[0];
  }

  @Override
  public List<OutcomeCounts> counts(FeatureSummary good, FeatureSummary bad) {
    return List.of();
  }

  @Override
  public void encode(Columns raw, int row, double[] out, int at) {
    double one = first.onCurve(raw.numeric(first.name()).value(row));
    double other = second.onCurve(raw.numeric(second.name()).value(row));
    for (int column = 0; column < columns.size(); column++) {
      out[at + column] = columns.get(column).contribution(one, other);
    }
  }

  @Override
  public void append(Columns raw, DesignMatrix.Builder design) {
    if (columns.isEmpty()) {
      return;
    }
    double[] one = numbers(first.onCurve(raw));
    double[] other = numbers(second.onCurve(raw));
    for (Surface column : columns) {
      double[] values = new double[one.length];
      Arrays.setAll(values, row -> column.contribution(one[row], other[row]));
      design.dense(values);
    }
  }

  private static double[] numbers(NumericColumn column) {
    double[] numbers = new double[column.rows()];
    column.read(0, numbers.length, numbers);
    return numbers;
  }

  /**
   * Refused, since a pair is no characteristic.
   *
   * @throws UnsupportedOperationException always; see {@link #surface}
   */
  @Override
  public Characteristic fold(double[] weights) {
    throw new UnsupportedOperationException("a pair folds into a surface");
  }

  @Override
  public void foldInto(
      double[] weights, List<Characteristic> characteristics, List<Surface> surfaces) {
    if (weights.length > 0) {
      surfaces.add(surface(weights));
    }
  }

  /**
   * The surface whose contributions are the columns times the weights; there is at least one
   * column.
   *
   * @param weights one for each column
   */
  public Surface surface(double[] weights) {
    double[][] heights = new double[first.knots().size()][second.knots().size()];
    for (int column = 0; column < weights.length; column++) {
      double[][] own = columns.get(column).heights();
      for (int row = 0; row < heights.length; row++) {
        for (int i = 0; i < heights[row].length; i++) {
          heights[row][i] += weights[column] * own[row][i];
        }
      }
    }
    return Surface.over(
        first.name(), first.knotArray(), second.name(), second.knotArray(), heights);
  }
}
