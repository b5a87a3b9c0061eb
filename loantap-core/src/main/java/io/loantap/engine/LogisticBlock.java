package io.loantap.engine;

import io.loantap.scorecard.Logistic;
import io.loantap.scorecard.StrictExp;

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

  /** Puts probabilities in the place of {@code count} log-odds from index {@code at} on. */
  public void replace(double[] logOdds, int at, int count) {
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
              ? Logistic.probability(z, StrictExp.scaled(mantissas[i], (int) steps[i]))
              : Logistic.probability(z);
    }
  }
}
