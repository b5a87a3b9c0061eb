package io.loantap.policy;

import java.util.Locale;

/**
 * A tuned threshold and what it does on the rows it was tuned on.
 *
 * @param threshold in [0, 1]; an applicant is approved iff the probability of default is at most
 *     that
 * @param objective what it was chosen for
 * @param feasible whether the objective's requirement is met; if not, this is the nearest point
 * @param confusion the decisions on the rows it was tuned on
 */
public record ThresholdChoice(
    double threshold, ThresholdObjective objective, boolean feasible, Confusion confusion) {

  /** What the objective makes large, as reached: see {@link ThresholdObjective#value}. */
  public double value() {
    return objective.value(confusion);
  }

  /** Two or three plain sentences: what was asked for, whether it is met, and what it costs. */
  public String explanation() {
    String rounded = String.format(Locale.ROOT, "%.4f", threshold);
    String found =
        feasible
            ? "Threshold %s gives %s (%s).".formatted(rounded, objective.goal(), objective.spec())
            : "No threshold reaches %s (%s); the nearest is %s."
                .formatted(objective.goal(), objective.spec(), rounded);
    return found + " " + effect();
  }

  private String effect() {
    if (confusion.approved() == 0) {
      return "It approves nobody.";
    }
    String approvals =
        String.format(
            Locale.ROOT, // not the machine's, whose digits may differ
            "It approves %s of applicants (%,d of %,d), of whom %s were charged off (NPA)",
            Text.roundedPercent(confusion.approvalRate()),
            confusion.approved(),
            confusion.rows(),
            Text.roundedPercent(confusion.npa().orElseThrow()));
    return confusion.declined() == 0
        ? approvals + ", and declines nobody."
        : approvals
            + ", and declines %s of the charged-off; %s of the declined were charged off."
                .formatted(
                    Text.roundedPercent(confusion.recallChargedOff()),
                    Text.roundedPercent(confusion.precisionChargedOff()));
  }
}
