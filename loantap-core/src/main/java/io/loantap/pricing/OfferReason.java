package io.loantap.pricing;

/**
 * Why a loan could not be offered as asked, or not at all. The names are codes that stay as they
 * are; their texts belong to a catalogue of reasons.
 */
public enum OfferReason {
  /** The annual income is missing. */
  INCOME_MISSING(ReasonKind.AFFORDABILITY),
  /** The annual income is zero or negative. */
  INCOME_NOT_POSITIVE(ReasonKind.AFFORDABILITY),
  /** The debt-to-income ratio is missing. */
  DTI_MISSING(ReasonKind.AFFORDABILITY),
  /** The debt-to-income ratio is below 0 or above 100 per cent. */
  DTI_OUT_OF_RANGE(ReasonKind.AFFORDABILITY),
  /** The obligations already there leave no room for an instalment. */
  OBLIGATIONS_TOO_HIGH(ReasonKind.AFFORDABILITY),
  /** The instalment exceeds what the income allows. */
  INSTALMENT_TOO_HIGH(ReasonKind.AFFORDABILITY),
  /** No rate up to the cap covers the cost and the expected loss. */
  NO_BREAK_EVEN_RATE(ReasonKind.PRICING),
  /** The break-even rate lies below the cap, the next offered rate above it. */
  RATE_ABOVE_CAP(ReasonKind.PRICING),
  /** The rate with the upfront fee counted in lies above the cap. */
  ALL_IN_RATE_ABOVE_CAP(ReasonKind.PRICING),
  /** The probability of default exceeds the threshold. */
  PD_ABOVE_THRESHOLD(ReasonKind.SCORE),
  /** More was asked for than is lent to anyone. */
  AMOUNT_ABOVE_MAXIMUM(ReasonKind.POLICY),
  /** Less was asked for than is lent to anyone. */
  AMOUNT_BELOW_MINIMUM(ReasonKind.POLICY),
  /** A term was asked for that is not offered to anyone. */
  TERM_NOT_OFFERED(ReasonKind.POLICY);

  private final ReasonKind kind;

  OfferReason(ReasonKind kind) {
    this.kind = kind;
  }

  public ReasonKind kind() {
    return kind;
  }
}
