package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Warnings that fire where they should and keep quiet on honest files. */
class TrueWarningsTest {
  @TempDir Path folder;

  /** Loans whose log-odds fall with a bureau score. */
  private Path loans(double slope) throws IOException {
    Random random = new Random(5);
    StringBuilder text = new StringBuilder("fico,dti,bad\n");
    for (int i = 0; i < 6000; i++) {
      double score = random.nextGaussian();
      boolean bad = random.nextDouble() < 1 / (1 + Math.exp(1.8 + slope * score));
      text.append(Math.round(690 + 40 * score)).append(',').append(random.nextInt(40));
      text.append(bad ? ",1\n" : ",0\n");
    }
    return Files.writeString(folder.resolve("loans.csv"), text);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.8})
  void train_scoreThatIsStrongAsScoresAre_isNoSuspect(double slope) throws IOException {
    Run run = LoanText.train(loans(slope), folder.resolve("model.json")).isOk();
    assertThat(run.out()).doesNotContain("information value of", "unusually high");
  }

  @Test
  void train_columnThatTellsAlmostAll_isASuspect() throws IOException {
    Run run = LoanText.train(loans(1.7), folder.resolve("model.json")).isOk();
    assertThat(TrainCalls.flat(run.out()))
        .contains("\"fico\" has an information value of", "make sure that it is known");
  }

  @Test
  void train_declaredScore_isNoSuspectWhateverItTells() throws IOException {
    Path loans = loans(1.7);
    Run run = LoanText.train(loans, folder.resolve("model.json")).isOk();
    assertThat(TrainCalls.flat(run.out())).contains("incomes reach", "--role bureau_score=fico.");
    Run declared =
        LoanText.train(loans, folder.resolve("model.json"), "--role", "bureau_score=fico").isOk();
    assertThat(declared.out()).doesNotContain("information value of");
    assertThat(TrainCalls.read(folder.resolve("model.json")).at("/schema").toString())
        .contains("bureau_score");
  }

  @Test
  void train_declaredScoreThatKnowsTheOutcome_stopsAllTheSame() throws IOException {
    Path loans =
        LoanText.write(folder.resolve("l.csv"), 2000, 5, loan -> loan.bad() ? "300" : "700");
    LoanText.train(loans, folder.resolve("model.json"), "--role", "bureau_score=own")
        .fails(1, "\"own\" gives the outcome away", "--allow-leakage own");
  }

  @Test
  void train_levelsThatAreAllRare_areSaidToBeLevel() throws IOException {
    Path loans =
        LoanText.write(
            folder.resolve("loans.csv"), 3000, 5, loan -> "branch" + loan.place() % 79 + "x");
    Run run = LoanText.train(loans, folder.resolve("model.json")).isOk();
    assertThat(TrainCalls.flat(run.out())).contains("Level everywhere", "\"own\"");
  }

  @Test
  void score_fileWithoutRows_failsAndSaysSo() throws IOException {
    Path model = folder.resolve("model.json");
    LoanText.train(loans(0.8), model).isOk();
    Path none = Files.writeString(folder.resolve("none.csv"), "fico,dti\n");
    Path out = folder.resolve("out.csv");
    Run.of("score", model, none, "--out", out).fails(1, "Nothing was scored", "no rows");
  }

  @Test
  void score_allRejected_failsAndKeepsTheReasons() throws IOException {
    Path model = folder.resolve("model.json");
    LoanText.train(loans(0.8), model).isOk();
    Path bad = Files.writeString(folder.resolve("bad.csv"), "fico,dti\nhigh,1\nlow,2\n");
    Run.of("score", model, bad, "--out", folder.resolve("out.csv"))
        .fails(1, "Nothing was scored", "2 of 2 rows");
    Path some = Files.writeString(folder.resolve("some.csv"), "fico,dti\nhigh,1\n700,2\n");
    Run.of("score", model, some, "--out", folder.resolve("out.csv")).isOk();
    Run.of("score", model, some, "--out", folder.resolve("out.csv"), "--max-rejected", "0.4")
        .fails(1, "1 of 2 rows", "--max-rejected 0.4");
  }
}
