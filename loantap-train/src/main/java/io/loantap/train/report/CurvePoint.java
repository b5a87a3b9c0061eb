package io.loantap.train.report;

/**
 * A point of a curve over numbers.
 *
 * @param value knot of a line, or where a step begins
 * @param contribution in log-odds
 */
public record CurvePoint(double value, double contribution) {}
