package io.loantap.train.backtest;

import io.loantap.learn.evaluation.ConfidenceInterval;
import io.loantap.learn.evaluation.Discrimination;
import io.loantap.learn.evaluation.ScoreDistribution;

/**
 * The figures of how well a model ranks some loans.
 *
 * @param auc area under the ROC curve
 * @param aucLow lower end of its 95 % interval by DeLong
 * @param aucHigh upper end
 * @param ks greatest distance of the two cumulative distributions
 */
public record Ranking(double auc, double aucLow, double aucHigh, double ks) {
  /** The ranking of loans of both outcomes. */
  public static Ranking of(ScoreDistribution scores) {
    Discrimination discrimination = Discrimination.of(scores);
    ConfidenceInterval interval = Discrimination.aucInterval(scores);
    return new Ranking(
        discrimination.auc(), interval.lower(), interval.upper(), discrimination.ks());
  }
}
