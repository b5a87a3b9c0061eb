package io.loantap.scorecard;

/**
 * From a characteristic's raw value to its contribution in log-odds of being charged off: positive
 * raises the risk. Immutable.
 */
public sealed interface Curve permits NumericCurve, LevelCurve {}
