package io.loantap.train.explore.answer;

/**
 * Loans with one level.
 *
 * @param bad how many of the rows ended badly
 */
public record Tally(String level, long rows, long bad) {}
