package io.loantap.decision;

import io.loantap.applicant.Schema;
import java.util.List;
import java.util.Optional;

/**
 * The terms of a lender besides the threshold: what it demands, and what it offers. Immutable.
 *
 * @param refer probabilities around the threshold for which a person decides, if there are any
 * @param rules conditions that come before the score, in the order in which they are reported
 * @param pricing how offers are made, if they are
 */
public record LendingTerms(
    Optional<ReferBand> refer, List<PolicyRule> rules, Optional<LoanPricing> pricing) {
  /** Copies the list. */
  public LendingTerms {
    rules = List.copyOf(rules);
  }

  /**
   * Checks that a model can be used on these terms.
   *
   * @param usedFields that the model's score depends on
   * @throws IllegalArgumentException if a rule or the pricing needs a field that the schema does
   *     not have, or the model uses what the lender made of an earlier rate
   */
  public void check(Schema schema, List<String> usedFields) {
    for (PolicyRule rule : rules) {
      rule.breachIn(schema);
    }
    if (pricing.isPresent()) {
      Optional<String> refusal = PricingGuard.refusal(schema, usedFields);
      if (refusal.isPresent()) {
        throw new IllegalArgumentException(refusal.get());
      }
      pricing.get().in(schema);
    }
  }

  /**
   * The same terms with the fields named that pricing reads.
   *
   * @throws IllegalArgumentException if no names are stated and the schema's roles do not say
   */
  public LendingTerms in(Schema schema) {
    return new LendingTerms(
        refer,
        rules,
        pricing.isEmpty()
            ? pricing
            : Optional.of(
                new LoanPricing(
                    Optional.of(pricing.get().fieldsIn(schema)), pricing.get().terms())));
  }

  /** The threshold alone decides, and nothing is priced. */
  public static LendingTerms none() {
    return new LendingTerms(Optional.empty(), List.of(), Optional.empty());
  }

  /** Loans are priced like this, and nothing else is demanded. */
  public static LendingTerms priced(LoanPricing pricing) {
    return new LendingTerms(Optional.empty(), List.of(), Optional.of(pricing));
  }
}
