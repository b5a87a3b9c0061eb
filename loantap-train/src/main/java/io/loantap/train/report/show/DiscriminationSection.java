package io.loantap.train.report.show;

import static io.loantap.train.report.ReportWords.fraction;
import static io.loantap.train.report.ReportWords.percent;

import io.loantap.learn.evaluation.Discrimination;
import io.loantap.learn.evaluation.GainsBand;
import io.loantap.learn.evaluation.Metrics;
import io.loantap.learn.evaluation.ScoreDistribution;
import io.loantap.train.page.Block;
import io.loantap.train.page.Charts;
import io.loantap.train.page.DataTable;
import io.loantap.train.page.Format;
import io.loantap.train.page.ModelCharts;
import io.loantap.train.page.Section;
import io.loantap.train.report.Report;
import io.loantap.train.report.ScoreBand;
import io.loantap.train.support.OutcomeWords;
import java.util.List;

/** The section on how well the model tells the bad from the good. */
final class DiscriminationSection {
  private DiscriminationSection() {}

  static Section of(Report report) {
    return new Section(
        "discrimination",
        "How well it ranks",
        "",
        List.of(curves(report), ks(report), scores(report), gains(report)),
        List.of());
  }

  private static Block curves(Report report) {
    Metrics test = report.result().test();
    return new Block.Figure(
        List.of(
            ModelCharts.roc(
                "ROC curve: AUC "
                    + fraction(test.auc())
                    + " ("
                    + fraction(report.ranking().aucLow())
                    + " to "
                    + fraction(report.ranking().aucHigh())
                    + ")",
                "ROC curve over thresholds; the diagonal is chance."),
            ModelCharts.overThresholds(
                "Precision and recall: average precision " + fraction(test.averagePrecision()),
                "Precision by recall over thresholds; the dashed line is chance.",
                "recall",
                "Recall: share of the bad declined",
                "precision",
                "Precision: share of the declined that were bad",
                "precision",
                "precision",
                ".0%",
                test.chargedOffRate())),
        ThresholdEffectTable.of(report),
        "The interval of the AUC is DeLong's at 95 %. Dashed is what chance reaches, the diamond is the"
            + " model's threshold. Positive is bad.");
  }

  private static Block ks(Report report) {
    ScoreDistribution scores = report.result().testScores();
    Discrimination discrimination = Discrimination.of(scores);
    return new Block.Figure(
        List.of(
            ModelCharts.ks(
                "Kolmogorov-Smirnov: " + fraction(discrimination.ks()),
                "Cumulative distributions of the probability for both outcomes.",
                scores.score(scores.distinctScores() - 1),
                discrimination.ksScore(),
                report.result().words())),
        ThresholdEffectTable.of(report),
        "The two are farthest apart at a probability of default of "
            + percent(discrimination.ksScore())
            + ".");
  }

  private static Block scores(Report report) {
    OutcomeWords words = report.result().words();
    DataTable.Builder table =
        DataTable.builder()
            .column("from", "PD above", Format.PERCENT)
            .column("to", "up to", Format.PERCENT)
            .column("chargedOff", words.bad(), Format.COUNT)
            .column("fullyPaid", words.good(), Format.COUNT)
            .column("shareOfChargedOff", "Share of the bad", Format.PERCENT)
            .column("shareOfFullyPaid", "Share of the good", Format.PERCENT);
    for (ScoreBand band : report.scoreBands()) {
      table.row(
          band.from(),
          band.to(),
          band.chargedOff(),
          band.fullyPaid(),
          band.shareOfChargedOff(),
          band.shareOfFullyPaid());
    }
    ScoreBand first = report.scoreBands().get(0);
    return new Block.Figure(
        List.of(
            ModelCharts.scoreBands(
                "Scores by outcome",
                "Distribution of the probability of default for both outcomes.",
                first.to() - first.from(),
                words)),
        table.build(),
        "Each outcome's bars add up to 100 %: what they share cannot be told apart by any threshold.");
  }

  private static Block gains(Report report) {
    return new Block.Figure(
        List.of(
            ModelCharts.gains(
                "Gains", "Share of the bad among the riskiest loans; dashed is chance."),
            Charts.bars(
                "Lift",
                "Rate of each band over the rate of all loans, riskiest band first.",
                "Band",
                "lift",
                "Rate over that of all loans",
                ".1f",
                Charts.Colour.BAD)),
        gainsTable(report),
        report.gains().inversions() == 0
            ? "Ten bands of equally many loans, riskiest first. Each has a lower rate than the one"
                + " before."
            : "Ten bands of equally many loans, riskiest first. Bands with a higher rate than the one"
                + " before: "
                + report.gains().inversions()
                + ".");
  }

  private static DataTable gainsTable(Report report) {
    DataTable.Builder table =
        DataTable.builder()
            .column("level", "Band", Format.TEXT)
            .column("rows", "Loans", Format.COUNT)
            .column("lowest", "PD from", Format.NUMBER)
            .column("highest", "to", Format.NUMBER)
            .column("chargedOff", "Bad", Format.COUNT)
            .column("badRate", "Rate", Format.PERCENT)
            .column("loans", "Loans so far", Format.PERCENT)
            .column("caught", "Bad so far", Format.PERCENT)
            .column("goods", "Good so far", Format.PERCENT)
            .column("ks", "KS", Format.FRACTION)
            .column("lift", "Lift", Format.DECIMAL)
            .column("cumulativeLift", "Lift so far", Format.DECIMAL)
            .column("approvalRate", "Approved up to here", Format.PERCENT)
            .column("npa", "Their NPA", Format.PERCENT)
            .column("amountNpa", "by amount", Format.PERCENT);
    boolean amounts = report.result().testScores().hasAmounts();
    int number = 0;
    for (GainsBand band : report.gains().bands()) {
      table.row(
          Integer.toString(++number),
          band.rows(),
          band.lowest(),
          band.highest(),
          band.chargedOff(),
          band.badRate(),
          1 - band.below().confusion().approvalRate(),
          band.cumulativeChargedOff(),
          band.cumulativeFullyPaid(),
          band.ks(),
          band.lift(),
          band.cumulativeLift(),
          band.approvalRate(),
          band.npa(),
          amounts && band.amountNpa().isPresent() ? band.amountNpa().getAsDouble() : null);
    }
    return table.build();
  }
}
