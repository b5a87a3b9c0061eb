package io.loantap.drift;

/**
 * The distance of two distributions over the same bins: {@code sum (A - E) ln(A / E)} with the
 * shares A of now and E of then. It is 0 for equal shares and the same both ways; of the score it
 * is known as PSI, of a characteristic as CSI.
 *
 * <p>A bin that is empty on both sides does not count. Any other share below {@value #FLOOR} is
 * taken for that, because an empty bin would make the index infinite; {@code floored} says how many
 * were, and an index that rests on them is to be read with care.
 *
 * @param value at least 0; 0 if one side has no rows
 * @param bins that are not empty on both sides
 * @param floored shares that were below {@value #FLOOR}
 * @param critical what the index stays below in 95 of 100 samples of these sizes from one and the
 *     same population: the 95 % quantile of chi-square with bins - 1 degrees of freedom, times (1 /
 *     rows then + 1 / rows now) (Yurdakul, 2018); 0 if one side has no rows
 * @param band the usual reading
 */
public record StabilityIndex(double value, int bins, int floored, double critical, DriftBand band) {
  /** Least share of a bin. */
  public static final double FLOOR = 1e-4;

  /**
   * Compares two counts of the same bins.
   *
   * @param then rows in each bin, not below 0
   * @param now as many
   * @throws IllegalArgumentException if they are not as many
   */
  public static StabilityIndex of(long[] then, long[] now) {
    if (then.length != now.length) {
      throw new IllegalArgumentException(
          "there are " + then.length + " bins then and " + now.length + " now");
    }
    long rowsThen = sum(then);
    long rowsNow = sum(now);
    boolean comparable = rowsThen > 0 && rowsNow > 0;
    double value = 0;
    int bins = 0;
    int floored = 0;
    for (int bin = 0; bin < then.length; bin++) {
      if (then[bin] == 0 && now[bin] == 0) {
        continue;
      }
      bins++;
      if (comparable) {
        double expected = (double) then[bin] / rowsThen;
        double actual = (double) now[bin] / rowsNow;
        floored += (expected < FLOOR ? 1 : 0) + (actual < FLOOR ? 1 : 0);
        double e = Math.max(expected, FLOOR);
        double a = Math.max(actual, FLOOR);
        value += (a - e) * StrictMath.log(a / e);
      }
    }
    double critical =
        comparable ? ChiSquare.quantile95(bins - 1) * (1.0 / rowsThen + 1.0 / rowsNow) : 0;
    return new StabilityIndex(
        value, bins, floored, critical, DriftBand.of(value, rowsThen, rowsNow));
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }

  /** Whether the index is larger than chance explains; never if there are too few rows. */
  public boolean significant() {
    return band != DriftBand.INSUFFICIENT && value > critical;
  }
}
