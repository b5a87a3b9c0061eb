package io.loantap.train.explore.show;

import io.loantap.learn.schema.ColumnKind;
import io.loantap.train.explore.ColumnProfile;
import io.loantap.train.explore.Exploration;
import io.loantap.train.explore.InformationValue;
import io.loantap.train.explore.NumberDistribution;
import io.loantap.train.page.Block;
import io.loantap.train.page.DataTable;
import io.loantap.train.page.Format;
import io.loantap.train.page.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Every column: what it holds, how it is distributed, how its loans end. */
final class ColumnsSection {
  private ColumnsSection() {}

  static Section of(Exploration exploration) {
    List<Section> parts = new ArrayList<>();
    for (int i = 0; i < exploration.columns().size(); i++) {
      parts.add(part(i, exploration.columns().get(i), exploration));
    }
    return new Section("columns", "Column by column", "", List.of(overview(exploration)), parts);
  }

  private static Block overview(Exploration exploration) {
    DataTable.Builder table =
        DataTable.builder()
            .column("name", "Column", Format.TEXT)
            .column("kind", "Holds", Format.TEXT)
            .column("missing", "Missing", Format.PERCENT)
            .column("distinct", "Different values", Format.TEXT)
            .column("value", "Information value", Format.FRACTION)
            .column("band", "Band", Format.TEXT);
    for (ColumnProfile column : exploration.columns()) {
      @Nullable InformationValue value = column.informationValue();
      table.row(
          column.name(),
          kind(column.kind()),
          column.missingShare(),
          distinct(column),
          value == null ? null : value.value(),
          value == null ? null : value.band().word());
    }
    return new Block.Table("All columns", table.build());
  }

  private static Section part(int number, ColumnProfile column, Exploration exploration) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Prose.of(facts(column)));
    @Nullable NumberDistribution numbers = column.numbers();
    if (numbers != null) {
      blocks.add(ColumnCharts.histogram(column, numbers));
    }
    if (!column.groups().isEmpty()) {
      blocks.add(ColumnCharts.groups(column, exploration.outcome()));
    }
    return new Section(
        "column-" + (number + 1), column.name(), column.description(), blocks, List.of());
  }

  private static String facts(ColumnProfile column) {
    StringBuilder text = new StringBuilder();
    text.append(capital(kind(column.kind()))).append(": ").append(column.reason()).append(". ");
    if (column.derivedFrom() != null) {
      text.append("Taken from the end of ").append(column.derivedFrom()).append(". ");
    }
    text.append(
        column.missing() == 0
            ? "Never missing"
            : String.format(
                Locale.ROOT,
                "%,d missing (%s)",
                column.missing(),
                Format.PERCENT.text(column.missingShare())));
    if (!column.reason().contains("different values")) {
      text.append(", ")
          .append(distinct(column))
          .append(column.distinct() == 1 ? " value" : " different values");
    }
    @Nullable InformationValue value = column.informationValue();
    if (value != null) {
      text.append(
          String.format(
              Locale.ROOT,
              ", information value %.3f (%s; by chance %.3f)",
              value.value(),
              value.band().word(),
              value.byChance()));
    }
    text.append('.');
    if (column.numbers() != null) {
      text.append(' ').append(numbers(column.numbers(), column.unit()));
    }
    if (column.hiddenLevels() > 0) {
      text.append(
          String.format(
              Locale.ROOT,
              " %,d values that fewer than 10 loans share are not named.",
              column.hiddenLevels()));
    }
    if (column.countsLowBy() > 0) {
      text.append(
          String.format(
              Locale.ROOT,
              " There are so many that counts may be up to %,d too low.",
              column.countsLowBy()));
    }
    return text.toString();
  }

  private static String numbers(NumberDistribution numbers, String unit) {
    String range =
        String.format(
            Locale.ROOT,
            "Mean %s, standard deviation %s; from %s to %s",
            round(numbers.mean()),
            round(numbers.deviation()),
            Format.NUMBER.text(numbers.min()),
            Format.NUMBER.text(numbers.max()));
    return range + (unit.isEmpty() ? "." : ", in " + unit + ".");
  }

  /** Four digits that count. */
  private static String round(double number) {
    double size = Math.abs(number);
    String pattern = size >= 1000 ? "%,.0f" : size >= 100 ? "%.1f" : size >= 10 ? "%.2f" : "%.3f";
    return String.format(Locale.ROOT, pattern, number).replace('-', '−');
  }

  static String kind(ColumnKind kind) {
    return switch (kind) {
      case EMPTY -> "nothing";
      case CONSTANT -> "one value";
      case MONTH -> "months";
      case IDENTIFIER -> "identifiers";
      case NUMBER -> "numbers";
      case LEVELS -> "levels";
      case TEXT -> "text";
    };
  }

  private static String distinct(ColumnProfile column) {
    return (column.distinctExact() ? "" : "about ") + Format.COUNT.text(column.distinct());
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
