package io.loantap.train.backtest;

import io.loantap.columns.Columns;
import io.loantap.columns.NumericColumn;
import io.loantap.engine.ColumnScorer;
import io.loantap.scorecard.Scorecard;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a characteristic in telling the charged-off from the fully-paid: the mean of its
 * contributions among the former less that among the latter. The sum over all characteristics is
 * the distance of the two mean scores, so each has a share of it.
 *
 * @param characteristic its name
 * @param meanChargedOff mean contribution among the charged-off, in log-odds
 * @param meanFullyPaid mean contribution among the fully-paid
 * @param difference the former less the latter; below 0 where it makes the two more alike
 * @param share of the sum of all differences; 0 if that is 0
 */
public record ContributionGap(
    String characteristic,
    double meanChargedOff,
    double meanFullyPaid,
    double difference,
    double share) {

  /**
   * The gaps of some loans, in the order of the scorecard. Loans that the model refuses do not
   * count. Takes the time of scoring them twice.
   */
  public static List<ContributionGap> of(
      Scorecard scorecard, Columns columns, boolean[] chargedOff) {
    double[] scored = ColumnScorer.logOdds(scorecard, columns);
    List<double[]> means = new ArrayList<>();
    double sum = 0;
    for (int place = 0; place < scorecard.characteristics().size(); place++) {
      double[] mean =
          means(ColumnScorer.contributions(scorecard, place, columns), scored, chargedOff);
      sum += mean[1] - mean[0];
      means.add(mean);
    }
    List<ContributionGap> gaps = new ArrayList<>();
    for (int i = 0; i < means.size(); i++) {
      double[] mean = means.get(i);
      double difference = mean[1] - mean[0];
      gaps.add(
          new ContributionGap(
              scorecard.characteristics().get(i).name(),
              mean[1],
              mean[0],
              difference,
              sum == 0 ? 0 : difference / sum));
    }
    return gaps;
  }

  /** Of the fully-paid, then of the charged-off. */
  private static double[] means(
      NumericColumn contributions, double[] scored, boolean[] chargedOff) {
    double[] sums = new double[2];
    long[] rows = new long[2];
    for (int row = 0; row < contributions.rows(); row++) {
      if (!Double.isNaN(scored[row])) {
        int outcome = chargedOff[row] ? 1 : 0;
        sums[outcome] += contributions.value(row);
        rows[outcome]++;
      }
    }
    return new double[] {sums[0] / rows[0], sums[1] / rows[1]};
  }
}
