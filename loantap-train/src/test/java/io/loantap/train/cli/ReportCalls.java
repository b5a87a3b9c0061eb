package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.loantap.train.csv.CsvInput;
import io.loantap.train.table.RowCursor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;

/** Calls {@code loantap train} with a report and a model record. */
abstract class ReportCalls extends TrainCalls {
  Path page;
  Path record;

  @BeforeEach
  void more() {
    page = folder.resolve("report.html");
    record = folder.resolve("model-record.md");
  }

  final Run report(Object... more) {
    List<Object> words = new ArrayList<>(List.of("--report", page, "--record", record));
    words.addAll(List.of(more));
    return train(words.toArray());
  }

  /** Probability and outcome of the loans tested on, by another way: the command score. */
  static final class Scored {
    private final double[] probability;
    private final boolean[] chargedOff;

    private Scored(double[] probability, boolean[] chargedOff) {
      this.probability = probability;
      this.chargedOff = chargedOff;
    }

    double[] probability() {
      return probability;
    }

    boolean[] chargedOff() {
      return chargedOff;
    }

    static Scored of(Path model, Path loans, Path target) throws IOException {
      Run.of("score", model, loans, "--out", target).isOk();
      List<Double> probability = new ArrayList<>();
      List<Boolean> bad = new ArrayList<>();
      try (RowCursor source = RowCursor.of(CsvInput.of(target))) {
        int risk = source.header().indexOf("probability_of_default");
        int status = source.header().indexOf("loan_status");
        for (RowCursor.Row row = source.next(); row != null; row = source.next()) {
          probability.add(Double.valueOf(row.values().get(risk)));
          bad.add(row.values().get(status).equals("Charged Off"));
        }
      }
      boolean[] chargedOff = new boolean[bad.size()];
      for (int i = 0; i < chargedOff.length; i++) {
        chargedOff[i] = bad.get(i);
      }
      return new Scored(
          probability.stream().mapToDouble(Double::doubleValue).toArray(), chargedOff);
    }
  }

  static String money(double amount) {
    return String.format("%,d", Math.round(amount)).replace('-', '−');
  }

  static Stream<JsonNode> rows(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  static void same(JsonNode one, String name, JsonNode other, String otherName) {
    assertThat(rows(one).map(it -> it.get(name)).toList())
        .as(name)
        .isNotEmpty()
        .isEqualTo(rows(other).map(it -> it.get(otherName)).toList());
  }

  final String advice(String id) throws IOException {
    return rows(read(json).get("recommendations"))
        .filter(it -> it.get("id").asText().equals(id))
        .flatMap(it -> rows(it.get("sentences")))
        .map(JsonNode::asText)
        .collect(Collectors.joining("\n"));
  }
}
