package io.loantap.train;

import io.loantap.model.ColumnScorer;
import io.loantap.model.Logistic;
import io.loantap.model.Scorecard;
import io.loantap.policy.Calibration;
import io.loantap.policy.Metrics;
import io.loantap.policy.ScoreDistribution;
import io.loantap.train.data.DataException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A scorecard held against loans whose outcome is known, but for a threshold. */
final class TestResult {
  private final double[] probability;
  private final boolean[] chargedOff;
  private final ScoreDistribution scores;
  private final Calibration calibration;
  private final long rejected;

  private TestResult(
      double[] probability, boolean[] chargedOff, ScoreDistribution scores, long rejected) {
    this.probability = probability;
    this.chargedOff = chargedOff;
    this.scores = scores;
    this.calibration = Calibration.of(scores);
    this.rejected = rejected;
  }

  static TestResult of(Scorecard scorecard, Rows rows) {
    double[] logOdds = ColumnScorer.logOdds(scorecard, rows.columns());
    double[] probability = new double[logOdds.length];
    boolean[] chargedOff = new boolean[logOdds.length];
    double @Nullable [] amounts = rows.amounts();
    double[] amount = new double[amounts == null ? 0 : logOdds.length];
    int scored = 0;
    for (int row = 0; row < logOdds.length; row++) {
      if (!Double.isNaN(logOdds[row])) {
        probability[scored] = Logistic.probability(logOdds[row]);
        if (amounts != null) {
          amount[scored] = amounts[row];
        }
        chargedOff[scored++] = rows.chargedOff()[row];
      }
    }
    return of(
        Arrays.copyOf(probability, scored),
        Arrays.copyOf(chargedOff, scored),
        amounts == null ? null : Arrays.copyOf(amount, scored),
        logOdds.length - scored);
  }

  static TestResult of(
      double[] probability, boolean[] chargedOff, double @Nullable [] amount, long rejected) {
    try {
      ScoreDistribution scores = distribution(probability, chargedOff, amount);
      return new TestResult(probability, chargedOff, scores, rejected);
    } catch (IllegalArgumentException e) {
      throw new DataException("The test loans cannot be measured: " + e.getMessage());
    }
  }

  /** The loans that could be scored, in order of probability. */
  ScoreDistribution scores() {
    return scores;
  }

  /** Whether their probabilities are right. */
  Calibration calibration() {
    return calibration;
  }

  /** How many loans could not be scored. */
  long rejected() {
    return rejected;
  }

  /** The figures at a threshold. */
  Metrics metrics(double threshold) {
    return Metrics.of(scores, probability, chargedOff, threshold);
  }

  /**
   * The loans in order of probability.
   *
   * @param amount of each loan, null if they are not known
   */
  static ScoreDistribution distribution(
      double[] probability, boolean[] chargedOff, double @Nullable [] amount) {
    return amount == null
        ? ScoreDistribution.of(probability, chargedOff)
        : ScoreDistribution.of(probability, chargedOff, amount);
  }
}
