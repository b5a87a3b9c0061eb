package io.loantap.train.report.advice;

import static io.loantap.train.report.ReportWords.percent;
import static io.loantap.train.report.ReportWords.quoted;
import static io.loantap.train.report.ReportWords.rate;

import io.loantap.train.report.Advice;
import io.loantap.train.report.CharacteristicBin;
import io.loantap.train.report.CharacteristicFigures;
import io.loantap.train.report.Report;
import io.loantap.train.report.ReportWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Advice on what the model goes by most. */
final class DriversAdvice {
  private static final int MOST = 4;

  private DriversAdvice() {}

  static Optional<Advice> of(Report report) {
    List<CharacteristicFigures> strongest =
        report.characteristics().stream()
            .filter(it -> it.separation().share() > 0)
            .limit(MOST)
            .toList();
    if (strongest.isEmpty()) {
      return Optional.empty();
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Most of what tells the two outcomes apart comes from "
            + ReportWords.joined(
                strongest.stream()
                    .map(it -> it.name() + " (" + percent(it.separation().share()) + ")")
                    .toList())
            + ". Their quality is worth most: check and verify them first.");
    strongest.stream().map(DriversAdvice::extremes).forEach(it -> it.ifPresent(sentences::add));
    return Optional.of(new Advice("drivers", "What the model goes by", sentences));
  }

  /** How the loans at both ends end. */
  private static Optional<String> extremes(CharacteristicFigures figures) {
    List<CharacteristicBin> ends = figures.extremes();
    if (ends.isEmpty()) {
      return Optional.empty();
    }
    CharacteristicBin low = ends.get(0);
    CharacteristicBin high = ends.get(1);
    return Optional.of(
        figures.name()
            + ", "
            + name(low)
            + ": "
            + rate(low.chargedOff())
            + " are bad; "
            + name(high)
            + ": "
            + rate(high.chargedOff())
            + ".");
  }

  private static String name(CharacteristicBin bin) {
    return bin.kind() == CharacteristicBin.Kind.LEVEL ? quoted(bin.label()) : bin.label();
  }
}
