package io.loantap.train.report.advice;

import static io.loantap.train.report.ReportWords.percent;
import static io.loantap.train.report.ReportWords.quoted;

import io.loantap.train.report.CharacteristicBin;
import io.loantap.train.report.CharacteristicFigures;
import io.loantap.train.report.ReportWords;
import io.loantap.train.statistics.BadRate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The levels of a characteristic whose loans clearly end otherwise than all loans: their interval,
 * widened for the number of levels compared (Bonferroni), does not hold the rate of all. Levels of
 * very few loans are not compared.
 */
final class LevelEffects {
  private static final int MOST = 4;

  /** Fewer loans are no advice, and might show a person. */
  private static final long FEWEST_LOANS = 10;

  private final String name;
  private final double overall;
  private final double meanContribution;
  private final List<CharacteristicBin> riskier = new ArrayList<>();
  private final List<CharacteristicBin> safer = new ArrayList<>();

  private LevelEffects(String name, double overall, double meanContribution) {
    this.name = name;
    this.overall = overall;
    this.meanContribution = meanContribution;
  }

  static LevelEffects of(CharacteristicFigures figures) {
    long rows = 0;
    long bad = 0;
    double contributions = 0;
    for (CharacteristicBin bin : figures.bins()) {
      rows += bin.chargedOff().rows();
      bad += bin.chargedOff().bad();
      @Nullable Double contribution = bin.contribution();
      contributions += bin.share() * (contribution == null ? 0 : contribution);
    }
    LevelEffects effects =
        new LevelEffects(figures.name(), rows == 0 ? 0 : (double) bad / rows, contributions);
    List<CharacteristicBin> levels =
        figures.valueBins().stream()
            .filter(level -> level.chargedOff().rows() >= FEWEST_LOANS)
            .toList();
    for (CharacteristicBin level : levels) {
      BadRate wide =
          BadRate.of(level.chargedOff().rows(), level.chargedOff().bad(), 1 - 0.05 / levels.size());
      if (wide.low() > effects.overall) {
        effects.riskier.add(level);
      } else if (wide.high() < effects.overall) {
        effects.safer.add(level);
      }
    }
    Comparator<CharacteristicBin> byRate =
        Comparator.comparingDouble(bin -> bin.chargedOff().rate());
    effects.riskier.sort(byRate.reversed());
    effects.safer.sort(byRate);
    return effects;
  }

  boolean isEmpty() {
    return riskier.isEmpty() && safer.isEmpty();
  }

  /** Both directions by size. */
  String sentence() {
    List<String> parts = new ArrayList<>();
    if (!riskier.isEmpty()) {
      parts.add("riskier than the " + percent(overall) + " of all are " + list(riskier));
    }
    if (!safer.isEmpty()) {
      parts.add(
          "safer "
              + (riskier.isEmpty() ? "than the " + percent(overall) + " of all " : "")
              + "are "
              + list(safer));
    }
    return name + ": " + String.join("; ", parts) + ".";
  }

  private String list(List<CharacteristicBin> levels) {
    List<String> named = new ArrayList<>(levels.stream().limit(MOST).map(this::words).toList());
    if (levels.size() > MOST) {
      named.add((levels.size() - MOST) + " more");
    }
    return ReportWords.joined(named);
  }

  private String words(CharacteristicBin level) {
    return String.format(
        Locale.ROOT,
        "%s (%s of %s%s)",
        quoted(level.label()),
        percent(level.chargedOff().rate()),
        ReportWords.loans(level.chargedOff().rows()),
        inModel(level.contribution()));
  }

  /** The odds against those of the mean loan when everything else is equal. */
  private String inModel(@Nullable Double contribution) {
    return contribution == null
        ? ""
        : String.format(
            Locale.ROOT, ", odds × %.2f", StrictMath.exp(contribution - meanContribution));
  }
}
