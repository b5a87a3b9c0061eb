package io.loantap.learn.evaluation;

/**
 * Assumptions of a lender about what a loan earns or loses over its life, as shares of its amount:
 * the data of finished loans says who repaid, not what that brought in.
 *
 * <p>For calibrated probabilities the most profitable threshold is near {@code margin / (margin +
 * loss)}: there, what the next applicant is expected to earn is what he is expected to lose.
 *
 * @param margin what a repaid loan earns after all costs, in (0, 10]
 * @param loss what a charged-off loan loses after all payments and recoveries, in (0, 10]
 */
public record ProfitAssumptions(double margin, double loss) {
  /** Numbers to try things out with: an example, not an estimate for any lender. */
  public static final ProfitAssumptions EXAMPLE = new ProfitAssumptions(0.15, 0.6);

  /** Checks that both are shares of an amount. */
  public ProfitAssumptions {
    if (!(margin > 0 && margin <= 10 && loss > 0 && loss <= 10)) {
      throw new IllegalArgumentException(
          "Margin and loss are shares of a loan's amount, more than 0 and at most 10, such as"
              + " profit=0.15,0.6: a good loan earns 15 % of it, a bad one loses 60 %");
    }
  }

  /** Sum over the approved, in the unit of the amounts; approving nobody gives 0. */
  public double profit(ThresholdEffect cut) {
    return margin * cut.amounts().tn() - loss * cut.amounts().fn();
  }

  /** In words: "a good loan earns 15 % of its amount and a bad one loses 60 %". */
  public String words() {
    return "a good loan earns "
        + ShareText.percent(margin)
        + " of its amount and a bad one loses "
        + ShareText.percent(loss);
  }
}
