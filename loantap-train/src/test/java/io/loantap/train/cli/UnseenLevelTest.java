package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A level that training did not see, beside one rare level that is nearly always bad. */
class UnseenLevelTest {
  @TempDir Path folder;

  private double predict(Path model, String level) throws IOException {
    Path applicant =
        Files.writeString(
            folder.resolve("applicant.json"),
            "{\"dti\": 20, \"prior_default\": \"%s\"}".formatted(level));
    if (level.equals("Never")) {
      assertThat(Run.of("predict", model, applicant).isOk().out())
          .contains("prior_default: unseen level", "did you mean \"N\"?");
    }
    Run run = Run.of("predict", model, applicant, "--format", "json").isOk();
    return new ObjectMapper().readTree(run.out()).at("/probability_of_default").asDouble();
  }

  @Test
  void predict_unseenLevel_isNotTheWorstRareOneAndNamesTheNearMatch() throws IOException {
    StringBuilder text = new StringBuilder("dti,prior_default,bad\n");
    for (int i = 0; i < 3000; i++) {
      boolean prior = i % 250 == 0;
      boolean bad = prior ? i % 500 == 0 || i % 750 == 0 : i % 9 == 0;
      text.append(10 + i % 20).append(prior ? ",Y," : ",N,").append(bad ? "1\n" : "0\n");
    }
    Path loans = Files.writeString(folder.resolve("loans.csv"), text);
    Path model = folder.resolve("model.json");
    Run.of("train", loans, "--recipe", "auto", "--label", "bad", "--bad", "1", "--out", model)
        .isOk();
    double no = predict(model, "N");
    double yes = predict(model, "Y");
    assertThat(yes).isGreaterThan(2 * no);
    assertThat(predict(model, "No")).as("another spelling").isEqualTo(no);
    assertThat(predict(model, "Never")).isBetween(no, no + 0.02);
  }
}
