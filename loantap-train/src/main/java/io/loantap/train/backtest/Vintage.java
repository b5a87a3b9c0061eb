package io.loantap.train.backtest;

import io.loantap.train.statistics.BadRate;
import org.jspecify.annotations.Nullable;

/**
 * The loans of one period.
 *
 * @param label such as 2010 Q3
 * @param start first month, as 2010-07
 * @param end month after the last, as 2010-10
 * @param chargedOff how many of them were charged off
 * @param expectedRate mean probability of default
 * @param ranking null if fewer than {@value Vintages#FEWEST} loans have one of the outcomes
 */
public record Vintage(
    String label,
    String start,
    String end,
    BadRate chargedOff,
    double expectedRate,
    @Nullable Ranking ranking) {
  /** Whether the expected rate is outside the 95 % interval of the observed one. */
  public boolean isOff() {
    return expectedRate < chargedOff.low() || expectedRate > chargedOff.high();
  }
}
