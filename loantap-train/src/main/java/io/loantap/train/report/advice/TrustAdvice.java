package io.loantap.train.report.advice;

import io.loantap.train.TrainingOptions;
import io.loantap.train.leak.LeakFinding;
import io.loantap.train.leak.LeakGuard;
import io.loantap.train.report.Advice;
import io.loantap.train.report.Report;
import io.loantap.train.report.ReportWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Advice on whether the model may decide at all. */
final class TrustAdvice {
  private TrustAdvice() {}

  static Optional<Advice> of(Report report) {
    List<String> sentences = new ArrayList<>();
    LeakGuard.check(report.result().test()).stream()
        .map(LeakFinding::sentence)
        .forEach(sentences::add);
    String allow = TrainingOptions.Leakage.ALLOW.name().toLowerCase(Locale.ROOT);
    if (allow.equals(report.training().settings().get("leakage"))) {
      sentences.add(
          "It was trained with --allow-leakage: use it for comparison, not for decisions, until"
              + " what was allowed is explained (see what was skipped, and why).");
    }
    Optional.ofNullable(report.training().settings().get("leakage_allowed"))
        .ifPresent(
            columns ->
                sentences.add(
                    "It was trained with --allow-leakage "
                        + columns
                        + ": make sure that each is known when somebody applies."));
    if (!report.result().fit().converged()) {
      sentences.add("The fit has not converged: do not use this model.");
    }
    if (report.ranking().aucLow() <= 0.5) {
      sentences.add(
          "The interval of the AUC, "
              + ReportWords.fraction(report.ranking().aucLow())
              + " to "
              + ReportWords.fraction(report.ranking().aucHigh())
              + ", holds 0.5: these loans do not show that the model ranks better than chance."
              + " Train and test on more loans.");
    }
    report.characteristics().stream()
        .filter(it -> it.contradictsData())
        .map(
            it ->
                "In the model the risk "
                    + it.direction().words()
                    + " of "
                    + it.name()
                    + ", but taken alone the loans say the opposite: it corrects for others that"
                    + " say nearly the same. Reasons given for it will surprise; consider leaving"
                    + " it out or holding it to one direction (\"monotone\").")
        .forEach(sentences::add);
    return sentences.isEmpty()
        ? Optional.empty()
        : Optional.of(new Advice("trust", "Before it is used", sentences));
  }
}
