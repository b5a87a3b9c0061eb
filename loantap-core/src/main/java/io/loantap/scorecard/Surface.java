package io.loantap.scorecard;

import io.loantap.compact.DoubleArrays;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contribution that two numeric characteristics make together, beside their curves, in log-odds
 * of being charged off: heights on a grid of knots, bilinear between them. A number beyond the
 * outer knots counts as the nearest of them. Where either value is missing or special the surface
 * contributes 0, since the curves' own treatments say all that is known of it.
 *
 * <p>Half of the contribution counts towards either characteristic, which is exact in doubles.
 * Immutable.
 */
public final class Surface {
  /** Most knots along each side of a grid. */
  public static final int MOST_KNOTS = 5;

  private final String first;
  private final String second;
  private final double[] rowKnots;
  private final double[] columnKnots;
  private final double[][] heights;

  private Surface(
      String first, String second, double[] rowKnots, double[] columnKnots, double[][] heights) {
    this.first = first;
    this.second = second;
    this.rowKnots = rowKnots;
    this.columnKnots = columnKnots;
    this.heights = heights;
  }

  /**
   * A surface through the heights of a grid.
   *
   * @param first name of the characteristic along the rows
   * @param rowKnots its knots, finite, strictly ascending, from 2 to {@value #MOST_KNOTS}
   * @param second name of the characteristic along the columns, another one
   * @param columnKnots its knots, as the others
   * @param heights in log-odds, finite: a row for each row knot, with one for each column knot
   * @throws IllegalArgumentException if they are not as described
   */
  public static Surface over(
      String first, double[] rowKnots, String second, double[] columnKnots, double[][] heights) {
    if (first.equals(second)) {
      throw new IllegalArgumentException("a surface is over two characteristics, not one twice");
    }
    checkKnots(first, rowKnots);
    checkKnots(second, columnKnots);
    double[][] copies = new double[heights.length][];
    for (int row = 0; row < heights.length; row++) {
      DoubleArrays.checkFinite("contributions of a surface", heights[row]);
      copies[row] = heights[row].clone();
      if (copies[row].length != columnKnots.length) {
        throw new IllegalArgumentException(
            "row "
                + (row + 1)
                + " of the surface has "
                + copies[row].length
                + " contributions for "
                + columnKnots.length
                + " knots of \""
                + second
                + "\"");
      }
    }
    if (copies.length != rowKnots.length) {
      throw new IllegalArgumentException(
          "the surface has "
              + copies.length
              + " rows for "
              + rowKnots.length
              + " knots of \""
              + first
              + "\"");
    }
    return new Surface(first, second, rowKnots.clone(), columnKnots.clone(), copies);
  }

  private static void checkKnots(String name, double[] knots) {
    DoubleArrays.checkAscending("knots of a surface", knots);
    if (knots.length < 2 || knots.length > MOST_KNOTS) {
      throw new IllegalArgumentException(
          "a surface has 2 to "
              + MOST_KNOTS
              + " knots along \""
              + name
              + "\", not "
              + knots.length);
    }
    DoubleArrays.checkFinite("the width of a surface", knots[knots.length - 1] - knots[0]);
  }

  /** Name of the characteristic along the rows. */
  public String first() {
    return first;
  }

  /** Name of the characteristic along the columns. */
  public String second() {
    return second;
  }

  /** The names of both. */
  public List<String> names() {
    return List.of(first, second);
  }

  /** Whether a characteristic is one of the two. */
  public boolean has(String name) {
    return first.equals(name) || second.equals(name);
  }

  /** The other of the two. */
  public String partner(String name) {
    return first.equals(name) ? second : first;
  }

  /** The knots along one of the two, ascending; a copy. */
  public double[] knots(String name) {
    return (first.equals(name) ? rowKnots : columnKnots).clone();
  }

  /** The heights in log-odds, row by row; a copy. */
  public double[][] heights() {
    double[][] copies = new double[heights.length][];
    for (int row = 0; row < copies.length; row++) {
      copies[row] = heights[row].clone();
    }
    return copies;
  }

  /**
   * The contribution of two values in log-odds; 0 if one is NaN. Allocates nothing.
   *
   * @param one value of the first characteristic, NaN if its curve knows nothing of it
   * @param other value of the second, alike
   */
  public double contribution(double one, double other) {
    if (Double.isNaN(one) || Double.isNaN(other)) {
      return 0;
    }
    int row = cell(rowKnots, one);
    int column = cell(columnKnots, other);
    double down = within(rowKnots, row, one);
    double across = within(columnKnots, column, other);
    double[] above = heights[row];
    double[] below = heights[row + 1];
    // Both products are exact at the knots, which a slope times a distance would not be.
    return (1 - across) * ((1 - down) * above[column] + down * below[column])
        + across * ((1 - down) * above[column + 1] + down * below[column + 1]);
  }

  /** The knot below a value, of those that have one above. */
  private static int cell(double[] knots, double value) {
    int cell = 0;
    while (cell < knots.length - 2 && value >= knots[cell + 1]) {
      cell++;
    }
    return cell;
  }

  /** How far a value is from a knot to the next one, in [0, 1]. */
  private static double within(double[] knots, int cell, double value) {
    double part = (value - knots[cell]) / (knots[cell + 1] - knots[cell]);
    return Math.min(Math.max(part, 0), 1);
  }

  /** The contribution that lowers the risk most, in log-odds: at most 0. */
  public double least() {
    double least = 0;
    for (double[] row : heights) {
      for (double height : row) {
        least = Math.min(least, height);
      }
    }
    return least;
  }

  /** The contribution that raises the risk most, in log-odds: at least 0. */
  public double greatest() {
    double greatest = 0;
    for (double[] row : heights) {
      for (double height : row) {
        greatest = Math.max(greatest, height);
      }
    }
    return greatest;
  }

  /** The surface with every height multiplied. */
  Surface scaled(double factor) {
    double[][] scaled = new double[heights.length][];
    for (int row = 0; row < scaled.length; row++) {
      scaled[row] = DoubleArrays.scaled(heights[row], factor);
    }
    return over(first, rowKnots, second, columnKnots, scaled);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Surface that
        && first.equals(that.first)
        && second.equals(that.second)
        && Arrays.equals(rowKnots, that.rowKnots)
        && Arrays.equals(columnKnots, that.columnKnots)
        && Arrays.deepEquals(heights, that.heights);
  }

  @Override
  public int hashCode() {
    return 31 * names().hashCode() + Arrays.deepHashCode(heights);
  }
}
