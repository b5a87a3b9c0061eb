package io.loantap.benchmarks.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/** The table of what {@link LoadComparison} found, one line for each library. */
final class LoadTable {
  /** What a column shows. */
  private record Column(String title, String name, double unit) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("load, ms", "load", 1e6),
          new Column("first call, µs", "first", 1e3),
          new Column("next 999, µs each", "next999", 1e3),
          new Column("steady, ns", "steady", 1),
          new Column("load again, ms", "warmLoad", 1e6),
          new Column("first call after that, ns", "warmFirst", 1),
          new Column("other options, ms", "options", 1e6),
          new Column("first call after that, ns", "optionsFirst", 1),
          new Column("process, no sharing, ms", "unshared.process", 1e6),
          new Column("process, ms", "shared.process", 1e6),
          new Column("process, own archive, ms", "archive.process", 1e6));

  private LoadTable() {}

  static String of(JsonNode libraries) {
    List<Column> columns = COLUMNS.stream().filter(column -> isKnown(column, libraries)).toList();
    StringBuilder table = new StringBuilder("| library | jars |");
    columns.forEach(column -> table.append(' ').append(column.title()).append(" |"));
    table.append("\n|---|---|").append("---|".repeat(columns.size())).append('\n');
    for (JsonNode library : libraries) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %d |",
              library.get("library").asText(),
              library.get("jars").asInt()));
      for (Column column : columns) {
        List<Double> times = ScoringTable.sorted(library.at("/nanoseconds/" + column.name()));
        if (times.isEmpty()) {
          table.append(" |");
          continue;
        }
        table
            .append(' ')
            .append(ScoringTable.digits(ScoringTable.median(times) / column.unit()))
            .append(" (")
            .append(ScoringTable.digits(times.get(0) / column.unit()))
            .append(" - ")
            .append(ScoringTable.digits(times.get(times.size() - 1) / column.unit()))
            .append(") |");
      }
      table.append('\n');
    }
    return table.toString();
  }

  /** Not every library has options. */
  private static boolean isKnown(Column column, JsonNode libraries) {
    for (JsonNode library : libraries) {
      if (library.at("/nanoseconds").has(column.name())) {
        return true;
      }
    }
    return false;
  }
}
