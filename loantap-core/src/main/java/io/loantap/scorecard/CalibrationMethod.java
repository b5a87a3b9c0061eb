package io.loantap.scorecard;

/** A correction of probabilities after the fit; from the fewest assumptions lost to the most. */
public enum CalibrationMethod {
  /** Not at all. */
  NONE,
  /** By one number added to every log-odds: the level is wrong, the spread is right. */
  INTERCEPT,
  /** By a straight line in log-odds that rises (Platt 1999): level and spread are wrong. */
  PLATT,
  /** By any rising curve in log-odds; needs many charged-off loans. */
  ISOTONIC
}
