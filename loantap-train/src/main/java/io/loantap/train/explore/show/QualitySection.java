package io.loantap.train.explore.show;

import io.loantap.train.explore.Duplicates;
import io.loantap.train.explore.Exploration;
import io.loantap.train.explore.Missingness;
import io.loantap.train.leak.LeakFinding;
import io.loantap.train.page.Block;
import io.loantap.train.page.Charts;
import io.loantap.train.page.DataTable;
import io.loantap.train.page.Format;
import io.loantap.train.page.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Leaks, repeated rows and missing values. */
final class QualitySection {
  private QualitySection() {}

  static Section of(Exploration exploration) {
    List<Section> parts = new ArrayList<>();
    parts.add(
        Section.of(
            "leaks", "What knows the outcome", List.of(new Block.Findings(leaks(exploration)))));
    parts.add(
        Section.of(
            "duplicates",
            "Repeated rows",
            List.of(Block.Prose.of(duplicates(exploration.duplicates())))));
    if (!exploration.missingness().isEmpty()) {
      parts.add(Section.of("missing", "Missing values and the outcome", missing(exploration)));
    }
    List<Block> blocks =
        exploration.notices().isEmpty()
            ? List.of()
            : List.of(
                new Block.Findings(
                    exploration.notices().stream()
                        .map(notice -> new Block.Finding(Block.Grade.WARNING, notice))
                        .toList()));
    return new Section("quality", "Can the data be trusted", "", blocks, parts);
  }

  private static List<Block.Finding> leaks(Exploration exploration) {
    List<Block.Finding> findings = new ArrayList<>();
    for (LeakFinding leak : exploration.leaks()) {
      Block.Grade grade =
          leak.severity() == LeakFinding.Severity.LEAK ? Block.Grade.ALARM : Block.Grade.WARNING;
      findings.add(new Block.Finding(grade, leak.sentence()));
    }
    if (findings.isEmpty()) {
      findings.add(
          new Block.Finding(
              Block.Grade.FINE,
              "No level's loans all ended alike beyond chance, and no column has an information value"
                  + " above 0.5."));
    }
    return findings;
  }

  private static String duplicates(Duplicates duplicates) {
    String found =
        duplicates.rows() == 0
            ? "No row repeats another."
            : String.format(
                Locale.ROOT,
                "%,d rows repeat an earlier one, value for value: perhaps the same loans, counted"
                    + " twice.",
                duplicates.rows());
    String both =
        duplicates.contradictions() == 0
            ? " No two rows agree in everything but the outcome."
            : String.format(
                Locale.ROOT,
                " %,d sets of values occur with both outcomes.",
                duplicates.contradictions());
    String sampled =
        duplicates.sampledOneIn() == 1
            ? ""
            : " The file is so long that one in "
                + duplicates.sampledOneIn()
                + " rows was compared, and these figures are estimates.";
    return found + both + sampled;
  }

  private static List<Block> missing(Exploration exploration) {
    return List.of(
        Block.Prose.of(tellingColumns(exploration.missingness())),
        new Block.Figure(
            List.of(
                Charts.bars(
                    "How much is missing",
                    "Share of loans without a value, by column.",
                    "Column",
                    "share",
                    "Share of loans without a value",
                    ".0%",
                    Charts.Colour.COUNT),
                Charts.rateByLevel(
                    "How loans without a value end",
                    "Share of bad loans among those without a value, by column.",
                    "Column",
                    "Share of " + exploration.outcome().words().bad(),
                    exploration.outcome().rate().rate())),
            missingTable(exploration),
            ""));
  }

  /** A sentence on the columns in which a missing value says something about the outcome. */
  private static String tellingColumns(List<Missingness> columns) {
    String telling =
        columns.stream()
            .filter(Missingness::isClear)
            .map(one -> one.column() + " (" + Format.POINTS.text(one.difference()) + " points)")
            .collect(Collectors.joining(", "));
    return telling.isEmpty()
        ? "Where values are missing, loans end no better and no worse than where they are present,"
            + " as far as these data can say."
        : "A missing value says something about the outcome in: "
            + telling
            + ". Such a column should keep \"missing\" as a value of its own.";
  }

  private static DataTable missingTable(Exploration exploration) {
    DataTable.Builder table =
        DataTable.builder()
            .column("level", "Column", Format.TEXT)
            .column("missing", "Missing", Format.COUNT)
            .column("share", "Share", Format.PERCENT)
            .column("rate", "Rate where missing", Format.PERCENT)
            .column("low", "from", Format.PERCENT)
            .column("high", "to", Format.PERCENT)
            .column("present", "Rate where present", Format.PERCENT)
            .column("difference", "Difference, points", Format.POINTS)
            .column("differenceLow", "from", Format.POINTS)
            .column("differenceHigh", "to", Format.POINTS);
    for (Missingness one : exploration.missingness()) {
      table.row(
          one.column(),
          one.missing().rows(),
          (double) one.missing().rows() / exploration.rows(),
          one.missing().rate(),
          one.missing().low(),
          one.missing().high(),
          one.present().rate(),
          one.difference(),
          one.low(),
          one.high());
    }
    return table.build();
  }
}
