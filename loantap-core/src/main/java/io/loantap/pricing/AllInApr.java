package io.loantap.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The yearly rate a borrower pays in all, fees included: twelve times the monthly internal rate of
 * return (IRR) of what is paid out, the amount less the fee, against the instalments of the
 * schedule. Never below the nominal APR: that the schedule rounds interest down to the cent is not
 * counted.
 */
final class AllInApr {
  private static final double MONTHS_A_YEAR = 12;
  private static final int DECIMALS = 4;
  private static final double HIGHEST = 1e12;

  private AllInApr() {}

  /**
   * The all-in APR as a fraction, rounded half up to 4 decimals, a hundredth of a per cent.
   *
   * @param terms the loan
   * @param upfrontFee money, at least 0 and below the amount
   * @throws IllegalArgumentException if the fee is out of range
   */
  public static BigDecimal of(RepaymentTerms terms, BigDecimal upfrontFee) {
    long fee = Quantity.cents(upfrontFee, "the fee");
    return rounded(exact(terms, fee));
  }

  static BigDecimal rounded(double apr) {
    return BigDecimal.valueOf(apr).setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  static double exact(RepaymentTerms terms, long fee) {
    double nominal = Quantity.yearly(terms.aprMillionths());
    if (fee == 0) {
      return nominal;
    }
    double paidOut = terms.amountCents() - fee;
    if (!(paidOut > 0)) {
      throw new IllegalArgumentException("an upfront fee must be smaller than the amount");
    }
    double low = 0;
    double atLow = paidOut - repaid(terms, low);
    if (atLow >= 0) {
      return nominal;
    }
    double high = nominal + 1;
    while (high < HIGHEST && paidOut - repaid(terms, high) < 0) {
      high *= 2;
    }
    double guess = nominal + fee / paidOut * 2 * MONTHS_A_YEAR / terms.termMonths();
    double irr =
        BracketedRoot.find(
            apr -> (paidOut - repaid(terms, apr)) / paidOut, low, atLow / paidOut, high, guess);
    return Math.max(nominal, irr);
  }

  /** Present value of the instalments at a yearly rate. */
  private static double repaid(RepaymentTerms terms, double apr) {
    double shrink = 1 / (1 + apr / MONTHS_A_YEAR);
    Growth all = Growth.of(shrink, terms.termMonths());
    // n equal instalments, less what the last one falls short.
    double less = terms.instalmentCents() - terms.lastInstalmentCents();
    return terms.instalmentCents() * shrink * all.sum() - less * all.power();
  }
}
