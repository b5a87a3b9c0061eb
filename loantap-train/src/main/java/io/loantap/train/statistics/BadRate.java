package io.loantap.train.statistics;

import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * How many loans ended badly.
 *
 * @param rows at least one
 * @param bad of these
 * @param rate {@code bad / rows}
 * @param low lower end of Wilson's interval
 * @param high upper end
 */
public record BadRate(long rows, long bad, double rate, double low, double high) {
  private static final double CONFIDENCE = 0.95;

  /**
   * The rate with its 95 % interval.
   *
   * @throws IllegalArgumentException if there are no rows, or more bad ones than rows
   */
  public static BadRate of(long rows, long bad) {
    return of(rows, bad, CONFIDENCE);
  }

  /**
   * The rate with an interval (Wilson 1927).
   *
   * @param confidence in (0, 1)
   */
  public static BadRate of(long rows, long bad, double confidence) {
    if (rows < 1 || bad < 0 || bad > rows) {
      throw new IllegalArgumentException(bad + " bad ones of " + rows + " rows are no rate");
    }
    ConfidenceInterval interval =
        new WilsonScoreInterval()
            .createInterval(Math.toIntExact(rows), Math.toIntExact(bad), confidence);
    // Rounding may put an end just beside the rate where no or every loan is bad.
    double rate = (double) bad / rows;
    return new BadRate(
        rows,
        bad,
        rate,
        Math.min(rate, Math.max(0, interval.getLowerBound())),
        Math.max(rate, Math.min(1, interval.getUpperBound())));
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
