package io.loantap.scorecard.curve;

import org.jspecify.annotations.Nullable;

/**
 * A clamped curve of two knots without a branch, so that the JIT does several values at once: the
 * bits of {@link PiecewiseLinearCurve#contribution}. A record, because the JIT takes its components
 * for constants.
 *
 * @param reached where the end is reached, by rounding perhaps before {@code high}
 * @param below the number before {@code reached}
 * @param halfLastStep half of what the last step adds for each unit of its length
 */
record ClippedLine(
    double low,
    double high,
    double start,
    double slope,
    double reached,
    double below,
    double halfLastStep)
    implements BlockCurve {
  /* The curve is start + slope * (v - low), cut off where rounding passes the end. That line never
   * turns back, so some number is the first at which it has reached the end: values are clipped
   * there. If the line is not exactly at the end then, the last step makes up for it: it is 0 for all
   * lesser values, and what is lacking for that one. It is a power of two times few bits, so no
   * product or sum here is rounded. */

  /** No finite number less this overflows. */
  private static final double LARGEST_LOW = 0x1p960;

  /** The line between two points, low before high; null if its numbers are too large or small. */
  static @Nullable ClippedLine between(
      double low, double start, double high, double end, double slope) {
    if (!Double.isFinite(2 * (high - low)) || Math.abs(low) > LARGEST_LOW) {
      return null;
    }
    double sign = Math.signum(slope);
    double reached = high;
    if (sign * (start + slope * (high - low)) >= sign * end) {
      reached = firstAtEnd(low, start, high, end, slope);
    }
    double below = Math.nextDown(reached);
    double lastStep = (end - (start + slope * (reached - low))) / (reached - below);
    ClippedLine line = new ClippedLine(low, high, start, slope, reached, below, lastStep / 2);
    return line.contribution(high) == end && line.contribution(low) == start ? line : null;
  }

  /** By bisection of the doubles, whose order is that of their bits. */
  private static double firstAtEnd(
      double low, double start, double high, double end, double slope) {
    double sign = Math.signum(slope);
    long least = ordered(low);
    long most = ordered(high);
    while (least < most) {
      long middle = (least >> 1) + (most >> 1) + (least & most & 1);
      boolean there = sign * (start + slope * (number(middle) - low)) >= sign * end;
      least = there ? least : middle + 1;
      most = there ? middle : most;
    }
    return number(most);
  }

  private static long ordered(double number) {
    long bits = Double.doubleToLongBits(number);
    return bits < 0 ? Long.MIN_VALUE - bits : bits;
  }

  private static double number(long ordered) {
    return Double.longBitsToDouble(ordered < 0 ? Long.MIN_VALUE - ordered : ordered);
  }

  /** The contribution of a number; NaN of NaN. */
  double contribution(double value) {
    double inside = Math.min(value, reached);
    return halfLastStep == 0 ? inside(inside) : withLastStep(inside);
  }

  /** On the line, of a number that does not lie beyond its end. */
  private double inside(double value) {
    // Half of x + |x| is the larger of x and 0, exactly, and takes the JIT less than Math.max.
    double way = value - low;
    return start + slope * ((way + Math.abs(way)) * 0.5);
  }

  private double withLastStep(double value) {
    double step = value - below;
    return inside(value) + (step + Math.abs(step)) * halfLastStep;
  }

  /** Whether the value lies between the ends. */
  boolean covers(double value) {
    return value >= low && value <= high;
  }

  /** The last number, from {@link #low} on, whose contribution is start + slope * (value - low). */
  public double straightTo() {
    return halfLastStep == 0 ? reached : below;
  }

  @Override
  public void accumulate(double[] values, int from, int to, double[] sums) {
    // Two loops, for the JIT makes no vectors of one with a choice in it.
    if (halfLastStep == 0) {
      for (int i = from; i < to; i++) {
        sums[i] += inside(Math.min(values[i], reached));
      }
    } else {
      for (int i = from; i < to; i++) {
        sums[i] += withLastStep(Math.min(values[i], reached));
      }
    }
  }
}
