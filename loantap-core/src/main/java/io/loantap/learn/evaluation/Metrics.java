package io.loantap.learn.evaluation;

/**
 * Everything reported about one set of rows at one threshold. All numbers are finite.
 *
 * @param rows number of rows
 * @param chargedOffRate share of them that were charged off
 * @param auc see {@link Discrimination}
 * @param averagePrecision see {@link Discrimination}
 * @param logLoss see {@link ProbabilityMetrics#logLoss}
 * @param brier see {@link ProbabilityMetrics#brier}
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
    return of(
        scores,
        ProbabilityMetrics.logLoss(probability, chargedOff),
        ProbabilityMetrics.brier(probability, chargedOff),
        threshold);
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
}
