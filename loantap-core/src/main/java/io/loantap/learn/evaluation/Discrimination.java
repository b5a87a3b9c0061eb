package io.loantap.learn.evaluation;

/**
 * The power of probabilities to tell the charged-off from the fully-paid; a matter of ranking only,
 * so a strictly increasing transformation of all probabilities changes nothing but {@code ksScore}.
 *
 * @param auc area under the ROC curve: the chance that a charged-off row has a higher probability
 *     than a fully-paid one, a tie counting one half; in [0, 1]
 * @param averagePrecision sum over the distinct probabilities, from the highest, of precision times
 *     the gain in recall (of charged-off), without interpolation; compare it with the charged-off
 *     rate, which is what chance reaches
 * @param ks Kolmogorov-Smirnov distance, the greatest difference (either way) between the two
 *     cumulative distributions, over distinct probabilities; in [0, 1]
 * @param ksScore lowest probability of default at which that difference occurs
 */
public record Discrimination(double auc, double averagePrecision, double ks, double ksScore) {

  /** Reads all four in one pass over the distinct probabilities. */
  public static Discrimination of(ScoreDistribution scores) {
    double pairs = (double) scores.chargedOff() * scores.fullyPaid();
    long wonHalves = 0; // half-points over all pairs; an integer below 2^62, so the AUC is exact
    double averagePrecision = 0;
    long widest = 0; // the KS distance times pairs, an integer too
    double ksScore = scores.score(scores.distinctScores() - 1);
    // Downwards, so that average precision adds up from the riskiest end.
    for (int cut = scores.distinctScores() - 1; cut >= 0; cut--) {
      Confusion below = scores.confusion(cut);
      Confusion upTo = scores.confusion(cut + 1);
      long chargedOff = upTo.fn() - below.fn();
      wonHalves += chargedOff * (below.tn() + upTo.tn());
      averagePrecision += chargedOff * below.precisionChargedOff();
      long gap = Math.abs(upTo.fn() * scores.fullyPaid() - upTo.tn() * scores.chargedOff());
      if (gap >= widest) {
        widest = gap;
        ksScore = scores.score(cut);
      }
    }
    return new Discrimination(
        wonHalves / (2 * pairs), averagePrecision / scores.chargedOff(), widest / pairs, ksScore);
  }

  /** {@code 2 auc - 1}, in [-1, 1]: 0 is chance, negative means ranked backwards. */
  public double gini() {
    return 2 * auc - 1;
  }

  /**
   * The 95 % interval of the AUC by DeLong, DeLong and Clarke-Pearson (Biometrics 44, 1988), ties
   * counting one half, cut to [0, 1], in O(n) of the distinct probabilities.
   *
   * <p>The AUC is the mean, over charged-off rows, of the share of fully-paid rows that each of
   * them outranks, and likewise the other way round; its variance is that of both kinds of shares,
   * each divided by its number of rows. With one row of an outcome the share of that outcome's rows
   * has no variance to go by and counts as 0.
   */
  public static ConfidenceInterval aucInterval(ScoreDistribution scores) {
    double auc = of(scores).auc();
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
