package io.loantap.train.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Calls {@code loantap train} on a thousand loans, with files to test on and to write to. */
abstract class TrainCalls {
  @TempDir Path folder;
  Path loans;
  Path later;
  Path model;
  Path json;

  @BeforeEach
  void files() throws IOException {
    loans = LoanTable.first(1000).write(folder.resolve("loans.csv"));
    later = LoanTable.slice(1000, 1500).write(folder.resolve("later.csv"));
    model = folder.resolve("model.json");
    json = folder.resolve("metrics.json");
  }

  static JsonNode read(Path file) throws IOException {
    return new ObjectMapper().readTree(file.toFile());
  }

  final Run train(Object... more) {
    List<Object> words = new ArrayList<>(List.of("train", loans, "--out", model, "--json", json));
    words.addAll(List.of(more));
    return Run.of(words.toArray());
  }

  /** The text with all white space between words made one blank. */
  static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
