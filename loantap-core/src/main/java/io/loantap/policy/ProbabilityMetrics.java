package io.loantap.policy;

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
    Rows.check(probability, chargedOff);
    double sum = 0;
    for (int i = 0; i < probability.length; i++) {
      double p = Math.min(Math.max(probability[i], CLIP), 1 - CLIP);
      sum -= chargedOff[i] ? StrictMath.log(p) : StrictMath.log1p(-p);
    }
    return sum / probability.length;
  }

  /** Brier score, the mean of {@code (p - y)^2} with y = 1 for charged off; in [0, 1]. */
  public static double brier(double[] probability, boolean[] chargedOff) {
    Rows.check(probability, chargedOff);
    double sum = 0;
    for (int i = 0; i < probability.length; i++) {
      double miss = probability[i] - (chargedOff[i] ? 1 : 0);
      sum += miss * miss;
    }
    return sum / probability.length;
  }
}
