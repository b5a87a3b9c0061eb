package io.loantap.train;

import io.loantap.engine.ColumnScorer;
import io.loantap.learn.evaluation.Metrics;
import io.loantap.scorecard.Logistic;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.scorecard.Scorecard;
import java.util.Locale;

/**
 * The cost of whole points: what a scorecard loses on loans by being rounded.
 *
 * @param onTest whether the loans are test loans, and not those of training
 * @param loans how many, those that it scores
 * @param exactAuc before rounding
 * @param auc of whole points
 * @param exactLogLoss before rounding
 * @param logLoss of whole points
 * @param largest difference of a loan's score, in points
 * @param changed how many loans are on another side of the threshold
 */
public record RoundingCost(
    boolean onTest,
    int loans,
    double exactAuc,
    double auc,
    double exactLogLoss,
    double logLoss,
    double largest,
    int changed) {

  /**
   * The cost on a sample.
   *
   * @param exact before rounding
   * @param whole after it
   * @param threshold probability up to which a loan is approved
   */
  static RoundingCost of(
      Scorecard exact,
      Scorecard whole,
      ScoreScaling scaling,
      LoanSample sample,
      boolean onTest,
      double threshold) {
    double[] before = ColumnScorer.logOdds(exact, sample.columns());
    double[] after = ColumnScorer.logOdds(whole, sample.columns());
    int scored = 0;
    double largest = 0;
    int changed = 0;
    for (int row = 0; row < before.length; row++) {
      if (!Double.isNaN(before[row])) {
        scored++;
        largest = Math.max(largest, scaling.points(Math.abs(after[row] - before[row])));
        boolean approved = Logistic.probability(before[row]) <= threshold;
        changed += approved == Logistic.probability(after[row]) <= threshold ? 0 : 1;
      }
    }
    Metrics first = ScoredLoans.of(before, sample).metrics(threshold);
    Metrics second = ScoredLoans.of(after, sample).metrics(threshold);
    return new RoundingCost(
        onTest,
        scored,
        first.auc(),
        second.auc(),
        first.logLoss(),
        second.logLoss(),
        largest,
        changed);
  }

  /** For people. */
  String sentence() {
    return String.format(
        Locale.ROOT,
        "All points are whole. What rounding costs on %,d %s loans: AUC %.4f instead of %.4f,"
            + " log-loss %.5f instead of %.5f; a score differs by at most %.1f points, and %,d"
            + " %s at the threshold (%.2f %%). --points with more points to double the odds rounds"
            + " more finely.",
        loans,
        onTest ? "test" : "training",
        auc,
        exactAuc,
        logLoss,
        exactLogLoss,
        largest,
        changed,
        changed == 1 ? "decision changes" : "decisions change",
        100.0 * changed / loans);
  }
}
