package io.loantap.train.personalloan.generate;

/**
 * The lender's decision: its own judgement of the risk, and the price.
 *
 * @param subGrade {@code A1} (safest) to {@code G5}
 * @param interestRate percent a year
 * @param installment monthly, US dollars, rounded up to the cent
 * @param initialListStatus {@code f} (fractional) or {@code w} (whole)
 */
public record LenderTerms(
    String subGrade, double interestRate, double installment, String initialListStatus) {

  /** {@code A} to {@code G}, the letter of the sub-grade. */
  public String grade() {
    return subGrade.substring(0, 1);
  }
}
