package io.loantap.pricing;

/**
 * {@code x^n} and {@code 1 + x + ... + x^(n-1)}, by doubling: about log2(n) steps, no logarithm,
 * and for x of at least 0 no cancellation, so x = 1 (a rate of zero) is a number like any other.
 *
 * @param power {@code x^n}
 * @param sum {@code (x^n - 1) / (x - 1)}, n if x is 1
 */
record Growth(double power, double sum) {
  /**
   * Raises a factor.
   *
   * @param x at least 0
   * @param n at least 1
   */
  static Growth of(double x, int n) {
    double power = x;
    double sum = 1;
    for (int bit = Integer.highestOneBit(n) >> 1; bit > 0; bit >>= 1) {
      sum += power * sum;
      power *= power;
      if ((n & bit) != 0) {
        sum += power;
        power *= x;
      }
    }
    return new Growth(power, sum);
  }
}
