package io.loantap.adverse;

/**
 * The lender as a notice names it. Immutable.
 *
 * @param name of the creditor
 * @param address its postal address, on one line or several
 * @param supervisor name and address of the federal agency that administers compliance with the
 *     Equal Credit Opportunity Act concerning this creditor (Regulation B, appendix A)
 * @param counterOfferDays how long a counter-offer stands, from 1 to 90 days: after 90 a notice of
 *     its own is due (12 CFR 1002.9(a)(1)(iv))
 */
public record Lender(String name, String address, String supervisor, int counterOfferDays) {
  private static final int MOST_DAYS = 90;

  /** Checks that everything is stated. */
  public Lender {
    Texts.check(name, "name of the lender");
    Texts.check(address, "address of the lender");
    Texts.check(supervisor, "agency that supervises the lender");
    if (counterOfferDays < 1 || counterOfferDays > MOST_DAYS) {
      throw new IllegalArgumentException("A counter-offer stands for 1 to 90 days.");
    }
  }
}
