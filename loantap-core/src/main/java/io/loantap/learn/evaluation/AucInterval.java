package io.loantap.learn.evaluation;

/**
 * The interval of the area under the ROC curve by DeLong, DeLong and Clarke-Pearson (Biometrics 44,
 * 1988), ties counting one half.
 *
 * <p>The AUC is the mean, over charged-off rows, of the share of fully-paid rows that each of them
 * outranks, and likewise the other way round; its variance is that of both kinds of shares, each
 * divided by its number of rows.
 */
public final class AucInterval {
  private AucInterval() {}

  /**
   * The 95 % interval, cut to [0, 1], in O(n) of the distinct probabilities. With one row of an
   * outcome the share of that outcome's rows has no variance to go by and counts as 0.
   */
  public static ConfidenceInterval of(ScoreDistribution scores) {
    double auc = Discrimination.of(scores).auc();
    double goods = scores.fullyPaid();
    double bads = scores.chargedOff();
    double ofBads = 0;
    double ofGoods = 0;
    for (int cut = 0; cut < scores.distinctScores(); cut++) {
      Confusion below = scores.confusion(cut);
      Confusion upTo = scores.confusion(cut + 1);
      double outranked = (below.tn() + upTo.tn()) / (2 * goods);
      double outrankedBy = 1 - (below.fn() + upTo.fn()) / (2 * bads);
      ofBads += (upTo.fn() - below.fn()) * (outranked - auc) * (outranked - auc);
      ofGoods += (upTo.tn() - below.tn()) * (outrankedBy - auc) * (outrankedBy - auc);
    }
    double variance =
        ofBads / Math.max(1, bads - 1) / bads + ofGoods / Math.max(1, goods - 1) / goods;
    return ConfidenceInterval.around(auc, Math.sqrt(variance)).withinUnit();
  }
}
