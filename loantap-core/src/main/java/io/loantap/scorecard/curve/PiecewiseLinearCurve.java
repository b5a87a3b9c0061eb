package io.loantap.scorecard.curve;

import io.loantap.compact.DoubleArrays;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Straight lines through knots; a clipped line is the case of two knots. */
public final class PiecewiseLinearCurve implements NumericCurve {
  /** As far as the outer lines of usual slopes go on without overflowing. */
  private static final double FAR = 0x1p500;

  private final double[] knots;
  private final double[] contributions;
  private final double[] slopes;

  /** 1, 0 or -1 for each slope. */
  private final double[] signs;

  private final Outside outside;

  /** What happens to values beyond the outer knots. */
  public enum Outside {
    /** They count as the outer knot. */
    CLAMP,
    /** The outer lines go on. */
    EXTEND
  }

  private PiecewiseLinearCurve(double[] knots, double[] contributions, Outside outside) {
    this.knots = knots;
    this.contributions = contributions;
    this.outside = outside;
    this.slopes = new double[Math.max(0, knots.length - 1)];
    for (int i = 0; i < slopes.length; i++) {
      slopes[i] = (contributions[i + 1] - contributions[i]) / (knots[i + 1] - knots[i]);
    }
    this.signs = new double[slopes.length];
    for (int i = 0; i < signs.length; i++) {
      signs[i] = Math.signum(slopes[i]);
    }
  }

  /**
   * A curve through the points {@code (knots[i], contributions[i])}.
   *
   * @param knots finite, strictly ascending, at least one, and at least two to extend
   * @param contributions in log-odds, finite, one for each knot
   * @throws IllegalArgumentException if the points are not as described
   */
  public static PiecewiseLinearCurve through(
      double[] knots, double[] contributions, Outside outside) {
    DoubleArrays.checkAscending("knots", knots);
    DoubleArrays.checkFinite("contributions", contributions);
    if (knots.length != contributions.length) {
      throw new IllegalArgumentException(
          "there are " + knots.length + " knots and " + contributions.length + " contributions");
    }
    if (knots.length < (outside == Outside.EXTEND ? 2 : 1)) {
      throw new IllegalArgumentException("the curve has too few knots");
    }
    PiecewiseLinearCurve curve =
        new PiecewiseLinearCurve(knots.clone(), contributions.clone(), outside);
    DoubleArrays.checkFinite("slopes between the knots", curve.slopes);
    return curve;
  }

  /** The knots, ascending. */
  public double[] knots() {
    return knots.clone();
  }

  /** The contribution at each knot. */
  public double[] contributions() {
    return contributions.clone();
  }

  /** What happens beyond the outer knots. */
  public Outside outside() {
    return outside;
  }

  @Override
  public double contribution(double value) {
    int last = knots.length - 1;
    if (outside == Outside.CLAMP && value <= knots[0]) {
      return contributions[0];
    }
    if (outside == Outside.CLAMP && value >= knots[last]) {
      return contributions[last];
    }
    int segment = Ascending.countUpTo(value, knots, 1, last);
    double contribution = contributions[segment] + slopes[segment] * (value - knots[segment]);
    double next = contributions[segment + 1];
    // Rounding may go beyond the next knot, which would make a monotone curve uneven.
    if ((contribution - next) * signs[segment] > 0 && value < knots[segment + 1]) {
      return next;
    }
    return Double.isFinite(contribution) ? contribution : overflown(segment, value);
  }

  @Override
  public void addTo(LinePieces pieces) {
    for (int segment = 0; segment < slopes.length; segment++) {
      boolean first = segment == 0;
      boolean last = segment == slopes.length - 1;
      double begin = first && outside == Outside.EXTEND ? -FAR : knots[segment];
      double high = Math.nextDown(knots[segment + 1]);
      double end = !last ? high : outside == Outside.EXTEND ? FAR : knots[segment + 1];
      // Where rounding takes the line beyond the next knot it is cut off, which can only be close
      // to
      // that knot. The ends are looked at one by one.
      if (passesNext(segment, high)) {
        high = knots[segment] + (knots[segment + 1] - knots[segment]) * (1 - 0x1p-20);
        end = passesNext(segment, high) ? Double.NEGATIVE_INFINITY : high;
      }
      pieces.add(
          isLine(segment, begin) ? begin : Math.nextUp(begin),
          isLine(segment, end) ? end : Math.nextDown(end),
          knots[segment],
          contributions[segment],
          slopes[segment]);
    }
  }

  private double line(int segment, double value) {
    return contributions[segment] + slopes[segment] * (value - knots[segment]);
  }

  private boolean passesNext(int segment, double value) {
    return (line(segment, value) - contributions[segment + 1]) * signs[segment] > 0;
  }

  private boolean isLine(int segment, double value) {
    return Double.doubleToRawLongBits(line(segment, value))
        == Double.doubleToRawLongBits(contribution(value));
  }

  @Override
  public BlockCurve forBlocks() {
    @Nullable ClippedLine line =
        knots.length == 2 && outside == Outside.CLAMP
            ? ClippedLine.between(knots[0], contributions[0], knots[1], contributions[1], slopes[0])
            : null;
    return line == null ? this : line;
  }

  /** Beyond the largest double: as far as doubles go, so that a sum is never NaN. */
  private double overflown(int segment, double value) {
    return slopes[segment] == 0
        ? contributions[segment]
        : Math.copySign(Double.MAX_VALUE, slopes[segment] * Math.signum(value - knots[segment]));
  }

  @Override
  public double[] listed() {
    return contributions();
  }

  @Override
  public boolean isEndless() {
    return outside == Outside.EXTEND;
  }

  @Override
  public PiecewiseLinearCurve scaled(double factor) {
    return through(knots, DoubleArrays.scaled(contributions, factor), outside);
  }

  @Override
  public double[] breakpoints() {
    return knots();
  }

  @Override
  public double low() {
    return outside == Outside.EXTEND ? Double.NEGATIVE_INFINITY : knots[0];
  }

  @Override
  public double high() {
    return outside == Outside.EXTEND ? Double.POSITIVE_INFINITY : knots[knots.length - 1];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PiecewiseLinearCurve that
        && Arrays.equals(knots, that.knots)
        && Arrays.equals(contributions, that.contributions)
        && outside == that.outside;
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(knots) + Arrays.hashCode(contributions);
  }
}
