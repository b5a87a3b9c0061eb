package io.loantap.train.report.show;

import static io.loantap.train.report.ReportWords.count;
import static io.loantap.train.report.ReportWords.fraction;
import static io.loantap.train.report.ReportWords.fractions;

import io.loantap.learn.evaluation.Calibration;
import io.loantap.learn.evaluation.ReliabilityBin;
import io.loantap.scorecard.CalibrationRecord;
import io.loantap.train.page.Block;
import io.loantap.train.page.DataTable;
import io.loantap.train.page.Format;
import io.loantap.train.page.ModelCharts;
import io.loantap.train.page.Section;
import io.loantap.train.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The section on whether probabilities are right as numbers. */
final class CalibrationSection {
  private CalibrationSection() {}

  static Section of(Report report) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(curve(report.calibration()));
    blocks.add(new Block.Table("Calibration in figures", figures(report.calibration())));
    report
        .result()
        .model()
        .calibration()
        .ifPresent(
            record -> {
              blocks.add(Block.Prose.of(words(record)));
              blocks.add(new Block.Table("What the recalibration changed", changes(record)));
            });
    return Section.of("calibration", "Whether probabilities are right", blocks);
  }

  private static Block curve(Calibration calibration) {
    DataTable.Builder table =
        DataTable.builder()
            .column("lowest", "PD from", Format.NUMBER)
            .column("highest", "to", Format.NUMBER)
            .column("rows", "Loans", Format.COUNT)
            .column("expected", "Expected", Format.PERCENT)
            .column("observed", "Observed", Format.PERCENT)
            .column("low", "from", Format.PERCENT)
            .column("high", "to", Format.PERCENT)
            .column("agrees", "Agrees", Format.TEXT);
    double highest = 0;
    for (ReliabilityBin bin : calibration.reliability()) {
      table.row(
          bin.lowest(),
          bin.highest(),
          bin.rows(),
          bin.meanProbability(),
          bin.observedRate(),
          bin.interval().lower(),
          bin.interval().upper(),
          bin.agrees() ? "yes" : "no");
      highest = Math.max(highest, Math.max(bin.meanProbability(), bin.interval().upper()));
    }
    return new Block.Figure(
        List.of(
            ModelCharts.calibration(
                "Expected and observed",
                "Observed share of bad loans by expected share, with 95 % Wilson intervals; the"
                    + " dashed diagonal is perfect.",
                Math.min(1, Math.ceil(20 * highest) / 20))),
        table.build(),
        "Ten bins of equally many loans with Wilson's 95 % intervals; one in twenty misses the diagonal"
            + " by chance.");
  }

  private static DataTable figures(Calibration calibration) {
    DataTable.Builder table =
        DataTable.builder()
            .column("figure", "Figure", Format.TEXT)
            .column("ideal", "Ideally", Format.TEXT)
            .column("value", "Value", Format.TEXT)
            .column("interval", "95 % interval", Format.TEXT);
    table.row(
        "In the large (log-odds)",
        "0",
        fraction(calibration.inTheLarge()),
        fractions(calibration.inTheLargeInterval()));
    calibration
        .line()
        .ifPresent(
            line -> {
              table.row(
                  "Intercept",
                  "0",
                  fraction(line.intercept()),
                  fractions(line.interceptInterval()));
              table.row("Slope", "1", fraction(line.slope()), fractions(line.slopeInterval()));
            });
    table.row("Brier score", "0", fraction(calibration.brier()), "");
    table.row("Brier skill", "1", fraction(calibration.brierSkill()), "");
    table.row(
        "Expected calibration error",
        "0",
        Format.NUMBER.text(calibration.expectedCalibrationError()),
        "");
    return table.build();
  }

  private static String words(CalibrationRecord record) {
    return "The probabilities were recalibrated (--calibrate "
        + record.method().name().toLowerCase(Locale.ROOT)
        + ") by "
        + count(record.rows())
        + " training loans, of which "
        + count(record.chargedOff())
        + " were bad, each scored by a fit that had not seen it. All figures above are after"
        + " that.";
  }

  private static DataTable changes(CalibrationRecord record) {
    DataTable.Builder table =
        DataTable.builder()
            .column("when", "Training loans, out of fold", Format.TEXT)
            .column("logLoss", "Log-loss", Format.NUMBER)
            .column("brier", "Brier", Format.NUMBER)
            .column("inTheLarge", "In the large", Format.NUMBER)
            .column("slope", "Slope", Format.FRACTION)
            .column("error", "Calibration error", Format.NUMBER);
    row("before", record.before(), table);
    row("after", record.after(), table);
    return table.build();
  }

  private static void row(String when, CalibrationRecord.Figures figures, DataTable.Builder table) {
    table.row(
        when,
        figures.logLoss(),
        figures.brier(),
        figures.inTheLarge(),
        figures.slope().isPresent() ? figures.slope().getAsDouble() : null,
        figures.expectedCalibrationError());
  }
}
