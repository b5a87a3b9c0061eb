package io.loantap.train.report.advice;

import static io.loantap.train.report.ReportWords.money;
import static io.loantap.train.report.ReportWords.percent;
import static io.loantap.train.report.ReportWords.threshold;

import io.loantap.train.report.Advice;
import io.loantap.train.report.Report;
import io.loantap.train.report.ThresholdEffectFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Advice on what the thresholds earn. */
final class ProfitAdvice {
  private ProfitAdvice() {}

  static Optional<Advice> of(Report report) {
    ThresholdEffectFigures chosen = report.chosen();
    ThresholdEffectFigures even = report.thresholdEffect(Report.breakEven(report.assumptions()));
    ThresholdEffectFigures all =
        report.thresholdEffects().get(report.thresholdEffects().size() - 1);
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "If "
            + report.assumptions().words()
            + ", the chosen threshold earns "
            + money(chosen.profit())
            + unit(report)
            + "; approving everybody earns "
            + money(all.profit())
            + ".");
    sentences.add(
        "A loan breaks even at a probability of default of "
            + threshold(even.threshold())
            + ". Approving up to there approves "
            + percent(even.approvalRate())
            + npa(even.npa())
            + " and earns "
            + money(even.profit())
            + ": "
            + comparison(even.profit() - chosen.profit()));
    return Optional.of(new Advice("profit", "What the threshold earns", sentences));
  }

  private static String unit(Report report) {
    return report.result().testScores().hasAmounts()
        ? " on these loans, in their currency"
        : " on these loans, if each is of 1";
  }

  private static String npa(@Nullable Double npa) {
    return npa == null ? "" : " with an NPA of " + percent(npa);
  }

  private static String comparison(double gain) {
    if (gain == 0) {
      return "as much as the chosen threshold.";
    }
    return gain > 0
        ? money(gain)
            + " more than the chosen threshold. Replace the assumptions by the lender's own"
            + " (--profit) before acting on it."
        : money(-gain) + " less than the chosen threshold.";
  }
}
