package io.loantap.pricing;

import java.util.OptionalDouble;

/**
 * The value of lending 1 today, over and above its yearly cost c (funding, operation and the margin
 * asked for), if defaults come by given hazards:
 *
 * <pre>NPV = sum over k = 1..n of v^k ( S_k EMI + S_(k-1) h_k (1 - LGD) B_(k-1) ) - (1 - fee)</pre>
 *
 * with {@code v = 1 / (1 + c / 12)}, survival {@code S_k = (1 - h_1)...(1 - h_k)} and the balance
 * {@code B_(k-1)} before the instalment of month k; {@code fee} is the share of the amount kept
 * back at the start. It rises with the APR, and falls as hazards, LGD or c rise. An instalment is
 * not rounded here; rounding it up to the cent is worth less than a cent a month to the lender.
 * Immutable.
 */
final class NetPresentValue {
  private static final double MONTHS_A_YEAR = 12;

  private final Hazards hazards;
  private final double lossGivenDefault;
  private final double annualCost;
  private final double feeShare;

  private NetPresentValue(
      Hazards hazards, double lossGivenDefault, double annualCost, double feeShare) {
    this.hazards = hazards;
    this.lossGivenDefault = lossGivenDefault;
    this.annualCost = annualCost;
    this.feeShare = feeShare;
  }

  /**
   * Without a fee.
   *
   * @param hazards of months 1 to n
   * @param lossGivenDefault LGD, the share of the balance that is lost at default, in [0, 1]; the
   *     rest is recovered in the month of the default
   * @param annualCost c, a fraction a year from 0 to 9
   * @throws IllegalArgumentException if one of them is out of range
   */
  public static NetPresentValue of(Hazards hazards, double lossGivenDefault, double annualCost) {
    Quantity.share(lossGivenDefault, "the loss given default");
    return new NetPresentValue(hazards, lossGivenDefault, rate(annualCost, "the cost"), 0);
  }

  /**
   * With a fee.
   *
   * @param share of the amount, in [0, 1)
   */
  public NetPresentValue withUpfrontFee(double share) {
    if (!(share >= 0 && share < 1)) {
      throw new IllegalArgumentException("an upfront fee must be a share in [0, 1)");
    }
    return new NetPresentValue(hazards, lossGivenDefault, annualCost, share);
  }

  /**
   * NPV of lending 1 at a nominal rate, in the same unit.
   *
   * @param apr a fraction a year from 0 to 9
   */
  public double at(double apr) {
    return value(rate(apr, "the APR"));
  }

  /**
   * The lowest APR from 0 at which lending does not lose: where the NPV is 0, to about 1e-12, or 0
   * if lending for nothing loses nothing. Empty if there is none up to the cap: not to be priced.
   *
   * @param cap a fraction a year from 0 to 9
   */
  public OptionalDouble breakEvenApr(double cap) {
    double atZero = value(0);
    if (atZero >= 0) {
      return OptionalDouble.of(0);
    }
    if (value(rate(cap, "the cap")) < 0) {
      return OptionalDouble.empty();
    }
    double guess =
        annualCost + lossGivenDefault * hazards.monthly(hazards.months()) * MONTHS_A_YEAR;
    return OptionalDouble.of(BracketedRoot.find(this::value, 0, atZero, cap, guess));
  }

  private double value(double apr) {
    double discount = 1 / (1 + annualCost / MONTHS_A_YEAR);
    double receipts = hazards.presentValue(apr / MONTHS_A_YEAR, discount, 1 - lossGivenDefault);
    return receipts - (1 - feeShare);
  }

  private static double rate(double value, String name) {
    if (!(value >= 0 && value <= 9)) {
      throw new IllegalArgumentException(name + " must be a fraction a year between 0 and 9");
    }
    return value;
  }
}
