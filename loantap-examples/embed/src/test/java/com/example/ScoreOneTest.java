package com.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreOneTest {
  private static final Path DEMO = Path.of("../../data/demo-model.json");

  @Test
  void main_modelFileReplaced_answersByTheNewModel(@TempDir Path folder) throws Exception {
    Path model = Files.copy(DEMO, folder.resolve("model.json"));
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=en",
                "-cp",
                System.getProperty("java.class.path"),
                ScoreOne.class.getName(),
                model.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = program.inputReader(UTF_8)) {
      List<String> before = answer(output);
      Files.write(folder.resolve("next.json"), stricter());
      Files.move(
          folder.resolve("next.json"),
          model,
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      List<String> after = before;
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      while (after.equals(before) && System.nanoTime() - deadline < 0) {
        Thread.sleep(100);
        program.getOutputStream().write('\n');
        program.getOutputStream().flush();
        after = answer(output);
      }
      program.getOutputStream().close();

      assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(program.exitValue()).isZero();
      assertThat(before)
          .first()
          .asString()
          .startsWith("Probability of default 0.143, within the threshold of ");
      assertThat(before)
          .contains("Decision: APPROVE", "Instalment: 414.52", "Score: 553")
          .contains("Against: Number of mortgage accounts")
          .noneMatch(line -> line.startsWith("Reason:"));
      assertThat(after)
          .first()
          .asString()
          .startsWith("Probability of default 0.143, above the threshold of 0.010");
      assertThat(after).contains("Decision: DECLINE", "Reason: Number of mortgage accounts");
    } finally {
      program.destroyForcibly();
    }
  }

  /** The lines of one answer. */
  private static List<String> answer(BufferedReader output) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = output.readLine();
        line != null && !line.equals(ScoreOne.AGAIN);
        line = output.readLine()) {
      lines.add(line);
    }
    return lines;
  }

  /** The demo model with a threshold that hardly anybody meets. */
  private static byte[] stricter() throws Exception {
    ObjectMapper json = new ObjectMapper();
    ObjectNode model = (ObjectNode) json.readTree(DEMO.toFile());
    ((ObjectNode) model.get("policy")).put("threshold", 0.01);
    model.remove("contentSha256");
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(model));
    return json.writeValueAsBytes(model.put("contentSha256", HexFormat.of().formatHex(hash)));
  }
}
