package io.loantap.policy;

/**
 * From a probability to a decision: approved if and only if the probability of default is at most
 * the threshold.
 *
 * @param threshold in [0, 1]
 * @param objective what the threshold was chosen for, as {@link ThresholdObjective#spec} writes it
 * @param feasible whether the objective's requirement could be met when it was chosen
 * @param reason the choice in sentences, with its figures and the rows they come from
 */
public record DecisionPolicy(double threshold, String objective, boolean feasible, String reason) {
  /** Checks the threshold. */
  public DecisionPolicy {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException("the threshold must lie in [0, 1]");
    }
  }

  /** Whether an applicant with this probability of default is approved. */
  public boolean approves(double probability) {
    return probability <= threshold;
  }
}
