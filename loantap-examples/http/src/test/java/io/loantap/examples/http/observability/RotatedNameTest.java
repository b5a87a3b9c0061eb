package io.loantap.examples.http.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatedNameTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  @TempDir Path folder;

  private String next(Instant now) throws IOException {
    Path next = new RotatedName(folder.resolve("audit.jsonl")).next(now);
    Files.createFile(next);
    return next.getFileName().toString();
  }

  @Test
  void next_clockThatStandsOrStepsBack_namesInTheOrderOfTheFiles() throws IOException {
    Files.createFile(folder.resolve("audit.jsonl"));
    Files.createFile(folder.resolve("audit.jsonl.gz"));
    Files.createFile(folder.resolve("audit.jsonl.20260304T110000000Z-1"));

    assertThat(next(NOON)).isEqualTo("audit.jsonl.20260304T120000000Z");
    assertThat(next(NOON)).isEqualTo("audit.jsonl.20260304T120000001Z");
    assertThat(next(NOON.minusSeconds(3600))).isEqualTo("audit.jsonl.20260304T120000002Z");
    assertThat(next(NOON.plusSeconds(1))).isEqualTo("audit.jsonl.20260304T120001000Z");
  }
}
