package io.loantap.train;

import io.loantap.learn.evaluation.ProfitAssumptions;
import io.loantap.learn.evaluation.ThresholdObjective;
import java.util.List;
import java.util.Optional;

/**
 * The options by which the money side of a model is reported; nothing here changes the model,
 * unless the threshold is chosen for profit.
 *
 * @param profit what loans earn and lose; if empty, what the objective says, or an example
 * @param amountColumn the column with the amount of each loan; if empty, the usual one, if the file
 *     has it
 * @param npaCaps NPA caps whose price is reported, each in [0, 1]
 */
public record BusinessOptions(
    Optional<ProfitAssumptions> profit, Optional<String> amountColumn, List<Double> npaCaps) {
  /** Copies the list. */
  public BusinessOptions {
    npaCaps = List.copyOf(npaCaps);
  }

  /** Caps of 5, 5.5, 6 and 10 percent. */
  public static BusinessOptions defaults() {
    return new BusinessOptions(Optional.empty(), Optional.empty(), List.of(0.05, 0.055, 0.06, 0.1));
  }

  /** What loans earn and lose, if the threshold was chosen for this objective. */
  public ProfitAssumptions assumptions(String objective) {
    if (profit.isEmpty()
        && ThresholdObjective.parse(objective) instanceof ThresholdObjective.Profit own) {
      return own.assumptions();
    }
    return profit.orElse(ProfitAssumptions.EXAMPLE);
  }
}
