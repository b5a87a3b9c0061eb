package io.loantap.train.report.advice;

import static io.loantap.train.report.ReportWords.fraction;
import static io.loantap.train.report.ReportWords.joined;
import static io.loantap.train.report.ReportWords.percent;
import static io.loantap.train.report.ReportWords.range;

import io.loantap.train.backtest.Ranking;
import io.loantap.train.backtest.Vintage;
import io.loantap.train.backtest.Vintages;
import io.loantap.train.report.Advice;
import io.loantap.train.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Advice on whether the model holds over time. */
final class TimeAdvice {
  private static final int MOST = 6;

  private TimeAdvice() {}

  static Optional<Advice> of(Report report) {
    return report.vintages().filter(it -> it.periods().size() > 1).map(it -> of(it, report));
  }

  private static Advice of(Vintages vintages, Report report) {
    List<String> sentences = new ArrayList<>();
    ranking(vintages, report).ifPresent(sentences::add);
    List<Vintage> off = vintages.periods().stream().filter(Vintage::isOff).toList();
    sentences.add(
        off.isEmpty()
            ? "In no "
                + vintages.unit()
                + " is the expected rate outside the 95 % interval of the observed one."
            : off.size()
                + " of "
                + vintages.periods().size()
                + " "
                + vintages.unit()
                + "s have an expected rate outside the 95 % interval of the observed one, of which one"
                + " in twenty is chance: "
                + joined(shown(rates(off)))
                + ".");
    return new Advice("time", "Whether it holds over time", sentences);
  }

  private static List<String> rates(List<Vintage> off) {
    return off.stream()
        .map(
            it ->
                it.label()
                    + " (expected "
                    + percent(it.expectedRate())
                    + ", observed "
                    + range(it.chargedOff().low(), it.chargedOff().high())
                    + ")")
        .toList();
  }

  /** Which periods clearly rank otherwise than the loans measured. */
  private static Optional<String> ranking(Vintages vintages, Report report) {
    double overall = report.ranking().auc();
    List<String> worse = new ArrayList<>();
    List<String> better = new ArrayList<>();
    int ranked = 0;
    for (Vintage vintage : vintages.periods()) {
      @Nullable Ranking ranking = vintage.ranking();
      if (ranking != null) {
        ranked++;
        if (ranking.aucHigh() < overall) {
          worse.add(auc(vintage, ranking));
        } else if (ranking.aucLow() > overall) {
          better.add(auc(vintage, ranking));
        }
      }
    }
    if (ranked < 2) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    if (!worse.isEmpty()) {
      parts.add(worse.size() + " below: " + joined(shown(worse)));
    }
    if (!better.isEmpty()) {
      parts.add(better.size() + " above: " + joined(shown(better)));
    }
    return Optional.of(
        "Of "
            + ranked
            + " "
            + vintages.unit()
            + "s of "
            + vintages.column()
            + " with enough loans, "
            + (parts.isEmpty() ? "none has" : (worse.size() + better.size()) + " have")
            + " an AUC whose 95 % interval leaves out the "
            + fraction(overall)
            + " of all"
            + (parts.isEmpty() ? "." : ", " + String.join("; ", parts) + "."));
  }

  private static String auc(Vintage vintage, Ranking ranking) {
    return vintage.label()
        + " ("
        + fraction(ranking.aucLow())
        + " to "
        + fraction(ranking.aucHigh())
        + ")";
  }

  private static List<String> shown(List<String> words) {
    List<String> shown = new ArrayList<>(words.stream().limit(MOST).toList());
    if (words.size() > MOST) {
      shown.add(words.size() - MOST + " more");
    }
    return shown;
  }
}
