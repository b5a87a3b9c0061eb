package io.loantap.train.explore.show;

import io.loantap.train.explore.Exploration;
import io.loantap.train.explore.TimeProfile;
import io.loantap.train.page.Block;
import io.loantap.train.page.Charts;
import io.loantap.train.page.DataTable;
import io.loantap.train.page.Format;
import io.loantap.train.page.Section;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Loans and outcome over time. */
final class TimeSection {
  /** A rate of fewer loans would stretch the axis and say nothing. */
  private static final int FEWEST = 30;

  private TimeSection() {}

  static Optional<Section> of(Exploration exploration) {
    @Nullable TimeProfile time = exploration.time();
    if (time == null || time.months().size() < 2) {
      return Optional.empty();
    }
    List<Block> blocks =
        List.of(
            new Block.Figure(
                List.of(
                    Charts.countsOverTime(
                        "Loans by month",
                        "Number of loans by month of " + time.column() + ".",
                        "Month (" + time.column() + ")",
                        "Loans")),
                table(time.months(), exploration.outcome().words().bad()),
                ""),
            new Block.Figure(
                List.of(
                    Charts.rateOverTime(
                        "Share of bad loans by " + unit(time.periodMonths()),
                        "Share of bad loans over time with 95 % intervals.",
                        "Month (" + time.column() + ")",
                        "Share of " + exploration.outcome().words().bad(),
                        exploration.outcome().rate().rate(),
                        FEWEST)),
                table(time.periods(), exploration.outcome().words().bad()),
                "The band is the 95 % interval, the dashed line the rate of all loans; periods with fewer"
                    + " than "
                    + FEWEST
                    + " loans are in the table only. Loans that are still running are not in the file,"
                    + " so the last periods are not yet settled."));
    return Optional.of(Section.of("time", "Loans over time", blocks));
  }

  private static String unit(int months) {
    return months == 1 ? "month" : months == 3 ? "quarter" : "year";
  }

  private static DataTable table(List<TimeProfile.Period> periods, String bad) {
    DataTable.Builder table =
        DataTable.builder()
            .column("label", "Period", Format.TEXT)
            .column("rows", "Loans", Format.COUNT)
            .column("bad", bad, Format.COUNT)
            .column("rate", "Rate", Format.PERCENT)
            .column("low", "from", Format.PERCENT)
            .column("high", "to", Format.PERCENT)
            .column("start", "", Format.CHART_ONLY)
            .column("middle", "", Format.CHART_ONLY)
            .column("end", "", Format.CHART_ONLY);
    for (TimeProfile.Period period : periods) {
      LocalDate start = YearMonth.parse(period.start()).atDay(1);
      LocalDate end = YearMonth.parse(period.end()).atDay(1);
      table.row(
          period.label(),
          period.rate().rows(),
          period.rate().bad(),
          period.rate().rate(),
          period.rate().low(),
          period.rate().high(),
          start.toString(),
          start.plusDays(ChronoUnit.DAYS.between(start, end) / 2).toString(),
          end.toString());
    }
    return table.build();
  }
}
