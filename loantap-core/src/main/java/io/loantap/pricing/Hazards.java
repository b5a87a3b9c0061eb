package io.loantap.pricing;

/**
 * The hazards of a loan: that of month k is the probability of default in that month, given that
 * the loan has survived until then. Immutable.
 */
sealed interface Hazards permits ConstantHazard, HazardVector {
  /** The same hazard every month, {@code 1 - (1 - PD)^(1/n)}, from the PD over n months. */
  static Hazards constant(double lifetimePd, int months) {
    Quantity.share(lifetimePd, "a probability of default");
    return ConstantHazard.of(lifetimePd, Quantity.months(months));
  }

  /**
   * Given hazards.
   *
   * @param hazards of months 1 to n, each in [0, 1]
   * @throws IllegalArgumentException if there are none or more than 600, or one is out of range
   */
  static Hazards given(double... hazards) {
    return HazardVector.of(hazards);
  }

  /**
   * From the PD over n months and its default-timing vector, the share of all defaults that fall
   * into each month.
   *
   * @param lifetimePd in [0, 1]
   * @param shares of months 1 to n, each at least 0, sum 1 to within 1e-9
   * @throws IllegalArgumentException if one of these does not hold
   */
  static Hazards timed(double lifetimePd, double... shares) {
    Quantity.share(lifetimePd, "a probability of default");
    return HazardVector.timed(lifetimePd, shares);
  }

  /**
   * {@code 1 - (1 - pd)^times}: the probability of default over a multiple of the time, at the same
   * hazard. Without cancellation for a small PD; unchanged to the last bit if times is 1.
   *
   * @param pd in [0, 1]
   * @param times at least 0; 0 gives 0, also for a PD of 1
   */
  static double pd(double pd, double times) {
    if (times == 0 || pd == 0) {
      return 0;
    }
    return times == 1 ? pd : -StrictMath.expm1(StrictMath.log1p(-pd) * times);
  }

  /** Number of months, the term of the loan. */
  int months();

  /** Hazard of a month from 1 to {@link #months}, in [0, 1]. */
  double monthly(int month);

  /** Probability of default over all months, {@code 1 - (1 - h_1)...(1 - h_n)}. */
  double lifetimePd();

  /**
   * Expected present value of what a loan of 1 pays back: of each instalment if the loan has
   * survived until then, and of a share of the balance in the month of a default.
   *
   * @param rate r, interest a month, at least 0
   * @param discount v, present value of 1 a month from now, in (0, 1]
   * @param recovery share of the balance recovered at default, in [0, 1]
   */
  double presentValue(double rate, double discount, double recovery);
}
