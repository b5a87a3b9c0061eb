package io.loantap.learn.evaluation;

/**
 * How well probabilities tell the charged-off from the fully-paid; a matter of ranking only, so a
 * strictly increasing transformation of all probabilities changes nothing but {@code ksScore}.
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
}
