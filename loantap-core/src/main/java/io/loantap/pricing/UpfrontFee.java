package io.loantap.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A fee kept back from the amount when the loan is paid out: a share of the amount, a fixed sum, or
 * both. Interest is due on the whole amount, so the fee raises the all-in APR.
 *
 * @param share of the amount, in [0, 1)
 * @param fixed money from 0, with at most 2 decimals
 */
public record UpfrontFee(BigDecimal share, BigDecimal fixed) {
  private static final UpfrontFee NONE = new UpfrontFee(BigDecimal.ZERO, BigDecimal.ZERO);

  /** Checks the ranges. */
  public UpfrontFee {
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) >= 0) {
      throw new IllegalArgumentException("the share of an upfront fee must lie in [0, 1)");
    }
    share = Quantity.plain(share);
    fixed = Quantity.plain(Quantity.money(Quantity.cents(fixed, "a fixed upfront fee")));
  }

  /** No fee. */
  public static UpfrontFee none() {
    return NONE;
  }

  /**
   * The fee of a loan, half a cent rounded up.
   *
   * @param amount above 0, with at most 2 decimals
   */
  public BigDecimal of(BigDecimal amount) {
    return Quantity.money(of(Quantity.positiveCents(amount, "the amount")));
  }

  long of(long amount) {
    if (isNone()) {
      return 0;
    }
    return share
            .multiply(BigDecimal.valueOf(amount))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact()
        + Quantity.cents(fixed, "a fixed upfront fee");
  }

  boolean isNone() {
    return share.signum() == 0 && fixed.signum() == 0;
  }
}
