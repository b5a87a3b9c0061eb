package io.loantap.train.compare;

import io.loantap.learn.evaluation.Calibration;
import io.loantap.learn.evaluation.Metrics;

/**
 * The figures of one of two models on the loans that both can score.
 *
 * @param modelId the hash of its content
 * @param file its name
 * @param refused loans that it cannot score, whatever the other does
 * @param metrics at its own threshold
 * @param calibration of its probabilities
 */
public record ModelFigures(
    String modelId, String file, long refused, Metrics metrics, Calibration calibration) {}
