package io.loantap.pricing;

/**
 * Reasons why a loan could not be offered as asked, or not at all. The names are codes that stay as
 * they are; their texts belong to a catalogue of reasons.
 */
public enum OfferReason {
  /** The annual income is missing. */
  INCOME_MISSING(ReasonSource.AFFORDABILITY),
  /** The annual income is zero or negative. */
  INCOME_NOT_POSITIVE(ReasonSource.AFFORDABILITY),
  /** The debt-to-income ratio is missing. */
  DTI_MISSING(ReasonSource.AFFORDABILITY),
  /** The debt-to-income ratio is below 0 or above 100 per cent. */
  DTI_OUT_OF_RANGE(ReasonSource.AFFORDABILITY),
  /** The obligations already there leave no room for an instalment. */
  OBLIGATIONS_TOO_HIGH(ReasonSource.AFFORDABILITY),
  /** The instalment exceeds what the income allows. */
  INSTALMENT_TOO_HIGH(ReasonSource.AFFORDABILITY),
  /** No rate up to the cap covers the cost and the expected loss. */
  NO_BREAK_EVEN_RATE(ReasonSource.PRICING),
  /** The break-even rate lies below the cap, the next offered rate above it. */
  RATE_ABOVE_CAP(ReasonSource.PRICING),
  /** The rate with the upfront fee counted in lies above the cap. */
  ALL_IN_RATE_ABOVE_CAP(ReasonSource.PRICING),
  /** The probability of default exceeds the threshold. */
  PD_ABOVE_THRESHOLD(ReasonSource.SCORE),
  /** More was asked for than is lent to anyone. */
  AMOUNT_ABOVE_MAXIMUM(ReasonSource.POLICY),
  /** Less was asked for than is lent to anyone. */
  AMOUNT_BELOW_MINIMUM(ReasonSource.POLICY),
  /** A term was asked for that is not offered to anyone. */
  TERM_NOT_OFFERED(ReasonSource.POLICY);

  private final ReasonSource source;

  OfferReason(ReasonSource source) {
    this.source = source;
  }

  /** The part of the decision that the loan did not pass. */
  public ReasonSource source() {
    return source;
  }
}
