package io.loantap.scorecard;

/**
 * The record of a model's recalibration, for those who have to answer for it. Nothing here changes
 * a score: the recalibration is part of the scorecard.
 *
 * @param method the method; never {@link CalibrationMethod#NONE}
 * @param intercept what was added to the log-odds after scaling them; 0 for isotonic
 * @param slope what the log-odds were multiplied by; 1 for isotonic
 * @param rows loans it was fitted to, each scored by a fit that had not seen it
 * @param chargedOff how many of them were charged off
 * @param before figures of these loans without recalibration
 * @param after figures of the same loans, each recalibrated by what the others taught
 */
public record CalibrationRecord(
    CalibrationMethod method,
    double intercept,
    double slope,
    long rows,
    long chargedOff,
    CalibrationFigures before,
    CalibrationFigures after) {}
