package io.loantap.train.print;

import io.loantap.drift.CharacteristicDrift;
import io.loantap.drift.DriftBand;
import io.loantap.drift.DriftReport;
import io.loantap.drift.StabilityIndex;
import io.loantap.train.drift.OutcomeDrift;
import io.loantap.train.drift.OutcomeFigure;
import java.util.Locale;
import java.util.OptionalDouble;

/** Drift as text: how far applicants have moved from the training loans. */
public final class DriftText {
  private DriftText() {}

  /** The stability of the score. */
  public static String score(DriftReport report) {
    StabilityIndex index = report.score().index();
    DriftReport.Comparison mean = report.score().meanProbability();
    return new TextTable("PSI", "by chance", "", "score shift", "mean PD expected", "now")
            .row(
                Figures.fraction(index.value()),
                Figures.fraction(index.critical()),
                verdict(index),
                shift(report.score().shift()),
                Figures.fraction(mean.then()),
                Figures.fraction(mean.now()))
        + Prose.remark(
            "PSI: distance of the scores from those of the training loans; below 0.10 stable, from"
                + " 0.25 on another population. By chance: what it stays below in 95 of 100 samples"
                + " of this size.\n"
                + "Score shift: in points, below 0 is riskier.");
  }

  /** The characteristics, most drift first. */
  public static String characteristics(DriftReport report) {
    TextTable table =
        new TextTable(
            "characteristic",
            "CSI",
            "by chance",
            "",
            "score shift",
            "missing",
            "now",
            "unseen",
            "now",
            "clipped",
            "now");
    int floored = 0;
    for (CharacteristicDrift drift : report.characteristics()) {
      StabilityIndex index = drift.index();
      floored += index.floored();
      table.row(
          drift.characteristic(),
          Figures.fraction(index.value()),
          Figures.fraction(index.critical()),
          verdict(index),
          shift(drift.scoreShift()),
          Figures.percent(drift.missing().then()),
          Figures.percent(drift.missing().now()),
          Figures.percent(drift.unseen().then()),
          Figures.percent(drift.unseen().now()),
          Figures.percent(drift.clipped().then()),
          Figures.percent(drift.clipped().now()));
    }
    return table
        + Prose.remark(
            "CSI: as the PSI, of one characteristic. Clipped: numbers beyond what its curve covers."
                + (floored == 0
                    ? ""
                    : "\n"
                        + Figures.count(floored)
                        + " of the shares of bins were below 0.0001 and were taken for that."));
  }

  /** Ranking and calibration of the finished loans. */
  public static String outcomes(OutcomeDrift drift) {
    TextTable table = new TextTable("", "then", "now");
    for (OutcomeFigure figure : drift.figures()) {
      table.row(figure.words(), fraction(figure.then()), fraction(figure.now()));
    }
    return table
        + Prose.remark(
            "Then: loans that the fit had not seen, as the model file has it. Now: "
                + Figures.count(drift.loans())
                + " finished loans; 95 % interval of their AUC: "
                + Figures.fraction(drift.aucInterval().lower())
                + " to "
                + Figures.fraction(drift.aucInterval().upper())
                + " (DeLong).");
  }

  /** The band, and a mark if it is more than chance. */
  private static String verdict(StabilityIndex index) {
    if (index.band() == DriftBand.INSUFFICIENT) {
      return index.band().toString();
    }
    return index.band() + (index.significant() ? " *" : "  ");
  }

  private static String shift(double points) {
    return String.format(Locale.ROOT, "%+.2f", points + 0.0);
  }

  private static String fraction(OptionalDouble figure) {
    return figure.isPresent() ? Figures.fraction(figure.getAsDouble()) : "-";
  }
}
