package io.loantap.train.explore.show;

import io.loantap.train.explore.ColumnProfile;
import io.loantap.train.explore.Exploration;
import io.loantap.train.explore.Group;
import io.loantap.train.explore.NumberDistribution;
import io.loantap.train.page.Block;
import io.loantap.train.page.Charts;
import io.loantap.train.page.DataTable;
import io.loantap.train.page.Format;
import java.util.List;
import java.util.Locale;

/** The charts of a column. */
final class ColumnCharts {
  private ColumnCharts() {}

  static Block histogram(ColumnProfile column, NumberDistribution numbers) {
    DataTable.Builder table =
        DataTable.builder()
            .column("from", "From", Format.NUMBER)
            .column("to", "to below", Format.NUMBER)
            .column("rows", "Loans", Format.COUNT);
    for (NumberDistribution.Bar bar : numbers.histogram()) {
      table.row(bar.from(), bar.to(), bar.rows());
    }
    NumberDistribution.Bar first = numbers.histogram().get(0);
    return new Block.Figure(
        List.of(
            Charts.histogram(
                "Distribution",
                "Histogram of " + column.name() + ".",
                column.label(),
                "Loans",
                first.to() - first.from())),
        table.build(),
        quantiles(numbers) + outside(numbers));
  }

  private static String quantiles(NumberDistribution numbers) {
    StringBuilder text = new StringBuilder("Quantiles: ");
    for (NumberDistribution.Quantile quantile : numbers.quantiles()) {
      text.append(text.length() > 11 ? ", " : "")
          .append(String.format(Locale.ROOT, "%.0f %% ", 100 * quantile.share()))
          .append(Format.NUMBER.text(quantile.value()));
    }
    return text.append('.').toString();
  }

  private static String outside(NumberDistribution numbers) {
    if (numbers.belowHistogram() + numbers.aboveHistogram() == 0) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        " Not drawn: %,d loans below and %,d above.",
        numbers.belowHistogram(),
        numbers.aboveHistogram());
  }

  /** The bars of all other texts together would dwarf those of each. */
  private static boolean isOneValue(Group group) {
    return group.kind() == Group.Kind.LEVEL;
  }

  /** The groups of a column that has an information value. */
  private static DataTable weighed(ColumnProfile column, Exploration.Outcome outcome) {
    DataTable.Builder table =
        rates(column, outcome)
            .column("woe", "Weight of evidence (+ is safer)", Format.SIGNED)
            .column("value", "Information value", Format.FRACTION);
    for (Group group : column.groups()) {
      table.row(
          group.label(),
          group.rate().rows(),
          group.share(),
          group.rate().bad(),
          group.rate().rate(),
          group.rate().low(),
          group.rate().high(),
          group.share(),
          group.woe(),
          group.informationValue());
    }
    return table.build();
  }

  /** The groups of another column. */
  private static DataTable plain(ColumnProfile column, Exploration.Outcome outcome) {
    DataTable.Builder table = rates(column, outcome);
    for (Group group : column.groups()) {
      table.row(
          group.label(),
          group.rate().rows(),
          group.share(),
          group.rate().bad(),
          group.rate().rate(),
          group.rate().low(),
          group.rate().high(),
          isOneValue(group) ? group.share() : null);
    }
    return table.build();
  }

  private static DataTable.Builder rates(ColumnProfile column, Exploration.Outcome outcome) {
    return DataTable.builder()
        .column("level", column.label(), Format.TEXT)
        .column("rows", "Loans", Format.COUNT)
        .column("share", "Share", Format.PERCENT)
        .column("bad", outcome.words().bad(), Format.COUNT)
        .column("rate", "Rate", Format.PERCENT)
        .column("low", "from", Format.PERCENT)
        .column("high", "to", Format.PERCENT)
        .column("bar", "", Format.CHART_ONLY);
  }

  static Block groups(ColumnProfile column, Exploration.Outcome outcome) {
    boolean weighed = column.informationValue() != null;
    return new Block.Figure(
        List.of(
            Charts.bars(
                "Loans",
                "Share of loans by " + column.name() + ".",
                column.label(),
                "bar",
                "Share of loans",
                weighed ? ".0%" : ".2~%",
                Charts.Colour.COUNT),
            Charts.rateByLevel(
                "Outcome",
                "Share of bad loans by " + column.name() + ", with 95 % intervals.",
                column.label(),
                "Share of " + outcome.words().bad(),
                outcome.rate().rate())),
        weighed ? weighed(column, outcome) : plain(column, outcome),
        weighed
            ? ""
            : "The bars of all other texts together, and of missing ones, are in the table only.");
  }
}
