package io.loantap.scorecard;

import java.util.OptionalDouble;

/**
 * The calibration of some loans in a few numbers, as a model file keeps them.
 *
 * @param logLoss mean log-loss in nats; 0 is perfect
 * @param brier mean squared error of the probabilities, in [0, 1]
 * @param inTheLarge what to add to all log-odds so that the expected number of charged-off loans is
 *     the counted one; 0 is perfect
 * @param slope of the line of outcomes on log-odds; 1 is perfect; empty if it is not defined
 * @param expectedCalibrationError mean distance of mean probability and share of charged-off loans
 *     over bands of equally many loans, in [0, 1]
 */
public record CalibrationFigures(
    double logLoss,
    double brier,
    double inTheLarge,
    OptionalDouble slope,
    double expectedCalibrationError) {}
