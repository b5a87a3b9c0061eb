package io.loantap.scorecard;

/**
 * The logistic link between log-odds and probability, in forms that never overflow.
 *
 * <p>Everything has the bits of {@link StrictMath}, so results are the same bits on every platform
 * and JDK. All methods are pure.
 */
public final class Logistic {
  private Logistic() {}

  /**
   * Probability in [0, 1] for log-odds {@code z}; 0 and 1 are reached only by rounding, for |z|
   * beyond about 745 and 37. NaN gives NaN.
   */
  public static double probability(double z) {
    // The exponent is never positive, so exp never overflows: for z < 0, e^z / (1 + e^z).
    return probability(z, StrictExp.ofNegative(-Math.abs(z)));
  }

  /** Probability for log-odds {@code z} and {@code e^-|z|}. */
  private static double probability(double z, double e) {
    return (z >= 0 ? 1 : e) / (1 + e);
  }

  /**
   * Puts probabilities, the bits of {@link #probability(double)}, in the place of log-odds.
   *
   * @param logOdds those of {@code count} applicants from index {@code at} on
   * @param steps scratch space for as many
   * @param mantissas scratch space for as many
   */
  public static void replace(
      double[] logOdds, int at, int count, double[] steps, double[] mantissas) {
    // What the JIT does for several at once, if all have the same index; then what it does not.
    System.arraycopy(logOdds, at, mantissas, 0, count);
    for (int i = 0; i < count; i++) {
      double x = -Math.abs(mantissas[i]);
      double k = StrictExp.steps(x);
      steps[i] = k;
      mantissas[i] = StrictExp.mantissa(x, k);
    }
    for (int i = 0; i < count; i++) {
      double z = logOdds[at + i];
      logOdds[at + i] =
          StrictExp.isPlain(z)
              ? probability(z, StrictExp.scaled(mantissas[i], (int) steps[i]))
              : probability(z);
    }
  }

  /** Log-odds of a probability: {@code ln(p / (1 - p))}; infinite at 0 and 1. */
  public static double logOdds(double probability) {
    return StrictMath.log(probability) - StrictMath.log1p(-probability);
  }

  /**
   * {@code ln(1 + e^z)}, the log-loss of an applicant who repaid; that of one who was charged off
   * is {@code softplus(-z)}. Exact for large |z|, where the naive form overflows or loses digits.
   */
  public static double softplus(double z) {
    return Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
  }
}
