package io.loantap.learn.regression;

/**
 * The correction that brings a model's probabilities back to real loans when it was fitted to rows
 * in which charged-off ones count for more, or less, than they occur: with class weights, or to a
 * sample that took more of one outcome.
 *
 * <pre>
 *   b0' = b0 - ln[ (ps / (1 - ps)) * ((1 - pi) / pi) ]
 * </pre>
 *
 * with ps the share of charged-off rows in the fit and pi their real share (King and Zeng 2001,
 * "prior correction"). The slopes stay as they are, so the ranking does not change. It is exact for
 * a correct logistic model and approximate with a penalty, which must leave the intercept alone.
 *
 * @param fittedShare ps: weighted share of charged-off rows as fitted, in (0, 1)
 * @param realShare pi: share of charged-off loans in reality, in (0, 1)
 */
public record PriorCorrection(double fittedShare, double realShare) {
  /** Checks that both are shares and neither 0 nor 1. */
  public PriorCorrection {
    check(fittedShare, "fitted");
    check(realShare, "real");
  }

  private static void check(double share, String name) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException(
          "the " + name + " share of bad loans must be above 0 and below 1, not " + share);
    }
  }

  /** What the fit has put on top of every log-odds; exactly 0 if the shares are equal. */
  public double logOdds() {
    return logOdds(fittedShare) - logOdds(realShare);
  }

  private static double logOdds(double share) {
    return StrictMath.log(share) - StrictMath.log1p(-share);
  }

  /** The intercept for real loans, from that of the fit; both in log-odds. */
  public double intercept(double fitted) {
    return fitted - logOdds();
  }
}
