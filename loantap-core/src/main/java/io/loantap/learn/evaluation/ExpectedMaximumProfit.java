package io.loantap.learn.evaluation;

import java.util.Arrays;

/**
 * The expected maximum profit measure of Verbraken, Bravo, Weber and Baesens (European Journal of
 * Operational Research 238, 2014). The share of its exposure that a bad loan loses is not known in
 * advance: it is 0 with probability p0, all with probability p1, and anything between equally
 * likely. For each such loss there is a best threshold; this is the mean of the profit there, over
 * losses, against approving everybody.
 *
 * <p>With F0 and F1 the shares of charged-off and fully-paid loans that are declined, pi0 and pi1
 * the shares of both outcomes, and the corners of the ROC curve's convex hull numbered from (0, 0),
 * corner i is best for losses between {@code l[i] = (pi1 ROI / pi0) dF1 / dF0} of the edge before
 * it and that of the edge after it, as far as they are below 1.
 *
 * @param value mean profit per applicant, in units of the exposure, at least 0
 * @param fractionRejected mean share of applicants declined at those thresholds, in [0, 1]
 */
record ExpectedMaximumProfit(double value, double fractionRejected) {

  /**
   * Measures in O(n) of the distinct probabilities.
   *
   * @param p0 chance that a bad loan loses nothing
   * @param p1 chance that it loses all; with p0 at most 1
   * @param roi what a good loan earns, as a share of its exposure, above 0
   */
  static ExpectedMaximumProfit of(ScoreDistribution scores, double p0, double p1, double roi) {
    int[] hull = hull(scores);
    double between = 1 - p0 - p1;
    double pi0 = (double) scores.chargedOff() / scores.rows();
    double pi1 = 1 - pi0;
    double value = 0;
    double rejected = 0;
    double from = 0;
    for (int i = 0; i < hull.length; i++) {
      Confusion here = scores.confusion(hull[i]);
      double f0 = here.recallChargedOff();
      double f1 = here.falsePositiveRate().orElseThrow();
      double to = 1;
      if (i + 1 < hull.length) {
        Confusion next = scores.confusion(hull[i + 1]);
        double rise = next.recallChargedOff() - f0;
        double run = next.falsePositiveRate().orElseThrow() - f1;
        to = rise > 0 ? Math.min(1, pi1 * roi / pi0 * run / rise) : 1;
      }
      value += between * (to - from) * (pi0 * f0 * (from + to) / 2 - roi * pi1 * f1);
      rejected += between * (to - from) * (pi0 * f0 + pi1 * f1);
      if (to == 1) {
        value += p1 * (pi0 * f0 - roi * pi1 * f1);
        rejected += p1 * (pi0 * f0 + pi1 * f1);
        break;
      }
      from = to;
    }
    return new ExpectedMaximumProfit(value, rejected);
  }

  /** The cuts at the corners of the upper convex hull, from approving all to approving nobody. */
  private static int[] hull(ScoreDistribution scores) {
    int[] corners = new int[scores.distinctScores() + 1];
    int count = 0;
    for (int cut = scores.distinctScores(); cut >= 0; cut--) {
      while (count >= 2 && !turnsRight(scores, corners[count - 2], corners[count - 1], cut)) {
        count--;
      }
      corners[count++] = cut;
    }
    return Arrays.copyOf(corners, count);
  }

  /** Whether the way over three cuts bends downwards in the ROC plane; whole numbers, so exact. */
  private static boolean turnsRight(ScoreDistribution scores, int a, int b, int c) {
    Confusion first = scores.confusion(a);
    Confusion second = scores.confusion(b);
    Confusion third = scores.confusion(c);
    return (second.tp() - first.tp()) * (third.fp() - second.fp())
        > (third.tp() - second.tp()) * (second.fp() - first.fp());
  }
}
