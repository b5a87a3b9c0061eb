package io.loantap.examples.spark.fit;

import io.loantap.engine.ColumnScorer;
import io.loantap.learn.evaluation.ScoreHistogram;
import io.loantap.scorecard.Logistic;
import io.loantap.scorecard.Scorecard;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scores counted in a partition, on their way to the driver. */
final class HistogramArrays implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] counts;
  private final double[] sums;
  private final long rejected;

  HistogramArrays(int[] counts, double[] sums, long rejected) {
    this.counts = counts;
    this.sums = sums;
    this.rejected = rejected;
  }

  /** See {@link ScoreHistogram#counts}. */
  int[] counts() {
    return counts;
  }

  /** See {@link ScoreHistogram#sums}. */
  double[] sums() {
    return sums;
  }

  /** Rows that could not be scored. */
  long rejected() {
    return rejected;
  }

  static HistogramArrays of(ScoreHistogram scores, long rejected) {
    return new HistogramArrays(scores.counts(), scores.sums(), rejected);
  }

  /** Loans by the probability that a scorecard gives them. */
  static HistogramArrays of(RawLoans loans, Scorecard scorecard, boolean withAmounts) {
    ScoreHistogram scores = ScoreHistogram.empty(withAmounts);
    double[] logOdds = ColumnScorer.logOdds(scorecard, loans.columns());
    double @Nullable [] amounts = loans.amounts();
    long rejected = 0;
    for (int row = 0; row < logOdds.length; row++) {
      if (Double.isNaN(logOdds[row])) {
        rejected++;
      } else {
        scores.add(
            Logistic.probability(logOdds[row]),
            loans.chargedOff()[row],
            amounts == null ? 0 : amounts[row]);
      }
    }
    return of(scores, rejected);
  }

  /** The scores of all partitions, in their order. */
  static ScoreHistogram joined(List<HistogramArrays> parts, boolean withAmounts) {
    ScoreHistogram all = ScoreHistogram.empty(withAmounts);
    parts.forEach(part -> all.add(ScoreHistogram.ofArrays(part.counts, part.sums)));
    return all;
  }
}
