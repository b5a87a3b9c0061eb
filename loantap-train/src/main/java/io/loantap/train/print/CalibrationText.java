package io.loantap.train.print;

import io.loantap.learn.evaluation.Calibration;
import io.loantap.learn.evaluation.ReliabilityBin;
import io.loantap.scorecard.CalibrationRecord;
import java.util.Locale;
import java.util.Optional;

/**
 * The calibration of probabilities as text: whether they are right as numbers, and how they were
 * corrected.
 */
public final class CalibrationText {
  private CalibrationText() {}

  /** The figures with their intervals. */
  public static String figures(Calibration calibration) {
    TextTable table = new TextTable("", "ideal", "here", "95 % interval");
    table.row(
        "calibration-in-the-large",
        "0",
        Figures.signed(calibration.inTheLarge()),
        Figures.signed(calibration.inTheLargeInterval()));
    Optional<Calibration.Line> line = calibration.line();
    table.row(
        "slope",
        "1",
        line.map(it -> fixed(it.slope())).orElse("-"),
        line.map(
                it ->
                    fixed(it.slopeInterval().lower()) + " to " + fixed(it.slopeInterval().upper()))
            .orElse("-"));
    table.row("Brier skill", "1", fixed(calibration.brierSkill()), "");
    table.row(
        "expected calibration error",
        "0",
        Figures.fraction(calibration.expectedCalibrationError()),
        "");
    boolean off =
        line.isPresent()
            && line.get().slopeIsOff()
            && (line.get().slopeInterval().lower() > 1 || line.get().slopeInterval().upper() < 1);
    return table
        + (off
            ? Prose.remark(
                "The slope lies outside 0.9 to 1.1: the probabilities are too "
                    + (line.get().slope() < 1 ? "extreme" : "timid")
                    + ". Consider training with --calibrate platt.")
            : "");
  }

  /** The reliability table. */
  public static String reliability(Calibration calibration) {
    TextTable table =
        new TextTable("PD from", "to", "loans", "expected", "bad rate", "95 % interval", "");
    for (ReliabilityBin bin : calibration.reliability()) {
      table.row(
          Figures.fraction(bin.lowest()),
          Figures.fraction(bin.highest()),
          Figures.count(bin.rows()),
          Figures.percent(bin.meanProbability()),
          Figures.percent(bin.observedRate()),
          Figures.range(bin.interval()),
          bin.agrees() ? "" : "off");
    }
    return table
        + Prose.remark(
            "Expected: mean probability of default of the bin. Off: it lies outside the interval of"
                + " what was observed, which one bin in twenty does by chance.");
  }

  /** How the model was recalibrated. */
  public static String recalibration(CalibrationRecord record) {
    String method =
        switch (record.method()) {
          case NONE -> "not at all";
          case INTERCEPT ->
              String.format(Locale.ROOT, "by adding %+.4f to the log-odds", record.intercept());
          case PLATT ->
              String.format(
                  Locale.ROOT,
                  "by Platt's line: %+.4f %+.4f times the log-odds",
                  record.intercept(),
                  record.slope());
          case ISOTONIC -> "by a rising curve through an isotonic regression";
        };
    return Prose.paragraph(
            String.format(
                Locale.ROOT,
                "Recalibrated %s, fitted to %s loans of which %s were bad, each scored by a"
                    + " fit that had not seen it. What this does to them, by fits to the others:",
                method,
                Figures.count(record.rows()),
                Figures.count(record.chargedOff())))
        + new TextTable("", "log-loss", "Brier", "in the large", "slope", "ECE")
            .row(cells("before", record.before()))
            .row(cells("after", record.after()));
  }

  private static String[] cells(String name, CalibrationRecord.Figures figures) {
    return new String[] {
      name,
      String.format(Locale.ROOT, "%.5f", figures.logLoss()),
      String.format(Locale.ROOT, "%.5f", figures.brier()),
      Figures.signed(figures.inTheLarge()),
      figures.slope().isPresent() ? fixed(figures.slope().getAsDouble()) : "-",
      Figures.fraction(figures.expectedCalibrationError())
    };
  }

  private static String fixed(double number) {
    return String.format(Locale.ROOT, "%.3f", number);
  }
}
