package io.loantap.train.explore.show;

import io.loantap.train.explore.ColumnProfile;
import io.loantap.train.explore.Exploration;
import io.loantap.train.explore.InformationValue;
import io.loantap.train.page.Block;
import io.loantap.train.page.Charts;
import io.loantap.train.page.DataTable;
import io.loantap.train.page.Format;
import io.loantap.train.page.Section;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The section on the columns that say most about the outcome. */
final class InformationSection {
  private InformationSection() {}

  static Section of(Exploration exploration) {
    List<ColumnProfile> ranked =
        exploration.columns().stream()
            .filter(column -> column.informationValue() != null)
            .sorted(
                Comparator.comparingDouble((ColumnProfile column) -> -value(column).value())
                    .thenComparing(ColumnProfile::name))
            .toList();
    DataTable.Builder table =
        DataTable.builder()
            .column("level", "Column", Format.TEXT)
            .column("value", "Information value", Format.FRACTION)
            .column("band", "Band", Format.TEXT)
            .column("chance", "By chance alone", Format.FRACTION)
            .column("groups", "Groups", Format.COUNT)
            .column("missing", "Missing", Format.PERCENT);
    for (ColumnProfile column : ranked) {
      InformationValue value = value(column);
      table.row(
          column.name(),
          value.value(),
          value.band().word(),
          value.byChance(),
          column.groups().size(),
          column.missingShare());
    }
    return Section.of(
        "information",
        "What tells good from bad",
        List.of(
            new Block.Prose(List.of(summary(ranked))),
            new Block.Figure(
                List.of(
                    Charts.informationValues(
                        "Information value of each column",
                        "Information value by column, the highest first.",
                        "Column",
                        "Information value")),
                table.build(),
                "Dashed lines part the bands none, weak, medium, strong and very strong. One column"
                    + " at a time: columns that say the same each have their value.")));
  }

  private static InformationValue value(ColumnProfile column) {
    return Objects.requireNonNull(column.informationValue());
  }

  private static String summary(List<ColumnProfile> ranked) {
    if (ranked.isEmpty()) {
      return "No column has levels or numbers to compare.";
    }
    StringBuilder text = new StringBuilder();
    InformationValue.Band[] bands = InformationValue.Band.values();
    for (int i = bands.length - 1; i >= 0; i--) {
      InformationValue.Band band = bands[i];
      List<String> names =
          ranked.stream()
              .filter(column -> !isChance(column) && value(column).band() == band)
              .map(ColumnProfile::name)
              .collect(Collectors.toList());
      if (!names.isEmpty()) {
        text.append(text.length() == 0 ? "" : " ")
            .append(head(band))
            .append(": ")
            .append(String.join(", ", names))
            .append('.');
      }
    }
    List<String> chance =
        ranked.stream()
            .filter(InformationSection::isChance)
            .map(ColumnProfile::name)
            .collect(Collectors.toList());
    if (!chance.isEmpty()) {
      text.append(text.length() == 0 ? "" : " ")
          .append("Less than twice what chance alone gives on average, whatever the band: ")
          .append(String.join(", ", chance))
          .append('.');
    }
    return text.toString();
  }

  private static boolean isChance(ColumnProfile column) {
    return value(column).value() < 2 * value(column).byChance();
  }

  private static String head(InformationValue.Band band) {
    return switch (band) {
      case SUSPECT -> "Suspiciously strong (above 1)";
      case VERY_STRONG -> "Very strong, as a bureau score is (0.5 to 1)";
      case STRONG -> "Strong (0.3 to 0.5)";
      case MEDIUM -> "Medium (0.1 to 0.3)";
      case WEAK -> "Weak (0.02 to 0.1)";
      case NONE -> "Next to nothing (below 0.02)";
    };
  }
}
