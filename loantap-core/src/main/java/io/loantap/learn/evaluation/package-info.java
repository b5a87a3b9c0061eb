/** Measures of a scored set of loans: metrics, intervals, thresholds, calibration, fairness. */
@NullMarked
package io.loantap.learn.evaluation;

import org.jspecify.annotations.NullMarked;
