package io.loantap.reason;

/** The part of a decision that a reason comes from: that which the application failed. */
public enum ReasonSource {
  /** The probability of default. */
  SCORE,
  /** A rule of the lender that is applied whatever the score. */
  POLICY,
  /** What the applicant can afford to repay. */
  AFFORDABILITY,
  /** No rate within the limits covers the risk. */
  PRICING
}
