package io.loantap.scorecard.curve;

import java.util.Set;

/**
 * The contributions of a characteristic's raw values in log-odds of being charged off: positive
 * raises the risk. Immutable.
 */
public sealed interface Curve permits NumericCurve, LevelCurve {
  /** The contributions that a model file lists for the curve, in its order; a copy. */
  double[] listed();

  /** Whether there are contributions beyond those that are listed, without end. */
  boolean isEndless();

  /** The numbers at which the curve bends or jumps, ascending; a copy, none over levels. */
  default double[] breakpoints() {
    return new double[0];
  }

  /** The levels that the curve tells apart, in its order; none over numbers. */
  default Set<String> levels() {
    return Set.of();
  }

  /** The curve with every contribution multiplied. */
  Curve scaled(double factor);
}
