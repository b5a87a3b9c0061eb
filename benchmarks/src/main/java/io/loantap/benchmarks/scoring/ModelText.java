package io.loantap.benchmarks.scoring;

import io.loantap.benchmarks.scoring.ComparisonModel.Line;
import io.loantap.benchmarks.scoring.ComparisonModel.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The model as lines of text, for those that have no file format of their own or that need an
 * encoder beside it. Reading it involves no library.
 */
final class ModelText {
  private ModelText() {}

  static void write(ComparisonModel model, Path file) throws IOException {
    List<String> text = new ArrayList<>();
    text.add("intercept," + model.intercept());
    for (Line line : model.lines()) {
      text.add(
          String.join(
              ",",
              "line",
              line.name(),
              Double.toString(line.least()),
              Double.toString(line.most()),
              Double.toString(line.atLeast()),
              Double.toString(line.atMost())));
    }
    for (Table table : model.tables()) {
      table
          .contributions()
          .forEach((level, value) -> text.add("level," + table.name() + "," + level + "," + value));
    }
    Files.write(file, text);
  }

  static ComparisonModel read(Path file) throws IOException {
    double intercept = 0;
    List<Line> lines = new ArrayList<>();
    Map<String, Map<String, Double>> tables = new LinkedHashMap<>();
    for (String text : Files.readAllLines(file)) {
      String[] parts = text.split(",", -1);
      switch (parts[0]) {
        case "intercept" -> intercept = Double.parseDouble(parts[1]);
        case "line" ->
            lines.add(
                new Line(
                    parts[1],
                    number(parts[2]),
                    number(parts[3]),
                    number(parts[4]),
                    number(parts[5])));
        default ->
            tables
                .computeIfAbsent(parts[1], name -> new LinkedHashMap<>())
                .put(parts[2], number(parts[3]));
      }
    }
    return new ComparisonModel(
        intercept,
        lines,
        tables.entrySet().stream().map(it -> new Table(it.getKey(), it.getValue())).toList());
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }
}
