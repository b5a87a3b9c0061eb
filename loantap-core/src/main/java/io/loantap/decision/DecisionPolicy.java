package io.loantap.decision;

import io.loantap.applicant.Schema;

/**
 * From a probability to a decision: from which probability of default on an application is
 * declined, and what else the lender demands and offers.
 *
 * @param threshold in [0, 1]: approved if and only if the probability of default is at most this
 * @param objective what the threshold was chosen for, as the command line has it: {@code
 *     max-npa=0.06}
 * @param feasible whether the objective's requirement could be met when it was chosen
 * @param reason the choice in sentences, with its figures and the rows they come from
 * @param terms what else the lender demands and offers
 */
public record DecisionPolicy(
    double threshold, String objective, boolean feasible, String reason, LendingTerms terms) {
  /** Checks the threshold. */
  public DecisionPolicy {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException("the threshold must lie in [0, 1]");
    }
    terms
        .refer()
        .filter(band -> !band.spans(threshold))
        .ifPresent(
            band -> {
              throw new IllegalArgumentException(
                  "the refer band from %s to %s does not contain the threshold, %s"
                      .formatted(band.from(), band.to(), threshold));
            });
  }

  /** A threshold alone. */
  public DecisionPolicy(double threshold, String objective, boolean feasible, String reason) {
    this(threshold, objective, feasible, reason, LendingTerms.none());
  }

  /** Whether an applicant with this probability of default is approved. */
  public boolean approves(double probability) {
    return probability <= threshold;
  }

  /** The highest probability of default for which nobody needs to look. */
  public double approvesAlone() {
    return terms.refer().map(ReferBand::from).orElse(threshold);
  }

  /**
   * The same policy with the fields named that pricing reads, as it goes into a model file.
   *
   * @throws IllegalArgumentException if no names are stated and the schema's roles do not say
   */
  public DecisionPolicy in(Schema schema) {
    return withTerms(terms.in(schema));
  }

  /** The same threshold with other terms. */
  public DecisionPolicy withTerms(LendingTerms other) {
    return new DecisionPolicy(threshold, objective, feasible, reason, other);
  }
}
