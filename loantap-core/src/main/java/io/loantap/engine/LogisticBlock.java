package io.loantap.engine;

import io.loantap.scorecard.Logistic;

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
    Logistic.replace(logOdds, at, count, steps, mantissas);
  }
}
