package io.loantap.pricing;

/** The part of a decision that a reason comes from: that which the application did not pass. */
public enum ReasonSource {
  /** The probability of default. */
  SCORE,
  /** A rule of the lender that is applied whatever the score, or a limit of what it lends. */
  POLICY,
  /** Whether the instalment can be paid from the income. */
  AFFORDABILITY,
  /** Whether the loan can be priced below the cap. */
  PRICING
}
