package io.loantap.train.personalloan.generate;

/** The equated monthly instalment as the data has it. */
final class Installment {
  /** More than the rounding error of the formula, far less than a cent. */
  private static final double ROUNDING_GUARD = 1e-7;

  private Installment() {}

  /**
   * {@code P r / (1 - (1 + r)^-n)} with r = percent / 1200, rounded up to the cent.
   *
   * @param principal P, US dollars
   * @param percent annual interest, above 0
   * @param months n
   */
  static double dollars(double principal, double percent, int months) {
    double r = percent / 1200;
    double growth = 1;
    for (int i = 0; i < months; i++) {
      growth *= 1 + r;
    }
    double cents = 100 * principal * r / (1 - 1 / growth);
    return StrictMath.ceil(cents - ROUNDING_GUARD) / 100;
  }
}
