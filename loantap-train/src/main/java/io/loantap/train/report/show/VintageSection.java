package io.loantap.train.report.show;

import io.loantap.train.backtest.Ranking;
import io.loantap.train.backtest.Vintage;
import io.loantap.train.backtest.Vintages;
import io.loantap.train.page.Block;
import io.loantap.train.page.DataTable;
import io.loantap.train.page.Format;
import io.loantap.train.page.ModelCharts;
import io.loantap.train.page.Section;
import io.loantap.train.report.Report;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The section on how the model does by vintage. */
final class VintageSection {
  /** A rate of fewer loans would stretch the axis and say nothing. */
  private static final int FEWEST = 30;

  private VintageSection() {}

  static Optional<Section> of(Report report) {
    return report
        .vintages()
        .filter(vintages -> vintages.periods().size() > 1)
        .map(vintages -> section(vintages, report));
  }

  private static Section section(Vintages vintages, Report report) {
    String time = "Month (" + vintages.column() + ")";
    return Section.of(
        "time",
        "Whether it holds over time",
        List.of(
            new Block.Figure(
                List.of(
                    ModelCharts.vintageRates(
                        "Bad rate by " + vintages.unit(),
                        "Observed and expected share of bad loans over time.",
                        time,
                        "Share of bad loans",
                        FEWEST),
                    ModelCharts.vintageRanking(
                        "AUC and KS by " + vintages.unit(),
                        "AUC with its 95 % interval, and KS, over time.",
                        time,
                        report.result().test().auc())),
                table(vintages),
                note(vintages))));
  }

  private static String note(Vintages vintages) {
    String undated =
        vintages.undated() == 0
            ? ""
            : " Loans without a month, " + vintages.undated() + " of them, are left out.";
    return "All loans, each scored by a fit that had not seen it: training loans out of fold, the others"
        + " by the model. The dashed line is the AUC of the loans measured above. Finished loans only,"
        + " so the last periods are not yet settled. Periods with fewer than "
        + Vintages.FEWEST
        + " loans of an outcome have no AUC; those with fewer than "
        + FEWEST
        + " loans are in the table only."
        + undated;
  }

  private static DataTable table(Vintages vintages) {
    DataTable.Builder table =
        DataTable.builder()
            .column("label", "Period", Format.TEXT)
            .column("rows", "Loans", Format.COUNT)
            .column("rate", "Bad rate", Format.PERCENT)
            .column("low", "from", Format.PERCENT)
            .column("high", "to", Format.PERCENT)
            .column("expected", "Expected", Format.PERCENT)
            .column("auc", "AUC", Format.FRACTION)
            .column("aucLow", "from", Format.FRACTION)
            .column("aucHigh", "to", Format.FRACTION)
            .column("ks", "KS", Format.FRACTION)
            .column("middle", "", Format.CHART_ONLY);
    for (Vintage vintage : vintages.periods()) {
      @Nullable Ranking ranking = vintage.ranking();
      table.row(
          vintage.label(),
          vintage.chargedOff().rows(),
          vintage.chargedOff().rate(),
          vintage.chargedOff().low(),
          vintage.chargedOff().high(),
          vintage.expectedRate(),
          ranking == null ? null : ranking.auc(),
          ranking == null ? null : ranking.aucLow(),
          ranking == null ? null : ranking.aucHigh(),
          ranking == null ? null : ranking.ks(),
          middle(vintage));
    }
    return table.build();
  }

  private static String middle(Vintage vintage) {
    LocalDate start = YearMonth.parse(vintage.start()).atDay(1);
    LocalDate end = YearMonth.parse(vintage.end()).atDay(1);
    return start.plusDays(ChronoUnit.DAYS.between(start, end) / 2).toString();
  }
}
