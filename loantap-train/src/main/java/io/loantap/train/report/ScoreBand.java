package io.loantap.train.report;

import io.loantap.learn.evaluation.Confusion;
import io.loantap.learn.evaluation.ScoreDistribution;
import java.util.ArrayList;
import java.util.List;

/**
 * Loans whose probability of default lies between two numbers, the lower one excluded, but for 0.
 *
 * @param from lower end
 * @param to upper end
 * @param chargedOff loans that were charged off
 * @param fullyPaid loans that were repaid
 * @param shareOfChargedOff of all charged-off loans
 * @param shareOfFullyPaid of all repaid loans
 */
public record ScoreBand(
    double from,
    double to,
    long chargedOff,
    long fullyPaid,
    double shareOfChargedOff,
    double shareOfFullyPaid) {
  private static final int MOST = 50;

  /** Widths in thousandths, so that edges are the nearest doubles of short decimals. */
  private static final int[] WIDTHS = {2, 5, 10, 20};

  /** Bands of equal width up to the highest probability. */
  static List<ScoreBand> of(ScoreDistribution scores) {
    double highest = scores.score(scores.distinctScores() - 1);
    int width = WIDTHS[WIDTHS.length - 1];
    for (int i = WIDTHS.length - 2; i >= 0 && highest * 1000 / WIDTHS[i] <= MOST; i--) {
      width = WIDTHS[i];
    }
    List<ScoreBand> bands = new ArrayList<>();
    Confusion below = scores.confusion(0);
    for (int edge = 0; bands.isEmpty() || bands.get(bands.size() - 1).to() < highest; ) {
      double from = edge / 1000.0;
      edge += width;
      double to = edge / 1000.0;
      Confusion upTo = scores.confusion(scores.cutAt(Math.min(1, to)));
      long bad = upTo.fn() - below.fn();
      long good = upTo.tn() - below.tn();
      bands.add(
          new ScoreBand(
              from,
              to,
              bad,
              good,
              (double) bad / scores.chargedOff(),
              (double) good / scores.fullyPaid()));
      below = upTo;
    }
    return bands;
  }
}
