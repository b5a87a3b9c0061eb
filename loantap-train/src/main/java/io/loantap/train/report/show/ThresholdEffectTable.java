package io.loantap.train.report.show;

import io.loantap.train.page.DataTable;
import io.loantap.train.page.Format;
import io.loantap.train.report.Report;
import io.loantap.train.report.ThresholdEffectFigures;

/** The thresholds of a report as a table that many charts draw. */
final class ThresholdEffectTable {
  private ThresholdEffectTable() {}

  static DataTable of(Report report) {
    DataTable.Builder table =
        DataTable.builder()
            .column("threshold", "Approve if PD ≤", Format.NUMBER)
            .column("approvalRate", "Approved", Format.PERCENT)
            .column("npa", "NPA", Format.PERCENT)
            .column("npaLow", "from", Format.PERCENT)
            .column("npaHigh", "to", Format.PERCENT)
            .column("precision", "Precision", Format.PERCENT)
            .column("recall", "Recall", Format.PERCENT)
            .column("falsePositiveRate", "Repaid, declined", Format.PERCENT)
            .column("profit", "Profit", Format.COUNT)
            .column("tp", "", Format.CHART_ONLY)
            .column("fp", "", Format.CHART_ONLY)
            .column("tn", "", Format.CHART_ONLY)
            .column("fn", "", Format.CHART_ONLY)
            .column("repaidAmount", "", Format.CHART_ONLY)
            .column("lostAmount", "", Format.CHART_ONLY)
            .column("chosen", "", Format.CHART_ONLY);
    for (ThresholdEffectFigures cut : report.cuts()) {
      table.row(
          cut.threshold(),
          cut.approvalRate(),
          cut.npa(),
          cut.npaLow(),
          cut.npaHigh(),
          cut.precision(),
          cut.recall(),
          cut.falsePositiveRate(),
          cut.profit(),
          cut.tp(),
          cut.fp(),
          cut.tn(),
          cut.fn(),
          cut.repaidAmount(),
          cut.lostAmount(),
          cut.equals(report.chosen()));
    }
    return table.build();
  }
}
