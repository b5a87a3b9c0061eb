package io.loantap.pricing;

import java.math.BigDecimal;

/**
 * The amounts that a lender lends. A smaller amount than asked for is a multiple of the step; the
 * amount asked for, or the maximum, may be any between the two limits.
 *
 * @param min above 0
 * @param max at least {@code min}, at most 1,000,000,000
 * @param step above 0; amounts have at most 2 decimals
 */
public record AmountLimits(BigDecimal min, BigDecimal max, BigDecimal step) {
  /** Checks the ranges. */
  public AmountLimits {
    min = Quantity.plain(Quantity.money(Quantity.positiveCents(min, "the smallest amount")));
    max = Quantity.plain(Quantity.money(Quantity.positiveCents(max, "the largest amount")));
    step = Quantity.plain(Quantity.money(Quantity.positiveCents(step, "the step of amounts")));
    if (min.compareTo(max) > 0) {
      throw new IllegalArgumentException("the smallest amount must not exceed the largest");
    }
  }
}
