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
    for (ThresholdEffectFigures effect : report.thresholdEffects()) {
      table.row(
          effect.threshold(),
          effect.approvalRate(),
          effect.npa(),
          effect.npaLow(),
          effect.npaHigh(),
          effect.precision(),
          effect.recall(),
          effect.falsePositiveRate(),
          effect.profit(),
          effect.tp(),
          effect.fp(),
          effect.tn(),
          effect.fn(),
          effect.repaidAmount(),
          effect.lostAmount(),
          effect.equals(report.chosen()));
    }
    return table.build();
  }
}
