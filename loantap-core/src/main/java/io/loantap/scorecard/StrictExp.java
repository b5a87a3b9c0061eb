package io.loantap.scorecard;

/**
 * {@code e^x} for x up to 0: the bits of {@link StrictMath#exp}, without branches that depend on x
 * and cannot be foreseen.
 */
final class StrictExp {
  /* The steps of fdlibm's e_exp.c, which StrictMath is bound to: x = k ln2 + r, with ln2 in two parts,
   * a quotient of polynomials for e^r, and k added to the exponent. There, k is found in one of three
   * ways, by the size of x; all three give the same k as the general one, but for the few x around
   * half ln2. Those, and what is too small or too large for a plain result, are left to StrictMath:
   * no score comes near. */

  private static final double LN2_HIGH = 0x1.62e42feep-1;
  private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
  private static final double STEPS_PER_UNIT = 0x1.71547652b82fep0;
  private static final double P1 = 0x1.555555555553ep-3;
  private static final double P2 = -0x1.6c16c16bebd93p-9;
  private static final double P3 = 0x1.1566aaf25de2cp-14;
  private static final double P4 = -0x1.bbd41c5d26bf1p-20;
  private static final double P5 = 0x1.6376972bea4d0p-25;

  /* High words of |x|: where e^x is told from 1 + x, half ln2, and 704, short of subnormal results. */
  private static final int TINY = 0x3e300000;
  private static final int HALF_LN2 = 0x3fd62e42;
  private static final int HUGE = 0x40860000;

  private StrictExp() {}

  /** The exponential of {@code x <= 0}; NaN for NaN. */
  static double ofNegative(double x) {
    if (!isPlain(x)) {
      return StrictMath.exp(x);
    }
    double k = steps(x);
    return scaled(mantissa(x, k), (int) k);
  }

  /** Whether the exponential of -|x| is the scaled mantissa; else it is StrictMath's. */
  static boolean isPlain(double x) {
    int size = (int) (Double.doubleToRawLongBits(x) >>> 32) & 0x7fffffff;
    // One comparison for both ends: what is below TINY counts as large.
    return Integer.compareUnsigned(size - TINY, HUGE - TINY) < 0 && size != HALF_LN2;
  }

  /** How often ln2 is taken out of {@code x <= 0}: a whole number. */
  static double steps(double x) {
    return Math.ceil(STEPS_PER_UNIT * x - 0.5);
  }

  /** The exponential but for the power of two. */
  static double mantissa(double x, double k) {
    double high = x - k * LN2_HIGH;
    double low = k * LN2_LOW;
    double r = high - low;
    double t = r * r;
    double c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
    return 1 - ((low - (r * c) / (2 - c)) - high);
  }

  /** The mantissa times 2 to the power of k. */
  static double scaled(double mantissa, int k) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(mantissa) + ((long) k << 52));
  }
}
