package io.loantap.pricing;

import java.math.BigDecimal;
import java.util.OptionalLong;

/** Rate limits in millionths, laid out for the search. */
record RateGrid(long floor, long cap, long step) {
  /** In millionths; far above the error of a break-even rate, far below what a rate shows. */
  private static final double ROUNDING = 1e-3;

  private static final double MILLION = 1e6;

  static RateGrid of(BigDecimal floor, BigDecimal cap, BigDecimal step) {
    return new RateGrid(
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
