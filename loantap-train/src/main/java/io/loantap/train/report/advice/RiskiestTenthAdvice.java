package io.loantap.train.report.advice;

import static io.loantap.train.report.ReportWords.percent;

import io.loantap.learn.evaluation.GainsBand;
import io.loantap.train.report.Advice;
import io.loantap.train.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Advice on the riskiest tenth of the loans, where the losses are. */
final class RiskiestTenthAdvice {
  private RiskiestTenthAdvice() {}

  static Optional<Advice> of(Report report) {
    List<GainsBand> bands = report.gains().bands();
    if (bands.size() < 2) {
      return Optional.empty();
    }
    GainsBand worst = bands.get(0);
    GainsBand best = bands.get(bands.size() - 1);
    List<String> sentences = new ArrayList<>();
    sentences.add(
        String.format(
            Locale.ROOT,
            "The riskiest %s of applicants hold %s of the bad loans: %s of them default, %.1f"
                + " times the rate of all. Of the safest %s, %s default.",
            percent((double) worst.rows() / report.result().test().rows()),
            percent(worst.cumulativeChargedOff()),
            percent(worst.badRate()),
            worst.lift(),
            percent((double) best.rows() / report.result().test().rows()),
            percent(best.badRate())));
    if (report.gains().inversions() > 0) {
      sentences.add(
          report.gains().inversions()
              + (report.gains().inversions() == 1 ? " band has" : " bands have")
              + " a higher rate than the riskier one before: between neighbouring bands the order is"
              + " not certain.");
    }
    return Optional.of(new Advice("concentration", "Where the losses are", sentences));
  }
}
