package io.loantap.model;

/**
 * The logistic link for many log-odds at once: the bits of {@link Logistic#probability}. It holds
 * scratch space: not for several threads at once.
 */
public final class LogisticBlock {
  private final double[] steps;
  private final double[] mantissas;

  /** For at most so many log-odds at once. */
  public LogisticBlock(int size) {
    this.steps = new double[size];
    this.mantissas = new double[size];
  }

  /**
   * Writes the probabilities of the first log-odds to {@code out} from index {@code at} on; NaN of
   * NaN.
   */
  public void of(double[] logOdds, int count, double[] out, int at) {
    // What the JIT does for several at once, and then what it does not.
    for (int i = 0; i < count; i++) {
      double x = -Math.abs(logOdds[i]);
      double k = StrictExp.steps(x);
      steps[i] = k;
      mantissas[i] = StrictExp.mantissa(x, k);
    }
    for (int i = 0; i < count; i++) {
      double z = logOdds[i];
      out[at + i] =
          StrictExp.isPlain(z)
              ? Logistic.probability(z, StrictExp.scaled(mantissas[i], (int) steps[i]))
              : Logistic.probability(z);
    }
  }
}
