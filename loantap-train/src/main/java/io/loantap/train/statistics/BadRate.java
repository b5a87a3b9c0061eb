package io.loantap.train.statistics;

import io.loantap.learn.evaluation.ConfidenceInterval;
import io.loantap.learn.evaluation.WilsonInterval;
import org.apache.commons.math3.special.Erf;

/**
 * The share of bad loans among some loans, with Wilson's interval.
 *
 * @param rows at least one
 * @param bad of these
 * @param rate {@code bad / rows}
 * @param low lower end of the interval
 * @param high upper end
 */
public record BadRate(long rows, long bad, double rate, double low, double high) {
  /**
   * The rate with its 95 % interval.
   *
   * @throws IllegalArgumentException if there are no rows, or more bad ones than rows
   */
  public static BadRate of(long rows, long bad) {
    return of(rows, bad, WilsonInterval.of(bad, rows));
  }

  /**
   * The rate with an interval of another confidence.
   *
   * @param confidence in (0, 1)
   */
  public static BadRate of(long rows, long bad, double confidence) {
    double z = Math.sqrt(2) * Erf.erfInv(confidence);
    return of(rows, bad, WilsonInterval.of(bad, rows, z));
  }

  private static BadRate of(long rows, long bad, ConfidenceInterval interval) {
    return new BadRate(rows, bad, (double) bad / rows, interval.lower(), interval.upper());
  }

  /** Rows that ended well. */
  public long good() {
    return rows - bad;
  }

  /** Whether this interval and the other have no point in common. */
  public boolean isApartFrom(BadRate other) {
    return low > other.high || high < other.low;
  }
}
