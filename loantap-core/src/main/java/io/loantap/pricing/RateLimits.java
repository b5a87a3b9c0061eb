package io.loantap.pricing;

import java.math.BigDecimal;

/**
 * The rates at which a lender offers, as fractions a year with at most 6 decimals.
 *
 * @param floor lowest APR of the product, from 0
 * @param cap highest APR that law or policy allows, fees included, at least {@code floor}, at most
 *     9
 * @param step offers are multiples of it, above 0: 0.0025 is a quarter of a per cent
 */
public record RateLimits(BigDecimal floor, BigDecimal cap, BigDecimal step) {
  /** Checks the ranges. */
  public RateLimits {
    floor = Quantity.rate(Quantity.rate(floor, "the rate floor"));
    cap = Quantity.rate(Quantity.rate(cap, "the rate cap"));
    step = Quantity.rate(Quantity.rate(step, "the rate step"));
    if (step.signum() == 0) {
      throw new IllegalArgumentException("the rate step must be above 0");
    }
    if (floor.compareTo(cap) > 0) {
      throw new IllegalArgumentException("the rate floor must not lie above the rate cap");
    }
    if (RateGrid.of(floor, cap, step).offer(0).isEmpty()) {
      throw new IllegalArgumentException("no multiple of the rate step lies between floor and cap");
    }
  }

  RateGrid grid() {
    return RateGrid.of(floor, cap, step);
  }
}
