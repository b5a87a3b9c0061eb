package io.loantap.scorecard;

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
    CurveChecks.checkAscending("edges", edges);
    CurveChecks.checkFinite("contributions", contributions);
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
    return contributions[CurveChecks.countUpTo(value, edges, 0, edges.length)];
  }

  @Override
  public boolean covers(double value) {
    return true;
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
