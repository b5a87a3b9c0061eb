package io.loantap.learn.evaluation;

/**
 * The figures reported about one set of rows at one threshold. All numbers are finite.
 *
 * @param rows number of rows
 * @param chargedOffRate share of them that were charged off
 * @param auc see {@link Discrimination}
 * @param averagePrecision see {@link Discrimination}
 * @param logLoss see {@link #logLoss(double[], boolean[])}
 * @param brier see {@link #brier(double[], boolean[])}
 * @param ks see {@link Discrimination}
 * @param gini see {@link Discrimination#gini}
 * @param threshold the threshold of {@code confusion}, in [0, 1]
 * @param confusion the decisions at that threshold, and the ratios read from them
 */
public record Metrics(
    long rows,
    double chargedOffRate,
    double auc,
    double averagePrecision,
    double logLoss,
    double brier,
    double ks,
    double gini,
    double threshold,
    Confusion confusion) {
  /** 2^-52, the clip of scikit-learn: a certain and wrong prediction costs 36.04, not infinity. */
  private static final double CLIP = Math.ulp(1.0);

  /**
   * Measures the rows in O(n).
   *
   * @param probability probability of default of each row, in [0, 1]
   * @param chargedOff outcome of each row
   * @param threshold in [0, 1]; approved iff the probability is at most that
   * @throws IllegalArgumentException if there are no rows, the lengths differ, a number is outside
   *     [0, 1], or only one of the two outcomes occurs
   */
  public static Metrics of(double[] probability, boolean[] chargedOff, double threshold) {
    return of(ScoreDistribution.of(probability, chargedOff), probability, chargedOff, threshold);
  }

  /**
   * Measures rows that are sorted already.
   *
   * @param scores made of {@code probability} and {@code chargedOff}
   * @see #of(double[], boolean[], double)
   */
  public static Metrics of(
      ScoreDistribution scores, double[] probability, boolean[] chargedOff, double threshold) {
    return of(scores, logLoss(probability, chargedOff), brier(probability, chargedOff), threshold);
  }

  /**
   * Measures rows that are counted in a histogram: log-loss and Brier score are exact, the rest is
   * as near as {@link ScoreHistogram} says.
   *
   * @throws IllegalArgumentException if there are not rows of both outcomes, or the threshold is
   *     outside [0, 1]
   */
  public static Metrics of(ScoreHistogram scores, double threshold) {
    return of(scores.distribution(), scores.logLoss(), scores.brier(), threshold);
  }

  private static Metrics of(
      ScoreDistribution scores, double logLoss, double brier, double threshold) {
    Confusion confusion = scores.confusion(scores.cutAt(threshold));
    Discrimination discrimination = Discrimination.of(scores);
    return new Metrics(
        scores.rows(),
        confusion.chargedOffRate(),
        discrimination.auc(),
        discrimination.averagePrecision(),
        logLoss,
        brier,
        discrimination.ks(),
        discrimination.gini(),
        threshold,
        confusion);
  }

  /**
   * Mean log-loss in nats: {@code -ln p} for a charged-off row, {@code -ln(1 - p)} for a fully-paid
   * one, where {@code p} is first clipped to {@code [2^-52, 1 - 2^-52]} so that the result is
   * finite; less is better.
   *
   * @throws IllegalArgumentException if there are no rows, the lengths differ, or a probability is
   *     outside [0, 1]
   */
  public static double logLoss(double[] probability, boolean[] chargedOff) {
    ScoredRowChecks.check(probability, chargedOff);
    double sum = 0;
    for (int i = 0; i < probability.length; i++) {
      sum += logLoss(probability[i], chargedOff[i]);
    }
    return sum / probability.length;
  }

  /**
   * Brier score, the mean of {@code (p - y)^2} with y = 1 for charged off; in [0, 1], less is
   * better.
   *
   * @throws IllegalArgumentException as {@link #logLoss(double[], boolean[])}
   */
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
    double p = clipped(probability);
    return -(chargedOff ? StrictMath.log(p) : StrictMath.log1p(-p));
  }

  /** Brier score of one row. */
  static double brier(double probability, boolean chargedOff) {
    double miss = probability - (chargedOff ? 1 : 0);
    return miss * miss;
  }

  /** The nearest probability that has finite log-odds and a finite log-loss. */
  static double clipped(double probability) {
    return Math.min(Math.max(probability, CLIP), 1 - CLIP);
  }
}
