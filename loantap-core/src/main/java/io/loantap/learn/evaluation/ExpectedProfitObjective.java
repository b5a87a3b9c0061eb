package io.loantap.learn.evaluation;

import java.util.function.ToDoubleFunction;

/**
 * The objective to decline as many as {@link ExpectedMaximumProfit} does on average. All three
 * numbers have to be given: those common in the literature come from secured loans, of which a bad
 * one loses little.
 *
 * @param p0 chance that a bad loan loses nothing, in [0, 1]
 * @param p1 chance that it loses all, in [0, 1], with p0 at most 1
 * @param roi what a good loan earns, as a share of its amount, in (0, 10]
 */
record ExpectedProfitObjective(double p0, double p1, double roi) implements ThresholdObjective {
  /** Checks the numbers. */
  public ExpectedProfitObjective {
    if (!(p0 >= 0 && p1 >= 0 && p0 + p1 <= 1 && roi > 0 && roi <= 10)) {
      throw new IllegalArgumentException(
          "The expected maximum profit takes the chances that a bad loan loses nothing and all,"
              + " together at most 1, and the return of a good one, above 0 and at most 10, such as"
              + " emp=0.2,0.3,0.15");
    }
    p0 += 0.0; // turns -0.0 into 0.0
    p1 += 0.0;
  }

  @Override
  public String spec() {
    return "emp=" + ShareText.plain(p0) + "," + ShareText.plain(p1) + "," + ShareText.plain(roi);
  }

  @Override
  public String goal() {
    return "the approvals of the expected maximum profit, if a bad loan loses nothing with chance "
        + ShareText.percent(p0)
        + ", all with "
        + ShareText.percent(p1)
        + " and else anything between, and a good one earns "
        + ShareText.percent(roi);
  }

  @Override
  public ToDoubleFunction<ThresholdEffect> value(ScoreDistribution scores) {
    double rejected = ExpectedMaximumProfit.of(scores, p0, p1, roi).fractionRejected();
    return cut -> -Math.abs(1 - cut.confusion().approvalRate() - rejected);
  }
}
