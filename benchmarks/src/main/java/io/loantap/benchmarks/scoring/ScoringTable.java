package io.loantap.benchmarks.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.StreamSupport;

/**
 * Turns results into tables in Markdown: JSON of JMH, single or in batches, and that of {@link
 * LoadComparison}. Figures are medians, with the least and the most in brackets; ratios are to the
 * code written by hand in the same file.
 *
 * <pre>
 * java -cp benchmarks/target/benchmarks.jar io.loantap.benchmarks.scoring.ScoringTable RESULT.json...
 * </pre>
 */
public final class ScoringTable {
  private static final String ENUMS = "FloorScoring.enumRecord";
  private static final String STRINGS = "FloorScoring.stringRecordSwitch";
  private static final String MAP = "FloorScoring.map";
  private static final String COLUMNS = "FloorBatch.columnar";

  /**
   * A benchmark's result.
   *
   * @param times of each iteration of each fork, ascending
   * @param rows scored in each operation
   */
  record Result(String name, List<Double> times, OptionalDouble bytes, long rows) {
    static Result of(JsonNode node) {
      String[] path = node.get("benchmark").asText().split("\\.", -1);
      List<Double> times =
          StreamSupport.stream(node.at("/primaryMetric/rawData").spliterator(), false)
              .flatMap(fork -> StreamSupport.stream(fork.spliterator(), false))
              .map(JsonNode::asDouble)
              .sorted()
              .toList();
      JsonNode bytes = node.at("/secondaryMetrics/gc.alloc.rate.norm/score");
      return new Result(
          path[path.length - 2] + "." + path[path.length - 1],
          times,
          bytes.isNumber() ? OptionalDouble.of(bytes.asDouble()) : OptionalDouble.empty(),
          node.at("/params/rows").asLong(1));
    }

    double median() {
      return ScoringTable.median(times);
    }

    double least() {
      return times.get(0);
    }

    double most() {
      return times.get(times.size() - 1);
    }
  }

  private ScoringTable() {}

  /** Prints a table for each file. */
  public static void main(String[] args) throws IOException {
    for (String file : args) {
      System.out.println(of(new ObjectMapper().readTree(Path.of(file).toFile())));
    }
  }

  static String of(JsonNode results) {
    if (results.has("load")) {
      return LoadTable.of(results.get("load"));
    }
    List<Result> found = new ArrayList<>();
    results.forEach(node -> found.add(Result.of(node)));
    found.sort(Comparator.comparingDouble(Result::median));
    return found.stream().anyMatch(result -> result.rows() > 1) ? batch(found) : single(found);
  }

  private static String single(List<Result> results) {
    StringBuilder table = new StringBuilder();
    table.append("| scorer | ns | least - most | B | to enums | to texts | to map |\n");
    table.append("|---|---|---|---|---|---|---|\n");
    for (Result result : results) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s - %s | %s | %s | %s | %s |%n",
              result.name(),
              digits(result.median()),
              digits(result.least()),
              digits(result.most()),
              bytes(result),
              ratio(result, ENUMS, results),
              ratio(result, STRINGS, results),
              ratio(result, MAP, results)));
    }
    return table.toString();
  }

  private static String batch(List<Result> results) {
    StringBuilder table = new StringBuilder();
    table.append("| scorer | ns a row | million rows/s | least - most | to columns |\n");
    table.append("|---|---|---|---|---|\n");
    for (Result result : results) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %s - %s | %s |%n",
              result.name(),
              digits(result.median() * 1e6 / result.rows()),
              digits(result.rows() / result.median() / 1000),
              digits(result.rows() / result.most() / 1000),
              digits(result.rows() / result.least() / 1000),
              ratio(result, COLUMNS, results)));
    }
    return table.toString();
  }

  /** JMH counts the rest of what the JVM does, too: next to nothing is nothing. */
  private static String bytes(Result result) {
    return result.bytes().isEmpty()
        ? ""
        : String.format(Locale.ROOT, "%.0f", result.bytes().getAsDouble());
  }

  private static String ratio(Result result, String floor, List<Result> results) {
    return results.stream()
        .filter(other -> other.name().equals(floor))
        .map(other -> digits(result.median() / other.median()))
        .findFirst()
        .orElse("");
  }

  static double median(List<Double> sorted) {
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  /** Three digits. */
  static String digits(double value) {
    int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** The numbers of an array, ascending. */
  static List<Double> sorted(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonNode::asDouble)
        .sorted()
        .toList();
  }
}
