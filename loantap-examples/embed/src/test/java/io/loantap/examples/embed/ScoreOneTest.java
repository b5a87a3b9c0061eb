package io.loantap.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScoreOneTest {
  @Test
  void main_demoModel_printsTheDecision() throws IOException {
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      ScoreOne.main(new String[] {"../../data/demo-model.json"});
    } finally {
      System.setOut(out);
    }

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .matches("(Approved|Rejected), probability of default 0[.]\\d{3}, threshold 0[.]\\d{3}\\R");
  }

  @Test
  void readme_embedProgram_isThisOne() throws IOException {
    String readme = Files.readString(Path.of("../../README.md"));
    String program =
        Files.readString(Path.of("src/main/java/io/loantap/examples/embed/ScoreOne.java"));
    String body = program.substring(program.indexOf("    Scorer scorer"), program.indexOf("  }\n"));

    assertThat(readme).contains(body.stripTrailing().stripIndent());
  }
}
