package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loantap.storage.JsonTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes from a file is shown on a terminal and never controls it. */
class TerminalTextTest {
  private static final String TITLE = "\u001b]0;taken over\u0007";
  private static final String SHOWN = "\\u001b]0;taken over\\u0007";

  @TempDir Path folder;

  private static void isHarmless(String text) {
    assertThat(text.chars()).noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
  }

  @Test
  void inspect_modelWithControlCharacters_showsThem() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode model = (ObjectNode) mapper.readTree(Path.of("../data/demo-model.json").toFile());
    ((ObjectNode) model.get("training")).put("recipe", TITLE);
    model.put("contentSha256", JsonTrees.contentHash(model));
    Path file = folder.resolve("model.json");
    Files.write(file, mapper.writeValueAsBytes(model));

    Run run = Run.of("inspect", file);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains(SHOWN);
    isHarmless(run.out());
  }

  @Test
  void messages_ofFilesWithControlCharacters_showThem() throws IOException {
    Path csv = folder.resolve("loans.csv");
    Files.writeString(csv, "loan_status,loan_amnt" + TITLE + "\nFully Paid,1\n");
    Path model = folder.resolve("model.json");
    Files.writeString(
        model,
        "{\"format\":\"loantap-model\",\"formatVersion\":\"1.0\",\"schema\":"
            + "{\"fields\":[{\"\\u001b]0;taken over\\u0007\":1}]}}");

    for (Run run :
        new Run[] {Run.of("train", csv, "--out", folder.resolve("m")), Run.of("inspect", model)}) {
      assertThat(run.code()).isNotZero();
      isHarmless(run.err());
    }
  }
}
