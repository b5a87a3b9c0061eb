package io.loantap.scorecard;

import io.loantap.compact.DoubleArrays;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A rising piecewise-linear map from log-odds to log-odds: the last step of a scorecard that was
 * recalibrated by a curve. Straight lines join its knots; beyond the outer ones it goes on with
 * slope 1. So it keeps the order of any two log-odds, up to rounding, and is finite wherever its
 * argument is. Immutable.
 */
public final class LogOddsMap {
  private final double[] from;
  private final double[] to;
  private final double[] slopes;

  private LogOddsMap(double[] from, double[] to) {
    this.from = from;
    this.to = to;
    this.slopes = new double[from.length - 1];
    for (int i = 0; i < slopes.length; i++) {
      slopes[i] = (to[i + 1] - to[i]) / (from[i + 1] - from[i]);
    }
  }

  /**
   * The map through the points {@code (from[i], to[i])}.
   *
   * @param from finite, strictly ascending, at least one
   * @param to as many, finite, strictly ascending
   * @throws IllegalArgumentException if they are not as described
   */
  public static LogOddsMap through(double[] from, double[] to) {
    DoubleArrays.checkAscending("the knots of the map", from);
    DoubleArrays.checkAscending("the values of the map", to);
    if (from.length != to.length || from.length == 0) {
      throw new IllegalArgumentException(
          "the map has " + from.length + " knots and " + to.length + " values");
    }
    LogOddsMap map = new LogOddsMap(from.clone(), to.clone());
    DoubleArrays.checkFinite("the slopes of the map", map.slopes);
    return map;
  }

  /** The knots, ascending; a copy. */
  public double[] from() {
    return from.clone();
  }

  /** What they are mapped to, ascending; a copy. */
  public double[] to() {
    return to.clone();
  }

  /** The mapped log-odds, in O(log of the number of knots); NaN for NaN. */
  public double apply(double logOdds) {
    int last = from.length - 1;
    if (logOdds <= from[0]) {
      return to[0] + (logOdds - from[0]);
    }
    if (!(logOdds < from[last])) {
      return to[last] + (logOdds - from[last]);
    }
    int place = Arrays.binarySearch(from, logOdds);
    int segment = place >= 0 ? place : -place - 2;
    // At most the next knot's value, which rounding might pass.
    return Math.min(to[segment] + slopes[segment] * (logOdds - from[segment]), to[segment + 1]);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LogOddsMap that
        && Arrays.equals(from, that.from)
        && Arrays.equals(to, that.to);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(from) + Arrays.hashCode(to);
  }
}
