package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/metrics.md} names every key that the commands write. */
class MetricsDocumentTest {
  private static final Path LOANS = Path.of("../data/loantap-synthetic.csv");

  @TempDir private Path folder;

  @Test
  void document_everyKeyOfBothCommands_isNamed() throws IOException {
    Path model = folder.resolve("model.json");
    Path trained = folder.resolve("trained.json");
    Path evaluated = folder.resolve("evaluated.json");
    Run.of("train", LOANS, "--out", model, "--json", trained, "--statistics", "--bootstrap", "10");
    Run.of("evaluate", model, LOANS, "--json", evaluated);
    String document = Files.readString(Path.of("../docs/metrics.md"));

    for (Path file : new Path[] {trained, evaluated}) {
      JsonNode metrics = new ObjectMapper().readTree(file.toFile());
      assertThat(metrics.size()).isGreaterThan(20);
      metrics
          .fieldNames()
          .forEachRemaining(
              key ->
                  assertThat(document)
                      .containsAnyOf(
                          "`" + key + "`", "`" + key.replace("_fully_paid", "_charged_off") + "`"));
    }
  }
}
