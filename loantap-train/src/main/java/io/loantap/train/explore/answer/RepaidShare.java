package io.loantap.train.explore.answer;

import io.loantap.train.explore.Answer;
import io.loantap.train.explore.Exploration;
import io.loantap.train.statistics.BadRate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The question what share of the loans was repaid. */
final class RepaidShare implements Question {
  @Override
  public Optional<Answer> answer(Facts facts) {
    Exploration.Outcome outcome = facts.outcome();
    BadRate rate = outcome.rate();
    String share =
        String.format(
            Locale.ROOT,
            "%s of %s loans ended as %s and %s as %s: one in %.1f.",
            Words.percent((double) rate.good() / rate.rows()),
            Words.count(rate.rows()),
            Words.quoted(outcome.good()),
            Words.percent(rate.rate()),
            Words.quoted(outcome.bad()),
            1 / rate.rate());
    String precision =
        "If these loans are a sample of those to come, the bad share lies between "
            + Words.percent(rate.low())
            + " and "
            + Words.percent(rate.high())
            + " (95 %).";
    return Optional.of(
        new Answer(
            "repaid-share",
            "What share of the loans was repaid?",
            List.of(share, precision),
            List.of(
                new Answer.Figure("repaid", (double) rate.good() / rate.rows(), "share"),
                new Answer.Figure("bad", rate.rate(), "share")),
            "",
            List.of(),
            false));
  }
}
