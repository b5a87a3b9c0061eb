package io.loantap.learn.evaluation;

/**
 * How close probabilities are to what happened: means over the rows, less is better. Defined for
 * one class only, too. Each method throws {@link IllegalArgumentException} if there are no rows,
 * the lengths differ, or a probability is outside [0, 1].
 */
public final class ProbabilityMetrics {
  /** 2^-52, the clip of scikit-learn: a certain and wrong prediction costs 36.04, not infinity. */
  private static final double CLIP = Math.ulp(1.0);

  private ProbabilityMetrics() {}

  /**
   * Mean log-loss in nats: {@code -ln p} for a charged-off row, {@code -ln(1 - p)} for a fully-paid
   * one, where {@code p} is first clipped to {@code [2^-52, 1 - 2^-52]} so that the result is
   * finite.
   */
  public static double logLoss(double[] probability, boolean[] chargedOff) {
    ScoredRowChecks.check(probability, chargedOff);
    double sum = 0;
    for (int i = 0; i < probability.length; i++) {
      sum += logLoss(probability[i], chargedOff[i]);
    }
    return sum / probability.length;
  }

  /** Brier score, the mean of {@code (p - y)^2} with y = 1 for charged off; in [0, 1]. */
  public static double brier(double[] probability, boolean[] chargedOff) {
    ScoredRowChecks.check(probability, chargedOff);
    double sum = 0;
    for (int i = 0; i < probability.length; i++) {
      sum += brier(probability[i], chargedOff[i]);
    }
    return sum / probability.length;
  }

  /** Log-loss of one row. */
  static double logLoss(double probability, boolean chargedOff) {
    double p = Math.min(Math.max(probability, CLIP), 1 - CLIP);
    return -(chargedOff ? StrictMath.log(p) : StrictMath.log1p(-p));
  }

  /** Brier score of one row. */
  static double brier(double probability, boolean chargedOff) {
    double miss = probability - (chargedOff ? 1 : 0);
    return miss * miss;
  }
}
