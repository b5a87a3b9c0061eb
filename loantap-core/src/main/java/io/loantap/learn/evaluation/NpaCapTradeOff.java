package io.loantap.learn.evaluation;

import java.util.Locale;

/**
 * The price of an NPA cap: the most approvals under it on the loans where the threshold was chosen,
 * and what that threshold does to loans that neither the model nor the choice has seen.
 *
 * @param choice the threshold, chosen for a {@link MaxNpa}
 * @param outcome the same threshold on other loans
 */
public record NpaCapTradeOff(ThresholdChoice choice, TradeOff outcome) {
  /**
   * Chooses on some loans and looks at others.
   *
   * @param chosenOn loans scored by a model that was not fitted to them
   * @param measuredOn other such loans
   */
  public static NpaCapTradeOff of(
      MaxNpa objective, ScoreDistribution chosenOn, ScoreDistribution measuredOn) {
    ThresholdChoice choice = ThresholdChoice.tune(objective, chosenOn);
    return new NpaCapTradeOff(choice, TradeOff.at(measuredOn, choice.threshold()));
  }

  /** The cap that was asked for. */
  public double cap() {
    return ((MaxNpa) choice.objective()).cap();
  }

  /**
   * One sentence: "NPA &lt;= 6 % approves 12.0 % of applicants (95 % interval 11.4 to 12.6 %), with
   * an NPA of 5.9 % (4.6 to 7.5 %)".
   */
  public String sentence() {
    Confusion counts = outcome.confusion();
    String head = "NPA <= " + ShareText.percent(cap());
    if (!choice.feasible()) {
      head += " is out of reach; the nearest threshold";
    }
    if (counts.approved() == 0) {
      return head + " approves none of these applicants.";
    }
    return String.format(
        Locale.ROOT,
        "%s approves %s of applicants (95 %% interval %s), with an NPA of %s (%s).",
        head,
        ShareText.roundedPercent(counts.approvalRate()),
        ShareText.range(counts.approvalRateInterval()),
        ShareText.roundedPercent(counts.npa().orElseThrow()),
        ShareText.range(counts.npaInterval().orElseThrow()));
  }
}
