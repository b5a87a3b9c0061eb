package io.loantap.decision;

import io.loantap.applicant.Schema;

/**
 * The lender's policy: from which probability of default on an application is declined, and what
 * else the lender demands and offers. Immutable.
 *
 * @param threshold in [0, 1]: an application is within it if and only if the probability of default
 *     is at most this
 * @param terms what else the lender demands and offers
 */
public record DecisionPolicy(double threshold, LendingTerms terms) {
  /** Checks the threshold. */
  public DecisionPolicy {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException("the threshold must lie in [0, 1]");
    }
    if (terms.refer().isPresent() && !terms.refer().get().spans(threshold)) {
      throw new IllegalArgumentException(
          "the refer band from %s to %s does not contain the threshold, %s"
              .formatted(terms.refer().get().from(), terms.refer().get().to(), threshold));
    }
  }

  /** A threshold alone. */
  public DecisionPolicy(double threshold) {
    this(threshold, LendingTerms.none());
  }

  /** Whether a probability of default is at most the threshold. */
  public boolean isWithinThreshold(double probability) {
    return probability <= threshold;
  }

  /** The highest probability of default for which nobody needs to look. */
  public double approvesAlone() {
    return terms.refer().isPresent() ? terms.refer().get().from() : threshold;
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
    return new DecisionPolicy(threshold, other);
  }
}
