package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applicants with a blank in columns in which no training loan has one. */
class UnseenBlankTest {
  @TempDir Path folder;
  private Path loans;
  private Path model;

  @BeforeEach
  void loansWithoutBlanks() throws IOException {
    loans =
        LoanText.write(
            folder.resolve("loans.csv"), 2000, 5, loan -> loan.place() % 3 == 0 ? "RENT" : "OWN");
    model = folder.resolve("model.json");
  }

  private Run predict(String applicant) throws IOException {
    return Run.of("predict", model, Files.writeString(folder.resolve("applicant.json"), applicant));
  }

  @Test
  void predict_blankThatTrainingNeverSaw_isNeutralAndSaid() throws IOException {
    LoanText.train(loans, model).isOk();
    assertThat(predict("{\"own\": \"RENT\"}").isOk().out()).contains("dti: missing");
    assertThat(predict("{\"dti\": 12}").isOk().out()).contains("own: missing");
    assertThat(predict("{}").isOk().out()).contains("dti: missing", "own: missing");
  }

  @Test
  void score_allBlank_isNearTheRateOfTheLoans() throws IOException {
    LoanText.train(loans, model).isOk();
    Path blank =
        Files.writeString(folder.resolve("blank.csv"), "dti,own\n" + ",RENT\n12,\n,\n".repeat(5));
    Path out = folder.resolve("out.csv");
    Run.of("score", model, blank, "--out", out).isOk();
    String last = Files.readAllLines(out).get(3);
    assertThat(Double.parseDouble(last.split(",", -1)[2])).isCloseTo(0.2, within(0.05));
  }

  @Test
  void predict_recipeThatRejects_refuses() throws IOException {
    Path recipe = folder.resolve("recipe.json");
    Run.of("init", loans, "--label", "bad", "--bad", "1", "--out", recipe).isOk();
    String text = Files.readString(recipe);
    assertThat(text).contains("own_or_neutral");
    for (String policy : new String[] {"reject", "own"}) {
      Files.writeString(recipe, text.replace("own_or_neutral", policy));
      Run.of("train", loans, "--recipe", recipe, "--out", model).isOk();
      predict("{\"own\": \"RENT\"}").fails(1, "dti: missing");
      predict("{\"dti\": 12}").fails(1, "own: missing");
    }
  }

  @Test
  void train_blanksInTheLaterLoansOnly_areScoredAndCounted() throws IOException {
    List<String> lines = Files.readAllLines(loans);
    StringBuilder text = new StringBuilder("month," + lines.get(0) + "\n");
    for (int row = 1; row <= 2000; row++) {
      String line = lines.get(row);
      boolean later = row > 1400;
      text.append(later ? "2015-0" : "2014-0").append(1 + row % 9).append(',');
      text.append(later ? line.substring(line.indexOf(',')) : line).append('\n');
    }
    Files.writeString(loans, text);
    Run run = LoanText.train(loans, model, "--test-after", "2014-12").isOk();
    assertThat(run.out()).doesNotContain("were not scored");
    assertThat(TrainCalls.read(model).at("/training/metrics/test_rows").asInt()).isEqualTo(600);
  }
}
