package io.loantap.train;

import io.loantap.learn.evaluation.Metrics;
import io.loantap.learn.evaluation.ScoreDistribution;
import io.loantap.learn.evaluation.ScoreHistogram;
import io.loantap.scorecard.Logistic;
import io.loantap.train.data.DataException;
import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finished loans with the probability that a model gives each, in order of it; those that the model
 * refuses are only counted. Immutable.
 */
public final class ScoredLoans {
  private final ScoreDistribution scores;
  private final DoubleFunction<Metrics> metrics;
  private final long rejected;

  private ScoredLoans(ScoreDistribution scores, DoubleFunction<Metrics> metrics, long rejected) {
    this.scores = scores;
    this.metrics = metrics;
    this.rejected = rejected;
  }

  /** Loans that were counted elsewhere. */
  public static ScoredLoans of(ScoreHistogram counted, long rejected) {
    return measured(
        () ->
            new ScoredLoans(
                counted.distribution(), threshold -> Metrics.of(counted, threshold), rejected));
  }

  /**
   * Loans with these probabilities.
   *
   * @param amount of each loan, null if they are not known
   */
  static ScoredLoans of(double[] probability, boolean[] chargedOff, double @Nullable [] amount) {
    return of(probability, chargedOff, amount, 0);
  }

  private static ScoredLoans of(
      double[] probability, boolean[] chargedOff, double @Nullable [] amount, long rejected) {
    return measured(
        () -> {
          ScoreDistribution scores =
              amount == null
                  ? ScoreDistribution.of(probability, chargedOff)
                  : ScoreDistribution.of(probability, chargedOff, amount);
          return new ScoredLoans(
              scores,
              threshold -> Metrics.of(scores, probability, chargedOff, threshold),
              rejected);
        });
  }

  /**
   * Rows with these log-odds.
   *
   * @param logOdds NaN for a loan that could not be scored
   */
  static ScoredLoans of(double[] logOdds, LoanSample rows) {
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

  private static ScoredLoans measured(Supplier<ScoredLoans> rows) {
    try {
      return rows.get();
    } catch (IllegalArgumentException e) {
      throw new DataException("The scored loans cannot be measured: " + e.getMessage());
    }
  }

  /** The loans in order of probability. */
  public ScoreDistribution scores() {
    return scores;
  }

  /** Figures at a threshold, over the loans that could be scored. */
  public Metrics metrics(double threshold) {
    return metrics.apply(threshold);
  }

  /** How many loans could not be scored. */
  public long rejected() {
    return rejected;
  }
}
