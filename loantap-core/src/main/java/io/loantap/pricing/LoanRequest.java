package io.loantap.pricing;

import java.math.BigDecimal;
import java.util.OptionalInt;

/**
 * A request for a loan, with the finances that it is to be paid from. Its text leaves the values
 * out.
 *
 * @param amount above 0 and at most 1,000,000,000, with at most 2 decimals
 * @param termMonths 1 to 600, or empty if any will do
 * @param finances income and obligations
 */
public record LoanRequest(BigDecimal amount, OptionalInt termMonths, Finances finances) {
  /** Checks amount and term. */
  public LoanRequest {
    Quantity.positiveCents(amount, "the amount asked for");
    termMonths.ifPresent(Quantity::months);
  }

  /** A request for a given term. */
  public static LoanRequest of(BigDecimal amount, int termMonths, Finances finances) {
    return new LoanRequest(amount, OptionalInt.of(termMonths), finances);
  }

  /** A request for whatever term the lender prefers. */
  public static LoanRequest ofAnyTerm(BigDecimal amount, Finances finances) {
    return new LoanRequest(amount, OptionalInt.empty(), finances);
  }

  @Override
  public String toString() {
    return "LoanRequest";
  }
}
