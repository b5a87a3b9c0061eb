package io.loantap.train.report.record;

import static io.loantap.train.report.ReportWords.fraction;
import static io.loantap.train.report.ReportWords.percent;

import io.loantap.learn.evaluation.ConfidenceInterval;
import io.loantap.learn.evaluation.Confusion;
import io.loantap.train.backtest.Vintages;
import io.loantap.train.page.Block;
import io.loantap.train.page.DataTable;
import io.loantap.train.page.Format;
import io.loantap.train.page.Section;
import io.loantap.train.report.Report;
import java.util.ArrayList;
import java.util.List;

/** The chapters on what the model cannot do, when to look at it again, and who answers for it. */
final class UseChapters {
  private static final String OPEN = "(to be filled in)";

  private UseChapters() {}

  static List<Section> of(Report report) {
    return List.of(limitations(report), monitoring(report), version(report), approval());
  }

  private static Section limitations(Report report) {
    List<String> points = new ArrayList<>();
    points.add(
        "The loans are those that were granted. Of applicants who were declined nothing is known, so"
            + " figures for them are extrapolated (no reject inference).");
    points.add(
        "Finished loans only: recent months are censored, and figures of them are provisional.");
    points.add("The model is additive: characteristics that matter only together are not seen.");
    points.add(
        "Profit is computed from assumptions ("
            + report.assumptions().words()
            + "), not from cash flows.");
    if (report.result().testRows() == 0) {
      points.add(
          "No loans were set aside: all figures are out-of-fold figures of the training loans.");
    } else if (report.training().settings().getOrDefault("test", "").startsWith("share")) {
      points.add(
          "The test loans are a random share: they are of the same time as the training loans. Later"
              + " loans can do worse; --test-after measures that.");
    }
    if (report.vintages().isEmpty()) {
      points.add("Without months, nothing is known of how it holds over time.");
    }
    report
        .vintages()
        .filter(it -> it.undated() > 0)
        .map(UseChapters::undated)
        .ifPresent(points::add);
    return ModelRecord.chapter("limitations", "Limitations", new Block.Points(points));
  }

  private static String undated(Vintages vintages) {
    return vintages.undated() + " loans have no " + vintages.column() + " and are in no vintage.";
  }

  private static Section monitoring(Report report) {
    Confusion counts = report.result().test().confusion();
    ConfidenceInterval approval = counts.approvalRateInterval();
    List<String> points = new ArrayList<>();
    points.add(
        "Population: investigate at a PSI of the score, or a CSI of a characteristic, of 0.10; retrain"
            + " or justify at 0.25 (loantap drift). The bins are in the model file.");
    points.add(
        "Approval rate: investigate outside "
            + percent(approval.lower())
            + " to "
            + percent(approval.upper())
            + " by more than applications vary from month to month.");
    counts
        .npaInterval()
        .ifPresent(
            interval ->
                points.add(
                    "NPA of a matured vintage above "
                        + percent(interval.upper())
                        + ", the upper end of its interval here."));
    points.add(
        "AUC of a matured vintage whose interval ends below "
            + fraction(report.ranking().aucLow())
            + ".");
    points.add(
        "Calibration: slope outside 0.9 to 1.1, or an interval of calibration-in-the-large that does"
            + " not hold 0, on matured loans.");
    points.add(
        "Any new source, meaning or unit of a field, and any notice of unseen or out-of-range values"
            + " that becomes frequent.");
    return ModelRecord.chapter("monitoring", "Monitoring triggers", new Block.Points(points));
  }

  private static Section version(Report report) {
    DataTable.Builder table =
        DataTable.builder()
            .column("what", "What", Format.TEXT)
            .column("value", "Value", Format.TEXT);
    table.row("Model id", report.modelId());
    table.row("loantap", report.training().libraryVersion());
    table.row("Recipe", report.training().recipe());
    table.row(
        "Reason catalogue", report.result().model().interpretation().reasons().catalogueVersion());
    table.row("Seed", report.training().settings().getOrDefault("seed", ""));
    return ModelRecord.chapter(
        "version",
        "Versions",
        new Block.Table("What exactly this is a record of", table.build()),
        Block.Prose.of(
            "The same file of loans, recipe, settings and version of loantap give the same model file,"
                + " byte for byte."));
  }

  private static Section approval() {
    DataTable.Builder table =
        DataTable.builder()
            .column("role", "Role", Format.TEXT)
            .column("name", "Name", Format.TEXT)
            .column("date", "Date", Format.TEXT);
    for (String role : List.of("Owner", "Developer", "Independent validator", "Approver")) {
      table.row(role, OPEN, OPEN);
    }
    return ModelRecord.chapter(
        "approval", "Approval", new Block.Table("Who answers for it", table.build()));
  }
}
