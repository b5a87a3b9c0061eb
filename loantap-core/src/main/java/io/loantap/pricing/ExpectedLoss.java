package io.loantap.pricing;

import java.math.BigDecimal;

/**
 * {@code EL = PD LGD EAD}. The PD says over what time the loss is expected (see {@link PdHorizon}).
 * With the amount lent as exposure at default it is an upper bound for a loan that amortises,
 * because less is owed when a later instalment fails.
 */
final class ExpectedLoss {
  private ExpectedLoss() {}

  /**
   * Expected loss in money, half a cent rounded up.
   *
   * @param pd probability of default in [0, 1]
   * @param lossGivenDefault share of the exposure that is lost, in [0, 1]
   * @param exposure at default, from 0, with at most 2 decimals
   * @throws IllegalArgumentException if one of them is out of range
   */
  public static BigDecimal of(double pd, double lossGivenDefault, BigDecimal exposure) {
    Quantity.share(pd, "a probability of default");
    Quantity.share(lossGivenDefault, "the loss given default");
    return Quantity.rounded(pd * lossGivenDefault * Quantity.cents(exposure, "the exposure"));
  }
}
