package io.loantap.scorecard;

/** A curve over numbers. */
public sealed interface NumericCurve extends Curve
    permits PiecewiseLinearCurve, StepCurve, ClippedLine {
  /**
   * Contribution of a finite value, in log-odds. Linear in the number of knots, of which there are
   * few.
   */
  double contribution(double value);

  /**
   * Adds the contributions of the values {@code from ... to - 1} to the sums of the same places. A
   * sum becomes NaN where the value is NaN, and may do so where it is too large to be added up in
   * this way.
   */
  default void accumulate(double[] values, int from, int to, double[] sums) {
    for (int i = from; i < to; i++) {
      double value = values[i] + 0.0; // never -0.0
      sums[i] += Double.isNaN(value) ? value : contribution(value);
    }
  }

  /** The least number that the curve still tells from lesser ones; perhaps minus infinity. */
  double low();

  /** The greatest number that the curve still tells from greater ones; perhaps infinity. */
  double high();

  /** Whether the value lies where the curve still tells values apart. */
  default boolean covers(double value) {
    return value >= low() && value <= high();
  }

  /** Adds the straight pieces of the curve where it {@link #covers} values. */
  void addTo(LinePieces pieces);

  /** The same curve, bit for bit, in the form that is quickest to score with. */
  default NumericCurve quickest() {
    return this;
  }
}
