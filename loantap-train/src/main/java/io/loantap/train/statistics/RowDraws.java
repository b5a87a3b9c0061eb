package io.loantap.train.statistics;

import io.loantap.learn.evaluation.Confusion;
import io.loantap.learn.evaluation.ScoreDistribution;
import java.util.Arrays;
import java.util.Random;

/** Scored rows, from which others are drawn with replacement. Four bytes a row. */
final class RowDraws {
  private final int distinct;

  /** Of each row: twice the place of its score, plus 1 if it was charged off. */
  private final int[] rows;

  private RowDraws(int distinct, int[] rows) {
    this.distinct = distinct;
    this.rows = rows;
  }

  static RowDraws of(ScoreDistribution scores) {
    int[] rows = new int[Math.toIntExact(scores.rows())];
    int at = 0;
    for (int k = 0; k < scores.distinctScores(); k++) {
      Confusion below = scores.confusion(k);
      Confusion upTo = scores.confusion(k + 1);
      int good = (int) (upTo.tn() - below.tn());
      int bad = (int) (upTo.fn() - below.fn());
      Arrays.fill(rows, at, at + good, 2 * k);
      Arrays.fill(rows, at + good, at + good + bad, 2 * k + 1);
      at += good + bad;
    }
    return new RowDraws(scores.distinctScores(), rows);
  }

  /** The AUC of as many rows drawn with replacement, of both outcomes. */
  double auc(Random random) {
    int[] counts = new int[2 * distinct];
    long bad = 0;
    while (bad == 0 || bad == rows.length) {
      Arrays.fill(counts, 0);
      bad = 0;
      for (int i = 0; i < rows.length; i++) {
        int drawn = rows[random.nextInt(rows.length)];
        counts[drawn]++;
        bad += drawn & 1;
      }
    }
    return auc(counts, bad, rows.length - bad);
  }

  /** Share of pairs in which the charged-off row has the higher score; a tie counts half. */
  private static double auc(int[] counts, long bad, long good) {
    long twice = 0;
    long goodBelow = 0;
    for (int k = 0; k < counts.length; k += 2) {
      twice += counts[k + 1] * (2 * goodBelow + counts[k]);
      goodBelow += counts[k];
    }
    return twice / (2.0 * bad * good);
  }
}
