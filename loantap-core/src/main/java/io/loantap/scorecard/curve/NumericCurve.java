package io.loantap.scorecard.curve;

/** A curve over numbers. */
public sealed interface NumericCurve extends Curve, BlockCurve
    permits PiecewiseLinearCurve, StepCurve {
  /**
   * Contribution of a finite value, in log-odds. Linear in the number of knots, of which there are
   * few.
   */
  double contribution(double value);

  @Override
  default void accumulate(double[] values, int from, int to, double[] sums) {
    for (int i = from; i < to; i++) {
      double value = values[i] + 0.0; // never -0.0
      sums[i] += Double.isNaN(value) ? value : contribution(value);
    }
  }

  @Override
  NumericCurve scaled(double factor);

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

  /** The same curve, bit for bit, in the form that takes blocks of numbers quickest. */
  default BlockCurve forBlocks() {
    return this;
  }
}
