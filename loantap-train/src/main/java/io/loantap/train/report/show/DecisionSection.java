package io.loantap.train.report.show;

import io.loantap.learn.evaluation.ConfidenceInterval;
import io.loantap.learn.evaluation.Confusion;
import io.loantap.learn.evaluation.NpaCapTradeOff;
import io.loantap.train.page.Block;
import io.loantap.train.page.DataTable;
import io.loantap.train.page.Format;
import io.loantap.train.page.ModelCharts;
import io.loantap.train.page.Section;
import io.loantap.train.report.NpaCapTradeOffs;
import io.loantap.train.report.Report;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The section on what thresholds do, to be tried out. */
final class DecisionSection {
  private DecisionSection() {}

  static Section of(Report report) {
    DataTable effects = ThresholdEffectTable.of(report);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.ThresholdExplorer(
            effects,
            report.thresholdEffects().indexOf(report.chosen()),
            report.assumptions().margin(),
            report.assumptions().loss(),
            report.result().testScores().hasAmounts()
                ? "in the currency of the loans"
                : "if each loan is of 1",
            report.result().words()));
    blocks.add(
        new Block.Figure(
            List.of(
                ModelCharts.overThresholds(
                    "How bad the book gets as more are approved",
                    "NPA of the approved by approval rate, with its 95 % interval.",
                    "approvalRate",
                    "Share of applicants approved",
                    "npa",
                    "NPA of the approved",
                    "npaLow",
                    "npaHigh",
                    ".0%",
                    report.result().test().chargedOffRate()),
                ModelCharts.overThresholds(
                    "What it earns",
                    "Profit by approval rate.",
                    "approvalRate",
                    "Share of applicants approved",
                    "profit",
                    "Profit",
                    "profit",
                    "profit",
                    "~s",
                    0)),
            effects,
            "The diamond is the model's threshold. In the first chart the dashed line is the share of"
                + " bad among all. In the second, "
                + report.assumptions().words()
                + "."));
    if (!report.result().npaCapTradeOffs().isEmpty()) {
      blocks.add(new Block.Table("What a cap on the NPA costs", caps(report)));
    }
    return new Section("decisions", "Which threshold", lead(report), blocks, List.of());
  }

  private static String lead(Report report) {
    return "The threshold was chosen on training loans scored out of fold for the objective "
        + report.result().choice().objective().spec()
        + "; what is shown here are its effects on the loans measured.";
  }

  private static DataTable caps(Report report) {
    DataTable.Builder table =
        DataTable.builder()
            .column("objective", "NPA at most", Format.TEXT)
            .column("threshold", "Approve if PD ≤", Format.NUMBER)
            .column("approved", "Approved", Format.PERCENT)
            .column("npa", "NPA", Format.PERCENT)
            .column("npaLow", "from", Format.PERCENT)
            .column("npaHigh", "to", Format.PERCENT)
            .column("precision", "Precision", Format.PERCENT)
            .column("recall", "Recall", Format.PERCENT)
            .column("profit", "Profit", Format.COUNT)
            .column("reached", "Reached", Format.TEXT);
    for (NpaCapTradeOff tradeOff : NpaCapTradeOffs.byCap(report)) {
      Confusion counts = tradeOff.outcome().confusion();
      @Nullable ConfidenceInterval interval = counts.npaInterval().orElse(null);
      table.row(
          NpaCapTradeOffs.cap(tradeOff),
          tradeOff.outcome().threshold(),
          counts.approvalRate(),
          counts.npa().isPresent() ? counts.npa().getAsDouble() : null,
          interval == null ? null : interval.lower(),
          interval == null ? null : interval.upper(),
          counts.declined() == 0 ? null : counts.precisionChargedOff(),
          counts.recallChargedOff(),
          report.assumptions().profit(tradeOff.outcome().cut()),
          tradeOff.choice().feasible() ? "yes" : "nearest");
    }
    return table.build();
  }
}
