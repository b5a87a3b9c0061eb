package io.loantap.model;

/** A curve over numbers. */
public sealed interface NumericCurve extends Curve permits PiecewiseLinearCurve, StepCurve {
  /**
   * Contribution of a finite value, in log-odds. Linear in the number of knots, of which there are
   * few.
   */
  double contribution(double value);

  /** Whether the value lies where the curve still tells values apart. */
  boolean covers(double value);
}
