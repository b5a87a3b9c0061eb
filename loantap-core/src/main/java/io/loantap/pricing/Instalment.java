package io.loantap.pricing;

import java.math.BigInteger;

/**
 * The equated monthly instalment (EMI) {@code P r / (1 - (1 + r)^-n)} with {@code r = APR / 12},
 * rounded up to the cent; {@code P / n} if the rate is zero.
 *
 * <p>The result is that of exact arithmetic. Floating point decides where it safely can, which is
 * nearly always; whole numbers of any length decide the rest.
 */
final class Instalment {
  /** Over ten times the relative rounding error of {@link #approximate} in 600 months. */
  private static final double DOUBT = 1e-11;

  private static final BigInteger YEAR = BigInteger.valueOf(12_000_000);

  private Instalment() {}

  /**
   * EMI in cents.
   *
   * @param principal P in cents, within the limits of {@link Quantity}
   * @param apr in millionths
   * @param months n, at least 1
   */
  static long cents(long principal, long apr, int months) {
    if (apr == 0) {
      return (principal + months - 1) / months;
    }
    double approximate = approximate(principal, apr, months);
    double lowest = StrictMath.ceil(approximate * (1 - DOUBT));
    double highest = StrictMath.ceil(approximate * (1 + DOUBT));
    return lowest == highest ? (long) lowest : exact(principal, apr, months, (long) lowest);
  }

  /** EMI of one cent lent, to rounding error. */
  static double factor(long apr, int months) {
    return approximate(1, apr, months);
  }

  private static double approximate(long principal, long apr, int months) {
    Growth growth = Growth.of(1 + Quantity.monthly(apr), months);
    return principal * (growth.power() / growth.sum());
  }

  /**
   * The smallest m of at least {@code from} with {@code m ((1 + r)^n - 1) >= P r (1 + r)^n}, both
   * sides times 12,000,000 to the power of n + 1, which makes them whole.
   */
  private static long exact(long principal, long apr, int months, long from) {
    BigInteger rate = BigInteger.valueOf(apr);
    BigInteger grown = YEAR.add(rate).pow(months);
    BigInteger needed = BigInteger.valueOf(principal).multiply(rate).multiply(grown);
    BigInteger each = grown.subtract(YEAR.pow(months)).multiply(YEAR);
    long cents = from;
    while (BigInteger.valueOf(cents).multiply(each).compareTo(needed) < 0) {
      cents++;
    }
    return cents;
  }
}
