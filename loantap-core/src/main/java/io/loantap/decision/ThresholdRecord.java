package io.loantap.decision;

/**
 * The record of how the threshold of a model's policy was chosen. Immutable.
 *
 * @param objective what it was chosen for, as the command line has it: {@code max-npa=0.06}
 * @param feasible whether the objective's requirement could be met
 * @param reason the choice in sentences, with its figures and the rows they come from
 */
public record ThresholdRecord(String objective, boolean feasible, String reason) {}
