package io.loantap.policy;

import java.util.OptionalDouble;

/**
 * The calibration of some loans in a few numbers, as a model file keeps them.
 *
 * @param logLoss see {@link ProbabilityMetrics#logLoss}
 * @param brier see {@link ProbabilityMetrics#brier}
 * @param inTheLarge see {@link Calibration}
 * @param slope see {@link Calibration.Line}; empty if it is not defined
 * @param expectedCalibrationError see {@link Calibration#expectedCalibrationError}
 */
public record CalibrationFigures(
    double logLoss,
    double brier,
    double inTheLarge,
    OptionalDouble slope,
    double expectedCalibrationError) {
  /**
   * Measures loans of both outcomes.
   *
   * @throws IllegalArgumentException as {@link ScoreDistribution#of(double[], boolean[])}
   */
  public static CalibrationFigures of(double[] probability, boolean[] chargedOff) {
    Calibration calibration = Calibration.of(ScoreDistribution.of(probability, chargedOff));
    return new CalibrationFigures(
        ProbabilityMetrics.logLoss(probability, chargedOff),
        calibration.brier(),
        calibration.inTheLarge(),
        calibration
            .line()
            .map(line -> OptionalDouble.of(line.slope()))
            .orElse(OptionalDouble.empty()),
        calibration.expectedCalibrationError());
  }
}
