package io.loantap.learn.evaluation;

import io.loantap.scorecard.Logistic;

/** Log-odds of probabilities that may be 0 or 1. */
final class ClippedLogit {
  /** 2^-52, as {@link ProbabilityMetrics#logLoss} clips: log-odds stay within 36.05 of 0. */
  private static final double CLIP = Math.ulp(1.0);

  private ClippedLogit() {}

  static double probability(double probability) {
    return Logistic.logOdds(Math.min(Math.max(probability, CLIP), 1 - CLIP));
  }
}
