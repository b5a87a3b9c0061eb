package io.loantap.train.drift;

import io.loantap.drift.DriftReport;
import io.loantap.train.page.Block;
import io.loantap.train.page.ChartTemplate;
import io.loantap.train.page.DataTable;
import io.loantap.train.page.Format;
import java.util.List;

/** The bins of one comparison: shares of the training loans as bars, of now as diamonds. */
final class BinFigure {
  private BinFigure() {}

  /**
   * The figure; bins that are empty on both sides are left out.
   *
   * @param title above the chart
   * @param binTitle names the bins
   * @param hasPoints whether the bins have points
   */
  static Block of(String title, String binTitle, List<DriftReport.Bin> bins, boolean hasPoints) {
    double then = bins.stream().mapToLong(DriftReport.Bin::then).sum();
    double now = bins.stream().mapToLong(DriftReport.Bin::now).sum();
    DataTable.Builder table =
        DataTable.builder()
            .column("level", binTitle, Format.TEXT)
            .column("loans", "Training loans", Format.COUNT)
            .column("then", "Share then", Format.PERCENT)
            .column("applicants", "Applicants", Format.COUNT)
            .column("now", "Share now", Format.PERCENT)
            .column("points", "Points", hasPoints ? Format.SIGNED : Format.CHART_ONLY);
    for (DriftReport.Bin bin : bins) {
      if (bin.then() > 0 || bin.now() > 0) {
        table.row(
            bin.label(),
            bin.then(),
            share(bin.then(), then),
            bin.now(),
            share(bin.now(), now),
            bin.points());
      }
    }
    return new Block.Figure(
        List.of(
            ChartTemplate.of("then-and-now")
                .with("levels", binTitle)
                .with("values", "Share")
                .chart(title, title + ": bars are the training loans, diamonds the applicants.")),
        table.build(),
        "Bars: training loans. Diamonds: the applicants.");
  }

  private static double share(long part, double all) {
    return all == 0 ? 0 : part / all;
  }
}
