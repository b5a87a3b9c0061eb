package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Flags that few loans have, in several codings, and flags that are there or blank. */
class RareFlagTest {
  @TempDir Path folder;

  private Path model(String name, String no, String yes, int every) throws IOException {
    Path loans =
        LoanText.write(
            folder.resolve(name + ".csv"),
            6000,
            6,
            loan -> loan.place() % every == 0 || loan.place() == 1 ? yes : no);
    Path model = folder.resolve(name + ".json");
    LoanText.train(loans, model).isOk();
    return model;
  }

  private static double auc(Path model) throws IOException {
    return TrainCalls.read(model).at("/training/metrics/auc").asDouble();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 1", "1 2"})
  void train_numberFlag_givesTheModelOfALevelFlag(String numbers) throws IOException {
    String[] coded = numbers.split(" ", -1);
    Path levels = model("levels", "N", "Y", 240);
    Path flags = model("numbers", coded[0], coded[1], 240);
    JsonNode one = TrainCalls.read(levels).at("/scorecard");
    JsonNode other = TrainCalls.read(flags).at("/scorecard");
    assertThat(other.at("/intercept").asDouble())
        .isCloseTo(one.at("/intercept").asDouble(), within(1e-9));
    assertThat(auc(flags)).isCloseTo(auc(levels), within(1e-12));
  }

  @Test
  void train_rareHighCount_isNotClippedAndIsSaid() throws IOException {
    Path loans =
        LoanText.write(
            folder.resolve("loans.csv"),
            6000,
            6,
            loan -> loan.place() % 240 == 0 ? "3" : loan.place() % 7 == 0 ? "1" : "0");
    Path model = folder.resolve("model.json");
    Run run = LoanText.train(loans, model, "--allow-leakage").isOk();
    assertThat(TrainCalls.flat(run.out())).contains("Not clipped", "own");
    assertThat(TrainCalls.read(model).at("/scorecard").toString()).contains("own");
  }

  @Test
  void train_valueOrBlank_isAColumnOfTwoLevels() throws IOException {
    for (String value : new String[] {"Y", "yes", "hardship", "1"}) {
      Path loans =
          LoanText.write(
              folder.resolve("loans.csv"),
              2000,
              4,
              loan -> loan.place() % (loan.bad() ? 8 : 5) == 0 ? value : "");
      Path model = folder.resolve("model.json");
      Run run = LoanText.train(loans, model).isOk();
      assertThat(run.out()).doesNotContain("\"own\" was left out");
      assertThat(TrainCalls.read(model).at("/scorecard").toString()).contains("own");
    }
  }
}
