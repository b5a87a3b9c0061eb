package io.loantap.train.explore;

import io.loantap.train.statistics.BadRate;

/**
 * The outcome of loans without a value in a column, beside that of loans with one.
 *
 * @param missing loans without a value
 * @param present loans with one
 * @param difference rate of the first less that of the second
 * @param low lower end of the difference's 95 % interval (Newcombe 1998, method 10)
 * @param high upper end
 */
public record Missingness(
    String column, BadRate missing, BadRate present, double difference, double low, double high) {
  /** The difference of two groups of loans. */
  public static Missingness of(String column, BadRate missing, BadRate present) {
    double difference = missing.rate() - present.rate();
    double down = Math.hypot(missing.rate() - missing.low(), present.high() - present.rate());
    double up = Math.hypot(missing.high() - missing.rate(), present.rate() - present.low());
    return new Missingness(
        column, missing, present, difference, difference - down, difference + up);
  }

  /** Whether the interval of the difference does not hold 0. */
  public boolean isClear() {
    return low > 0 || high < 0;
  }
}
