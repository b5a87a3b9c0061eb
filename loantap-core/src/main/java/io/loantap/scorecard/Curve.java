package io.loantap.scorecard;

/**
 * The contributions of a characteristic's raw values in log-odds of being charged off: positive
 * raises the risk. Immutable.
 */
public sealed interface Curve permits NumericCurve, LevelCurve {
  /** The contributions that a model file lists for the curve, in its order; a copy. */
  double[] listed();

  /** Whether there are contributions beyond those that are listed, without end. */
  boolean isEndless();

  /** The curve with every contribution multiplied. */
  Curve scaled(double factor);
}
