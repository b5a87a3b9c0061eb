package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loans of customers with several each, and rows that repeat others. */
class GroupByTest {
  @TempDir Path folder;

  private Path model() {
    return folder.resolve("model.json");
  }

  /**
   * Loans of four rows a customer, whose outcome is the customer's and hangs on nothing else.
   *
   * @param jitter what is added to the number of each copy
   */
  private Path loans(double jitter) throws IOException {
    Random random = new Random(9);
    StringBuilder text = new StringBuilder("customer,income,balance,tone,bad\n");
    for (int customer = 0; customer < 700; customer++) {
      boolean bad = random.nextInt(4) == 0;
      long income = 20_000L + random.nextInt(80_000);
      long balance = random.nextInt(50_000);
      for (int copy = 0; copy < 4; copy++) {
        text.append("c").append(customer).append(',');
        text.append(income + Math.round(jitter * copy)).append(',').append(balance);
        text.append(",t").append(customer % 50).append(bad ? ",1\n" : ",0\n");
      }
    }
    return Files.writeString(folder.resolve("loans.csv"), text);
  }

  private double auc() throws IOException {
    return TrainCalls.read(model()).at("/training/metrics/auc").asDouble();
  }

  private Run train(Path loans, Object... more) {
    return LoanText.train(loans, model(), more).isOk();
  }

  @Test
  void train_copiesOnBothSides_areCountedAndGroupsKeepThemTogether() throws IOException {
    String out = TrainCalls.flat(train(loans(0)).out());
    assertThat(out).containsPattern("REPEATED ROWS: [78]\\d\\d of the 8\\d\\d test loans repeat");
    String grouped = TrainCalls.flat(train(loans(0), "--group-by", "customer").out());
    assertThat(grouped).doesNotContain("REPEATED ROWS", "share their");
    assertThat(TrainCalls.read(model()).at("/training/settings/group_by").asText())
        .isEqualTo("customer");
  }

  @Test
  void train_grouped_doesNotKnowTheCustomersOfTheTest() throws IOException {
    train(loans(1));
    double atRandom = auc();
    train(loans(1), "--group-by", "customer");
    assertThat(auc()).isBetween(0.4, 0.6);
    assertThat(atRandom).isGreaterThan(auc());
  }

  @Test
  void train_grouped_halvesAreOfTheirUsualSize() throws IOException {
    train(loans(1), "--group-by", "customer");
    assertThat(TrainCalls.read(model()).at("/training/metrics/test_rows").asInt())
        .isBetween(832, 848);
  }

  @Test
  void train_fewPossibleRows_areNoRepeats() throws IOException {
    Path loans = LoanText.write(folder.resolve("l.csv"), 4000, 5, loan -> "" + loan.place() % 3);
    assertThat(train(loans).out()).doesNotContain("REPEATED ROWS");
  }

  @Test
  void recipe_groupBy_isTheOption() throws IOException {
    Path loans = loans(1);
    Path recipe = folder.resolve("recipe.json");
    Run.of("init", loans, "--label", "bad", "--bad", "1", "--out", recipe).isOk();
    Files.writeString(
        recipe,
        Files.readString(recipe).replaceFirst("\"l2\"", "\"group_by\": \"customer\", \"l2\""));
    Run.of("train", loans, "--recipe", recipe, "--out", model()).isOk();
    double byRecipe = auc();
    train(loans, "--group-by", "customer");
    assertThat(auc()).isEqualTo(byRecipe);
  }

  @Test
  void train_groupColumnThatIsNotThere_saysSo() throws IOException {
    LoanText.train(loans(0), model(), "--group-by", "custmer")
        .fails(1, "did you mean \"customer\"?", "--group-by");
  }

  /**
   * Loans of which four in five are copies of the others, with noise in every number, and whose
   * outcome hangs on nothing.
   */
  private Path jittered() throws IOException {
    Random random = new Random(4);
    StringBuilder text = new StringBuilder("income,balance,rate,tone,bad\n");
    for (int original = 0; original < 600; original++) {
      double income = 20_000 + 60_000 * random.nextDouble();
      double balance = 50_000 * random.nextDouble();
      double rate = 5 + 15 * random.nextDouble();
      boolean bad = random.nextInt(4) == 0;
      for (int copy = 0; copy < 5; copy++) {
        text.append(
            String.format(
                Locale.ROOT,
                "%.2f,%.2f,%.4f,t%d,%d%n",
                income + 300 * random.nextGaussian(),
                balance + 300 * random.nextGaussian(),
                rate + 0.1 * random.nextGaussian(),
                original % 6,
                bad ? 1 : 0));
      }
    }
    return Files.writeString(folder.resolve("jittered.csv"), text);
  }

  @Test
  void train_jitteredCopies_areCountedAndTheWordKeepsThemTogether() throws IOException {
    Path loans = jittered();
    String out = TrainCalls.flat(train(loans).out());
    assertThat(out)
        .containsPattern(
            "NEAR-COPIES: about (8\\d\\d|900) of the 900 test loans are training loans")
        .contains("--group-by near-copies")
        .doesNotContain("REPEATED ROWS");
    String grouped = TrainCalls.flat(train(loans, "--group-by", "near-copies").out());
    assertThat(grouped)
        .doesNotContain("NEAR-COPIES")
        .containsPattern("kept together \\(--group-by near-copies\\): [23],\\d\\d\\d of the 3,000");
    assertThat(TrainCalls.read(model()).at("/training/settings/group_by").asText())
        .isEqualTo("near-copies");
  }

  @Test
  void train_nearLoansWithOutcomesOfTheirOwn_areNoCopies() throws IOException {
    Random random = new Random(4);
    StringBuilder text = new StringBuilder("income,tone,bad\n");
    for (int i = 0; i < 3000; i++) {
      text.append(20_000 + random.nextInt(60_000)).append(",t").append(i % 3);
      text.append(random.nextInt(4) == 0 ? ",1\n" : ",0\n");
    }
    assertThat(train(Files.writeString(folder.resolve("l.csv"), text)).out())
        .doesNotContain("NEAR-COPIES", "REPEATED ROWS");
  }

  @Test
  void train_columnCalledNearCopies_isMeantAsTheColumn() throws IOException {
    Path loans = loans(1);
    Path renamed = folder.resolve("renamed.csv");
    Files.writeString(renamed, Files.readString(loans).replaceFirst("customer", "near-copies"));
    assertThat(train(renamed, "--group-by", "near-copies").out()).doesNotContain("kept together");
    double byColumn = auc();
    train(loans, "--group-by", "customer");
    assertThat(auc()).isEqualTo(byColumn);
  }
}
