package io.loantap.pricing;

/**
 * The part of a decision that an applicant did not pass, which is where a reason must come from.
 */
public enum ReasonKind {
  /** The probability of default. */
  SCORE,
  /** What the lender offers at all. */
  POLICY,
  /** Whether the instalment can be paid from the income. */
  AFFORDABILITY,
  /** Whether the loan can be priced below the cap. */
  PRICING
}
