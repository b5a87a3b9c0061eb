package io.loantap.train.report.record;

import static io.loantap.train.report.ReportWords.count;
import static io.loantap.train.report.ReportWords.fraction;
import static io.loantap.train.report.ReportWords.fractions;
import static io.loantap.train.report.ReportWords.percent;

import io.loantap.learn.evaluation.Calibration;
import io.loantap.learn.evaluation.Confusion;
import io.loantap.learn.evaluation.Metrics;
import io.loantap.train.backtest.Ranking;
import io.loantap.train.backtest.Vintage;
import io.loantap.train.backtest.Vintages;
import io.loantap.train.page.Block;
import io.loantap.train.page.DataTable;
import io.loantap.train.page.Format;
import io.loantap.train.page.Section;
import io.loantap.train.report.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The chapters on what was measured. */
final class ResultChapters {
  private ResultChapters() {}

  static List<Section> of(Report report) {
    return List.of(
        discrimination(report),
        calibration(report),
        stability(report),
        fairness(),
        threshold(report));
  }

  private static Section discrimination(Report report) {
    Metrics test = report.result().test();
    DataTable.Builder table = figures();
    table.row(
        "AUC",
        fraction(test.auc()),
        fraction(report.ranking().aucLow()) + " to " + fraction(report.ranking().aucHigh()));
    table.row("Gini", fraction(test.gini()), "");
    table.row("KS", fraction(test.ks()), "");
    table.row("Average precision", fraction(test.averagePrecision()), "");
    table.row("Rank inversions of ten bands", count(report.gains().inversions()), "");
    return ModelRecord.chapter(
        "discrimination",
        "Discrimination",
        Block.Prose.of("On " + count(test.rows()) + " " + report.measuredOn() + "."),
        new Block.Table("How well it ranks", table.build()));
  }

  private static Section calibration(Report report) {
    Calibration calibration = report.calibration();
    DataTable.Builder table = figures();
    table.row(
        "In the large (ideally 0)",
        fraction(calibration.inTheLarge()),
        fractions(calibration.inTheLargeInterval()));
    calibration
        .line()
        .ifPresent(
            line ->
                table.row(
                    "Slope (ideally 1)", fraction(line.slope()), fractions(line.slopeInterval())));
    table.row("Brier score", fraction(calibration.brier()), "");
    table.row("Brier skill", fraction(calibration.brierSkill()), "");
    table.row(
        "Expected calibration error",
        Format.NUMBER.text(calibration.expectedCalibrationError()),
        "");
    table.row("Log-loss", fraction(report.result().test().logLoss()), "");
    return ModelRecord.chapter(
        "calibration",
        "Calibration",
        new Block.Table("Whether probabilities are right", table.build()));
  }

  private static Section stability(Report report) {
    if (report.vintages().isEmpty()) {
      return ModelRecord.chapter(
          "stability",
          "Stability",
          Block.Prose.of(
              "Not measured: the loans have no month. Give the recipe a \"date\" column to measure by"
                  + " vintage and to test out of time."));
    }
    Vintages vintages = report.vintages().get();
    DataTable.Builder table =
        DataTable.builder()
            .column("period", vintages.column(), Format.TEXT)
            .column("loans", "Loans", Format.COUNT)
            .column("observed", "Bad rate", Format.PERCENT)
            .column("expected", "Expected", Format.PERCENT)
            .column("auc", "AUC", Format.FRACTION)
            .column("ks", "KS", Format.FRACTION);
    for (Vintage vintage : vintages.periods()) {
      @Nullable Ranking ranking = vintage.ranking();
      table.row(
          vintage.label(),
          vintage.chargedOff().rows(),
          vintage.chargedOff().rate(),
          vintage.expectedRate(),
          ranking == null ? null : ranking.auc(),
          ranking == null ? null : ranking.ks());
    }
    return ModelRecord.chapter(
        "stability",
        "Stability",
        new Block.Table(
            "By vintage, each loan scored by a fit that had not seen it", table.build()));
  }

  private static Section fairness() {
    return ModelRecord.chapter(
        "fairness",
        "Fairness",
        Block.Prose.of(
            "Not measured in training: protected attributes are no characteristics, and the file of"
                + " loans need not hold them. Measure with loantap evaluate MODEL DATA.csv --group COL,"
                + " where COL may come from elsewhere, and attach the result: approval ratios with"
                + " intervals, error rates, scores and calibration by group."));
  }

  private static Section threshold(Report report) {
    Confusion counts = report.result().test().confusion();
    DataTable.Builder table =
        DataTable.builder()
            .column("outcome", "", Format.TEXT)
            .column("approved", "Approved", Format.COUNT)
            .column("declined", "Declined", Format.COUNT);
    table.row(report.result().words().good(), counts.tn(), counts.fp());
    table.row(report.result().words().bad(), counts.fn(), counts.tp());
    return ModelRecord.chapter(
        "threshold",
        "Threshold and its rationale",
        Block.Prose.of(
            report.result().model().threshold().reason(),
            "On the loans measured it approves "
                + percent(counts.approvalRate())
                + (counts.npa().isPresent()
                    ? ", of which " + percent(counts.npa().getAsDouble()) + " were bad."
                    : ".")),
        new Block.Table("Its decisions", table.build()));
  }

  private static DataTable.Builder figures() {
    return DataTable.builder()
        .column("figure", "Figure", Format.TEXT)
        .column("value", "Value", Format.TEXT)
        .column("interval", "95 % interval", Format.TEXT);
  }
}
