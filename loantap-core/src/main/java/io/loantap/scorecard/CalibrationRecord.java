package io.loantap.scorecard;

import java.util.OptionalDouble;

/**
 * The record of a model's recalibration, for those who have to answer for it. Nothing here changes
 * a score: the recalibration is part of the scorecard.
 *
 * @param method the method; never {@link Method#NONE}
 * @param intercept what was added to the log-odds after scaling them; 0 for isotonic
 * @param slope what the log-odds were multiplied by; 1 for isotonic
 * @param rows loans it was fitted to, each scored by a fit that had not seen it
 * @param chargedOff how many of them were charged off
 * @param before figures of these loans without recalibration
 * @param after figures of the same loans, each recalibrated by what the others taught
 */
public record CalibrationRecord(
    Method method,
    double intercept,
    double slope,
    long rows,
    long chargedOff,
    Figures before,
    Figures after) {
  /** A correction of probabilities after the fit; from the fewest assumptions lost to the most. */
  public enum Method {
    /** Not at all. */
    NONE,
    /** By one number added to every log-odds: the level is wrong, the spread is right. */
    INTERCEPT,
    /** By a straight line in log-odds that rises (Platt 1999): level and spread are wrong. */
    PLATT,
    /** By any rising curve in log-odds; needs many charged-off loans. */
    ISOTONIC
  }

  /**
   * The calibration of some loans in a few numbers, as a model file keeps them.
   *
   * @param logLoss mean log-loss in nats; 0 is perfect
   * @param brier mean squared error of the probabilities, in [0, 1]
   * @param inTheLarge what to add to all log-odds so that the expected number of charged-off loans
   *     is the counted one; 0 is perfect
   * @param slope of the line of outcomes on log-odds; 1 is perfect; empty if it is not defined
   * @param expectedCalibrationError mean distance of mean probability and share of charged-off
   *     loans over bands of equally many loans, in [0, 1]
   */
  public record Figures(
      double logLoss,
      double brier,
      double inTheLarge,
      OptionalDouble slope,
      double expectedCalibrationError) {}
}
