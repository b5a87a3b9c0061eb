package io.loantap.learn.binning;

/**
 * Good and bad loans of a group.
 *
 * @param good fully paid
 * @param bad charged off
 */
public record OutcomeCounts(long good, long bad) {
  /** No loans. */
  public static final OutcomeCounts NONE = new OutcomeCounts(0, 0);

  /** All of them. */
  public long rows() {
    return good + bad;
  }

  /** Share of bad loans; NaN if there are none at all. */
  public double rate() {
    return (double) bad / rows();
  }

  /** Those of both groups. */
  public OutcomeCounts plus(OutcomeCounts other) {
    return new OutcomeCounts(good + other.good, bad + other.bad);
  }

  /** Negative if the rate is below the other's, 0 if equal, exactly. */
  public int compareRate(OutcomeCounts other) {
    return Long.compare(bad * other.rows(), other.bad * rows());
  }
}
