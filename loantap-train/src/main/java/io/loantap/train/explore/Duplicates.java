package io.loantap.train.explore;

/**
 * Loans that stand in the file more than once.
 *
 * @param rows rows that repeat an earlier one, value for value
 * @param contradictions sets of values that occur with both outcomes
 * @param sampledOneIn 1 if all rows were compared; else one in so many sets of values was, and the
 *     two counts are multiplied by it
 */
public record Duplicates(long rows, long contradictions, long sampledOneIn) {}
