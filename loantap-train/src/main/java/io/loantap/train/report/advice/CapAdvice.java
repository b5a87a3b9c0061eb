package io.loantap.train.report.advice;

import static io.loantap.train.report.ReportWords.count;
import static io.loantap.train.report.ReportWords.money;

import io.loantap.learn.evaluation.Confusion;
import io.loantap.learn.evaluation.NpaCapTradeOff;
import io.loantap.train.report.Advice;
import io.loantap.train.report.NpaCapTradeOffs;
import io.loantap.train.report.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Advice on what NPA caps cost, and what each step from one to the next buys. */
final class CapAdvice {
  private CapAdvice() {}

  static Optional<Advice> of(Report report) {
    if (report.result().npaCapTradeOffs().isEmpty()) {
      return Optional.empty();
    }
    List<String> sentences = new ArrayList<>();
    NpaCapTradeOffs.byCap(report).forEach(tradeOff -> sentences.add(tradeOff.sentence()));
    List<NpaCapTradeOff> reached =
        report.result().npaCapTradeOffs().stream()
            .filter(tradeOff -> tradeOff.choice().feasible())
            .sorted(Comparator.comparingDouble(tradeOff -> tradeOff.outcome().threshold()))
            .toList();
    for (int i = 1; i < reached.size(); i++) {
      step(reached.get(i - 1), reached.get(i), report).ifPresent(sentences::add);
    }
    return Optional.of(new Advice("npa-caps", "What a cap on the NPA costs", sentences));
  }

  private static Optional<String> step(NpaCapTradeOff from, NpaCapTradeOff to, Report report) {
    Confusion strict = from.outcome().confusion();
    Confusion loose = to.outcome().confusion();
    long bads = loose.fn() - strict.fn();
    long goods = loose.tn() - strict.tn();
    if (bads <= 0 || goods <= 0) {
      return Optional.empty();
    }
    double gain =
        report.assumptions().profit(to.outcome().cut())
            - report.assumptions().profit(from.outcome().cut());
    return Optional.of(
        String.format(
            Locale.ROOT,
            "Going from a cap of %s to one of %s approves %s more loans that repay and %s more that"
                + " are bad, %.1f good ones for each bad one: %s in profit under the"
                + " assumptions of this report.",
            NpaCapTradeOffs.cap(from),
            NpaCapTradeOffs.cap(to),
            count(goods),
            count(bads),
            (double) goods / bads,
            (gain < 0 ? "" : "+") + money(gain)));
  }
}
