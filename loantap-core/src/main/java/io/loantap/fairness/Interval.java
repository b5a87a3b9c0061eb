package io.loantap.fairness;

/**
 * A confidence interval.
 *
 * @param low lower bound
 * @param high upper bound, at least {@code low}
 */
public record Interval(double low, double high) {}
