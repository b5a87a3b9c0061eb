package io.loantap.scorecard.curve;

import io.loantap.compact.DoubleArrays;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One contribution for each bin; bins touch and are open at the outer ends. */
public final class StepCurve implements NumericCurve {
  private final double[] edges;
  private final double[] contributions;

  private StepCurve(double[] edges, double[] contributions) {
    this.edges = edges;
    this.contributions = contributions;
  }

  /**
   * A curve that steps at the edges: bin {@code i} holds values from {@code edges[i - 1]} to below
   * {@code edges[i]}.
   *
   * @param edges finite, strictly ascending, perhaps none
   * @param contributions in log-odds, finite, one more than edges
   * @throws IllegalArgumentException if they are not as described
   */
  public static StepCurve at(double[] edges, double[] contributions) {
    DoubleArrays.checkAscending("edges", edges);
    DoubleArrays.checkFinite("contributions", contributions);
    if (contributions.length != edges.length + 1) {
      throw new IllegalArgumentException(
          edges.length
              + " edges make "
              + (edges.length + 1)
              + " bins, but there are "
              + contributions.length
              + " contributions");
    }
    return new StepCurve(edges.clone(), contributions.clone());
  }

  /** Where the bins meet, ascending. */
  public double[] edges() {
    return edges.clone();
  }

  /** The contribution of each bin, lowest bin first. */
  public double[] contributions() {
    return contributions.clone();
  }

  @Override
  public double contribution(double value) {
    return contributions[Ascending.countUpTo(value, edges, 0, edges.length)];
  }

  @Override
  public void addTo(LinePieces pieces) {
    for (int bin = 0; bin < contributions.length; bin++) {
      double begin = bin == 0 ? -Double.MAX_VALUE : edges[bin - 1];
      double end = bin == edges.length ? Double.MAX_VALUE : Math.nextDown(edges[bin]);
      // A sum with a product that is zero is what it was, unless it is -0.0.
      if (Double.doubleToRawLongBits(contributions[bin] + 0.0)
          == Double.doubleToRawLongBits(contributions[bin])) {
        pieces.add(begin, end, 0, contributions[bin], 0);
      }
    }
  }

  @Override
  public double[] listed() {
    return contributions();
  }

  @Override
  public boolean isEndless() {
    return false;
  }

  @Override
  public StepCurve scaled(double factor) {
    return at(edges, DoubleArrays.scaled(contributions, factor));
  }

  @Override
  public double[] breakpoints() {
    return edges();
  }

  @Override
  public double low() {
    return Double.NEGATIVE_INFINITY;
  }

  @Override
  public double high() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StepCurve that
        && Arrays.equals(edges, that.edges)
        && Arrays.equals(contributions, that.contributions);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(edges) + Arrays.hashCode(contributions);
  }
}
