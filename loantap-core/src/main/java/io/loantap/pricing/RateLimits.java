package io.loantap.pricing;

import java.math.BigDecimal;
import java.util.OptionalLong;

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
    if (Grid.of(floor, cap, step).offer(0).isEmpty()) {
      throw new IllegalArgumentException("no multiple of the rate step lies between floor and cap");
    }
  }

  Grid grid() {
    return Grid.of(floor, cap, step);
  }

  /** Rate limits in millionths, laid out for the search. */
  record Grid(long floor, long cap, long step) {
    /** In millionths; far above the error of a break-even rate, far below what a rate shows. */
    private static final double ROUNDING = 1e-3;

    private static final double MILLION = 1e6;

    private static Grid of(BigDecimal floor, BigDecimal cap, BigDecimal step) {
      return new Grid(
          Quantity.rate(floor, "the rate floor"),
          Quantity.rate(cap, "the rate cap"),
          Quantity.rate(step, "the rate step"));
    }

    /** The lowest multiple of the step from floor and break-even up; empty if above the cap. */
    OptionalLong offer(double breakEven) {
      long needed = (long) StrictMath.ceil(breakEven * MILLION - ROUNDING);
      long offer = (Math.max(needed, floor) + step - 1) / step * step;
      return offer <= cap ? OptionalLong.of(offer) : OptionalLong.empty();
    }
  }
}
