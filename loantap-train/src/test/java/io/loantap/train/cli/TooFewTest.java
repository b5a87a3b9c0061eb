package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Too few loans, too many bad rows, nothing that could be scored. */
class TooFewTest {
  @TempDir Path folder;

  private Path loans(int rows, int every) throws IOException {
    return LoanText.write(
        folder.resolve("loans.csv"), rows, every, loan -> loan.place() % 3 == 0 ? "a" : "b");
  }

  @Test
  void train_fewerThanTwentyBadLoans_stopsUnlessAnyway() throws IOException {
    Path model = folder.resolve("model.json");
    LoanText.train(loans(60, 5), model).fails(1, "only 12 bad loans among 60", "--anyway");
    assertThat(model).doesNotExist();
    Run run = LoanText.train(loans(60, 5), model, "--anyway").isOk();
    assertThat(run.out()).contains("TOO FEW LOANS");
    assertThat(run.out()).doesNotContain("outcome away", "--calibrate platt");
  }

  @Test
  void train_fewerThanAHundredBadLoans_warns() throws IOException {
    Path model = folder.resolve("model.json");
    assertThat(LoanText.train(loans(400, 8), model).isOk().out())
        .contains("TOO FEW LOANS: only 50 bad loans");
    assertThat(LoanText.train(loans(1200, 8), model).isOk().out()).doesNotContain("TOO FEW LOANS");
  }

  @Test
  void score_nothingScored_exitsWithOneAndKeepsTheReasons() throws IOException {
    Path model = folder.resolve("model.json");
    LoanText.train(loans(1200, 8), model).isOk();
    Path out = folder.resolve("out.csv");
    Path bad = Files.writeString(folder.resolve("bad.csv"), "dti,own\nx,a\ny,b\nz,a\n");
    Run.of("score", model, bad, "--out", out).fails(1, "Nothing was scored", "3 of 3 rows");
    assertThat(folder.resolve("out.rejected.csv")).exists();
    Path half = Files.writeString(folder.resolve("half.csv"), "dti,own\n5,a\ny,b\n");
    Run.of("score", model, half, "--out", out).isOk();
    Run.of("score", model, half, "--out", out, "--max-rejected", "0.5").isOk();
    Run.of("score", model, half, "--out", out, "--max-rejected", "0.1")
        .fails(1, "1 of 2 rows", "--max-rejected");
  }

  @Test
  void train_columnThatFailsNearlyEverywhere_isNamedAndNotSkipped() throws IOException {
    Path model = folder.resolve("model.json");
    Path recipe = folder.resolve("recipe.json");
    Run.of("init", loans(1200, 8), "--label", "bad", "--bad", "1", "--out", recipe).isOk();
    String text = Files.readString(folder.resolve("loans.csv"));
    Path other =
        Files.writeString(
            folder.resolve("other.csv"), text.replaceAll("(?m)^(\\d+),", "about $1,"));
    Run stopped = Run.of("train", other, "--recipe", recipe, "--out", model);
    stopped.fails(1, "Column \"dti\" cannot be read in 1,200 of 1,200 rows");
    assertThat(stopped.err()).doesNotContain("--skip-bad-rows");
    Run.of("train", other, "--recipe", recipe, "--out", model, "--skip-bad-rows")
        .fails(1, "more bad rows than 0.05", "Column \"dti\"");
  }

  @Test
  void train_someBadRows_areSkippedUpToTheShareAllowed() throws IOException {
    Path model = folder.resolve("model.json");
    Path recipe = folder.resolve("recipe.json");
    Run.of("init", loans(1200, 8), "--label", "bad", "--bad", "1", "--out", recipe).isOk();
    Path loans = LoanText.write(folder.resolve("loans.csv"), 1200, 8, loan -> "a");
    String text = Files.readString(loans);
    Path some = Files.writeString(folder.resolve("some.csv"), text.replaceAll("(?m)^7,", "seven,"));
    Run.of("train", some, "--recipe", recipe, "--out", model).fails(1, "--skip-bad-rows");
    Run.of("train", some, "--recipe", recipe, "--out", model, "--skip-bad-rows").isOk();
    Path many =
        Files.writeString(
            folder.resolve("many.csv"), text.replaceAll("(?m)^([789]|1[0-3]),", "some,"));
    Run.of("train", many, "--recipe", recipe, "--out", model, "--skip-bad-rows")
        .fails(1, "more bad rows than 0.05", "--max-bad");
    Run.of("train", many, "--recipe", recipe, "--out", model, "--skip-bad-rows", "--max-bad", "0.4")
        .isOk();
  }

  @Test
  void train_outcomeOneAndOnePointZero_areEqual() throws IOException {
    Path model = folder.resolve("model.json");
    String text = Files.readString(loans(1200, 8));
    Path decimals =
        Files.writeString(
            folder.resolve("decimals.csv"),
            text.replaceAll("(?m),1$", ",1.0").replaceAll("(?m)b,0$", "b,0.0"));
    LoanText.train(decimals, model).isOk();
  }

  @Test
  void train_badValueOfOneLetter_getsNoGuess() throws IOException {
    String text = Files.readString(loans(1200, 8));
    Path letters =
        Files.writeString(
            folder.resolve("letters.csv"),
            text.replaceAll("(?m),1$", ",Y").replaceAll("(?m),0$", ",N"));
    Run run = LoanText.train(letters, folder.resolve("model.json"));
    run.fails(1, "holds \"N\", \"Y\"");
    assertThat(run.err()).doesNotContain("did you mean");
  }
}
