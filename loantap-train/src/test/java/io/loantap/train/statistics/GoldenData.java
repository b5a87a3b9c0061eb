package io.loantap.train.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.learn.encode.DesignMatrix;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The rows and reference values that golden/statistics_statsmodels.py has written. */
final class GoldenData {
  static final List<ColumnGroup> GROUPS =
      List.of(
          new ColumnGroup("income", List.of("income")),
          new ColumnGroup("debt", List.of("debt")),
          new ColumnGroup("age", List.of("age")),
          new ColumnGroup("home", List.of("home=a", "home=b", "home=c")),
          new ColumnGroup("position", List.of("position[0]", "position[1]")));

  static final List<String> NAMES =
      GROUPS.stream().flatMap(group -> group.columns().stream()).toList();

  private final JsonNode json;

  GoldenData() {
    try (InputStream in =
        GoldenData.class.getResourceAsStream("/golden/statistics-statsmodels.json")) {
      json = new ObjectMapper().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  DesignMatrix matrix() {
    JsonNode dense = json.get("dense");
    double[] positions = numbers("positions");
    return DesignMatrix.builder(positions.length)
        .dense(numbers(dense.get(0)))
        .dense(numbers(dense.get(1)))
        .dense(numbers(dense.get(2)))
        .coded(codes(), 3)
        .ramps(positions, 2)
        .build();
  }

  int[] codes() {
    double[] codes = numbers("codes");
    int[] small = new int[codes.length];
    for (int i = 0; i < small.length; i++) {
      small[i] = (int) codes[i];
    }
    return small;
  }

  boolean[] chargedOff() {
    double[] outcome = numbers("charged_off");
    boolean[] chargedOff = new boolean[outcome.length];
    for (int i = 0; i < chargedOff.length; i++) {
      chargedOff[i] = outcome[i] == 1;
    }
    return chargedOff;
  }

  WeightedRows rows() {
    return WeightedRows.of(matrix(), chargedOff(), null);
  }

  double number(String name) {
    return json.get(name).doubleValue();
  }

  double[] numbers(String name) {
    return numbers(json.get(name));
  }

  double[][] table(String name) {
    JsonNode table = json.get(name);
    double[][] rows = new double[table.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = numbers(table.get(i));
    }
    return rows;
  }

  private static double[] numbers(JsonNode array) {
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).doubleValue();
    }
    return numbers;
  }
}
