package io.loantap.learn.binning;

/**
 * The test of whether two groups of loans have the same rate: Pearson's chi-squared on two by two
 * counts, without continuity correction, which is the two-sided z test of two shares.
 */
public final class NeighbourTest {
  private static final double SMALL = 3;
  private static final double FAR = 40;

  private final double critical;

  private NeighbourTest(double critical) {
    this.critical = critical;
  }

  /**
   * The test at a level.
   *
   * @param mostP highest p-value of rates that count as different, in (0, 1]; 1 takes any
   */
  static NeighbourTest at(double mostP) {
    if (mostP >= 1) {
      return new NeighbourTest(0);
    }
    double low = 0;
    double high = FAR;
    for (int step = 0; step < 100; step++) {
      double middle = (low + high) / 2;
      if (tails(middle) > mostP) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new NeighbourTest(high * high);
  }

  /** Whether the rates differ at the level. */
  boolean tellsApart(OutcomeCounts one, OutcomeCounts other) {
    return chiSquared(one, other) >= critical;
  }

  /** The p-value of the rates of two groups; 1 where all loans of both ended alike. */
  public static double pValue(OutcomeCounts one, OutcomeCounts other) {
    return tails(Math.sqrt(chiSquared(one, other)));
  }

  private static double chiSquared(OutcomeCounts one, OutcomeCounts other) {
    double bad = (double) one.bad() + other.bad();
    double good = (double) one.good() + other.good();
    if (bad == 0 || good == 0 || one.rows() == 0 || other.rows() == 0) {
      return 0;
    }
    double cross = (double) one.bad() * other.good() - (double) other.bad() * one.good();
    double rows = bad + good;
    return cross / bad * (cross / good) * (rows / one.rows() / other.rows());
  }

  /** The share of a standard normal distribution that lies further out than {@code z >= 0}. */
  private static double tails(double z) {
    if (z < SMALL) {
      // 1 - 2 * density * (z + z^3/3 + z^5/15 + ...): Abramowitz and Stegun 26.2.11
      double term = z;
      double sum = z;
      for (int odd = 3; term > 1e-17 * sum; odd += 2) {
        term *= z * z / odd;
        sum += term;
      }
      return 1 - 2 * density(z) * sum;
    }
    double fraction = z;
    for (int step = 60; step > 0; step--) { // 26.2.14, from its end
      fraction = z + step / fraction;
    }
    return 2 * density(z) / fraction;
  }

  private static double density(double z) {
    return StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }
}
