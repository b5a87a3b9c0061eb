package io.loantap.learn.evaluation;

/**
 * Wilson's score interval of a share (Wilson 1927). Unlike the textbook {@code p +- 1.96 sqrt(p (1
 * - p) / n)} it never leaves [0, 1], and it keeps its 95 % for small numbers and for shares near 0,
 * which is where the share of bad loans among the approved lies.
 *
 * <pre>
 *   (p + z^2 / 2n  +-  z sqrt(p (1 - p) / n + z^2 / 4n^2)) / (1 + z^2 / n),   z = 1.96
 * </pre>
 */
public final class WilsonInterval {
  private WilsonInterval() {}

  /**
   * The 95 % interval of {@code part / whole}. It begins at exactly 0 if the part is 0, and ends at
   * exactly 1 if it is the whole.
   *
   * @param whole at least 1
   * @throws IllegalArgumentException if the part is not between 0 and the whole
   */
  public static ConfidenceInterval of(long part, long whole) {
    return of(part, whole, ConfidenceInterval.Z);
  }

  /**
   * The interval of another confidence.
   *
   * @param z the quantile of the standard normal distribution at {@code (1 + confidence) / 2}
   * @throws IllegalArgumentException if the part is not between 0 and the whole
   * @see #of(long, long)
   */
  public static ConfidenceInterval of(long part, long whole, double z) {
    if (whole < 1 || part < 0 || part > whole) {
      throw new IllegalArgumentException(
          "A share needs a whole of at least 1 and a part of 0 to that, not %d of %d"
              .formatted(part, whole));
    }
    double n = whole;
    double p = part / n;
    double z2 = z * z;
    double middle = p + z2 / (2 * n);
    double half = z * Math.sqrt((p * (1 - p) + z2 / (4 * n)) / n);
    double scale = 1 + z2 / n;
    return new ConfidenceInterval(
        part == 0 ? 0 : Math.max(0, (middle - half) / scale),
        part == whole ? 1 : Math.min(1, (middle + half) / scale));
  }
}
