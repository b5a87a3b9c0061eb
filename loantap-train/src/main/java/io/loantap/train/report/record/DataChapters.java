package io.loantap.train.report.record;

import static io.loantap.train.report.ReportWords.count;
import static io.loantap.train.report.ReportWords.loans;
import static io.loantap.train.report.ReportWords.percent;

import io.loantap.decision.LendingTerms;
import io.loantap.scorecard.TrainingRecord;
import io.loantap.train.backtest.Vintage;
import io.loantap.train.page.Block;
import io.loantap.train.page.DataTable;
import io.loantap.train.page.Format;
import io.loantap.train.page.Section;
import io.loantap.train.recipe.LabelJson;
import io.loantap.train.recipe.Observation;
import io.loantap.train.recipe.Recipe;
import io.loantap.train.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The chapters on what the model is for and which loans it is made from. */
final class DataChapters {
  private DataChapters() {}

  static List<Section> of(Report report) {
    return List.of(purpose(report), lineage(report), exclusions(report), outcome(report));
  }

  private static Section purpose(Report report) {
    return ModelRecord.chapter(
        "purpose",
        "Purpose and scope",
        Block.Prose.of(
            "The model estimates the probability that a loan, if granted, ends as “"
                + bad(report)
                + "”, and approves applications up to a threshold. It is a scorecard: an L2 logistic"
                + " regression whose every characteristic is a curve, made by recipe “"
                + report.training().recipe()
                + "”."),
        new Block.Points(
            List.of(
                "In scope: applications for loans like those that it was trained on, scored when they"
                    + " are made, with the fields of the same meaning.",
                "Out of scope: products, countries or groups of applicants that are not among those"
                    + " loans; existing customers' accounts; collections; marketing; any use that"
                    + " reads a contribution as the effect of changing a value.",
                report.result().model().policy().terms().equals(LendingTerms.none())
                    ? "The file holds no terms of lending: it approves or declines and offers nothing."
                    : "The file also holds terms of lending, which make offers of the probability.")));
  }

  private static Section lineage(Report report) {
    TrainingRecord training = report.training();
    DataTable.Builder table =
        DataTable.builder()
            .column("what", "What", Format.TEXT)
            .column("value", "Value", Format.TEXT);
    table.row("File of loans", report.file());
    table.row("Its SHA-256", training.dataSha256());
    table.row("Rows read", count(training.rows()));
    table.row("Trained on", loans(report.result().trainingRows()));
    table.row(
        "Tested on",
        report.result().testRows() == 0
            ? "the same, out of fold"
            : loans(report.result().testRows())
                + " ("
                + training.settings().getOrDefault("test", "")
                + ")");
    if (training.settings().containsKey("test_sha256")) {
      table.row("SHA-256 of the test file", training.settings().get("test_sha256"));
    }
    report
        .vintages()
        .ifPresent(
            vintages -> {
              List<Vintage> periods = vintages.periods();
              table.row(
                  "Months (" + vintages.column() + ")",
                  periods.get(0).label() + " to " + periods.get(periods.size() - 1).label());
            });
    return ModelRecord.chapter(
        "lineage", "Data lineage", new Block.Table("Where the loans come from", table.build()));
  }

  private static Section exclusions(Report report) {
    List<String> points = new ArrayList<>();
    boolean oneFile = !report.training().settings().containsKey("test_sha256");
    long used = report.result().trainingRows() + (oneFile ? report.result().testRows() : 0);
    points.add(
        report.training().rows() == used
            ? "Every row of the file was used."
            : count(report.training().rows() - used) + " rows of the file were not used.");
    if (report.result().rejectedTestRows() > 0) {
      points.add(
          loans(report.result().rejectedTestRows())
              + " of the test could not be scored and are in no figure.");
    }
    points.addAll(report.training().notices());
    return ModelRecord.chapter("exclusions", "Exclusions", new Block.Points(points));
  }

  private static Section outcome(Report report) {
    Recipe.Label label = LabelJson.of(report.training().settings());
    return ModelRecord.chapter(
        "outcome",
        "Outcome and window",
        Block.Prose.of(
            "The bad outcome is “"
                + bad(report)
                + "” in column “"
                + label.column()
                + "”; "
                + good(label)
                + percent(report.result().test().chargedOffRate())
                + " of the loans measured ended badly.",
            window(label.observation())));
  }

  private static String good(Recipe.Label label) {
    String left =
        label.exclude().isEmpty()
            ? ""
            : ", and loans with " + quoted(label.exclude()) + " are left out";
    return label.good().isEmpty()
        ? "every other value of that column is good" + left + ". "
        : "good is " + quoted(label.good()) + ", and loans with any other value are left out. ";
  }

  private static String quoted(List<String> values) {
    return values.stream()
        .map(value -> value.isBlank() ? "no value" : "“" + value + "”")
        .collect(Collectors.joining(" or "));
  }

  private static String window(@Nullable Observation observation) {
    if (observation != null) {
      return String.format(
          Locale.ROOT,
          "The window is at least %d months: outcomes were read in %s, and loans that had not been"
              + " watched for so long are left out. Older ones were watched for longer, so the"
              + " probability is that of default within %d months or more.",
          observation.window(),
          observation.by(),
          observation.window());
    }
    return "No window was set: the outcome is what the file says, however long a loan had been"
        + " watched. If only finished loans are in the file, the probability is that of default"
        + " before the end of the term, not within twelve months, and of recent months the loans"
        + " that ended early are over-represented; if others are, too, those may still default."
        + " --observed-by and --window give all loans the same time.";
  }

  static String bad(Report report) {
    return report.training().settings().getOrDefault("bad", report.result().words().bad());
  }
}
