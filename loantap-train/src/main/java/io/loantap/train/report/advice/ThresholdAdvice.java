package io.loantap.train.report.advice;

import static io.loantap.train.report.ReportWords.count;
import static io.loantap.train.report.ReportWords.percent;
import static io.loantap.train.report.ReportWords.range;
import static io.loantap.train.report.ReportWords.threshold;

import io.loantap.learn.evaluation.ConfidenceInterval;
import io.loantap.learn.evaluation.Confusion;
import io.loantap.train.report.Advice;
import io.loantap.train.report.Report;
import io.loantap.train.report.ThresholdEffectFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Advice on what the chosen threshold does. */
final class ThresholdAdvice {
  private ThresholdAdvice() {}

  static Optional<Advice> of(Report report) {
    ThresholdEffectFigures chosen = report.chosen();
    Confusion counts = report.result().test().confusion();
    List<String> sentences = new ArrayList<>();
    if (!report.result().choice().feasible()) {
      sentences.add(
          "No threshold reaches "
              + report.result().choice().objective().goal()
              + "; the nearest is in the model. Change the objective, or accept what follows.");
    }
    ConfidenceInterval approval = counts.approvalRateInterval();
    sentences.add(
        "Approving up to a probability of default of "
            + threshold(chosen.threshold())
            + " approves "
            + percent(counts.approvalRate())
            + " of applicants ("
            + range(approval.lower(), approval.upper())
            + ")."
            + npa(counts));
    sentences.add(errors(chosen));
    return Optional.of(new Advice("threshold", "What the chosen threshold does", sentences));
  }

  private static String npa(Confusion counts) {
    Optional<ConfidenceInterval> interval = counts.npaInterval();
    return interval.isEmpty()
        ? ""
        : " Of these, "
            + percent(counts.npa().orElseThrow())
            + " default ("
            + range(interval.get().lower(), interval.get().upper())
            + "), against "
            + percent(counts.chargedOffRate())
            + " if everybody were approved.";
  }

  private static String errors(ThresholdEffectFigures effect) {
    if (effect.tp() == 0) {
      return "It declines none of the bad loans.";
    }
    return String.format(
        Locale.ROOT,
        "Of the loans that it declines, %s would have been bad and %s good: each loss"
            + " avoided costs %.1f good loans.",
        count(effect.tp()),
        count(effect.fp()),
        (double) effect.fp() / effect.tp());
  }
}
