package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.Scorer;
import io.loantap.scorecard.Surface;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pairs of characteristics, from the command to the model file. */
class PairsTest {
  @TempDir private static Path folder;
  private static Path planted = Path.of("");
  private static Path additive = Path.of("");

  /** Loans whose log-odds have a product of income and debt, or none. */
  private static Path loans(String name, int rows, double product) throws IOException {
    Random random = new Random(20);
    StringBuilder csv = new StringBuilder("income,debt,age,score,home,outcome\n");
    for (int row = 0; row < rows; row++) {
      double income = random.nextDouble();
      double debt = random.nextDouble();
      double age = random.nextDouble();
      double score = random.nextGaussian();
      double logOdds = -1 - income + debt + 0.5 * score + product * (income - 0.5) * (debt - 0.5);
      boolean bad = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
      csv.append(
          String.format(
              Locale.ROOT,
              "%s,%.4f,%.3f,%.3f,%s,%s%n",
              random.nextInt(20) == 0 ? "" : String.format(Locale.ROOT, "%.4f", income),
              debt,
              age,
              score,
              random.nextBoolean() ? "own" : "rent",
              bad ? "bad" : "good"));
    }
    return Files.writeString(folder.resolve(name), csv);
  }

  @BeforeAll
  static void write() throws IOException {
    planted = loans("planted.csv", 9_000, 8);
    additive = loans("additive.csv", 9_000, 0);
  }

  private static Run train(Path data, Path out, Object... more) {
    Object[] all = {
      "train", data, "--recipe", "auto", "--label", "outcome", "--bad", "bad", "--out", out
    };
    Object[] both = Arrays.copyOf(all, all.length + more.length);
    System.arraycopy(more, 0, both, all.length, more.length);
    return Run.of(both);
  }

  private static List<Surface> surfaces(Path model) throws IOException {
    return Scorer.load(model).scorecard().surfaces();
  }

  private static double auc(Path model) throws IOException {
    return Scorer.load(model).training().metrics().get("auc").doubleValue();
  }

  @Test
  void auto_plantedPair_isFound_ranksBetter_andIsTheSameOnAnyThreads() throws IOException {
    Path one = folder.resolve("one.json");
    Path two = folder.resolve("two.json");
    Path none = folder.resolve("none.json");

    Run run = train(planted, one, "--pairs", "auto", "--threads", 1);
    train(planted, two, "--pairs", "auto", "--threads", 2);
    train(planted, none);

    assertThat(TrainCalls.flat(run.out()))
        .contains("Pairs that contribute together, chosen by loans held out: income with debt")
        .contains("--pairs none leaves them out");
    assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(two));
    Surface surface = surfaces(one).get(0);
    assertThat(surface.names()).containsExactly("income", "debt");
    double[][] heights = surface.heights();
    assertThat(heights[0][0]).isGreaterThan(0.8);
    assertThat(heights[0][3]).isLessThan(-0.8);
    assertThat(heights[3][3]).isGreaterThan(0.8);
    assertThat(auc(one)).isGreaterThan(auc(none) + 0.01);
    assertThat(surfaces(none)).isEmpty();
    assertThat(Scorer.load(one).training().settings()).containsEntry("pairs", "auto");
  }

  @Test
  void auto_nothingPlanted_findsNone_andTheModelIsThatWithoutPairs() throws IOException {
    Path none = folder.resolve("additive-none.json");
    Path auto = folder.resolve("additive-auto.json");

    Run run = train(additive, auto, "--pairs", "auto");
    train(additive, none);

    assertThat(TrainCalls.flat(run.out()))
        .contains("No pair of characteristics contributes together");
    assertThat(Scorer.load(auto).scorecard()).isEqualTo(Scorer.load(none).scorecard());
  }

  @Test
  void listed_pairs_areFitted_andWhatTheyGainIsSaid() throws IOException {
    Path out = folder.resolve("listed.json");

    Run run = train(planted, out, "--pairs", "debt:income,age:score");

    assertThat(TrainCalls.flat(run.out()))
        .contains("Pairs that contribute together, as listed: debt with income; age with score.")
        .containsPattern("Loans held out lose 0[.]0[0-9]+ less a loan by them than by curves");
    assertThat(surfaces(out))
        .extracting(Surface::names)
        .containsExactly(List.of("debt", "income"), List.of("age", "score"));
  }

  @Test
  void report_andRecord_showTheSurfaceWithTheLoansBehindIt() throws IOException {
    Path page = folder.resolve("report.html");
    Path record = folder.resolve("record.md");

    train(
        planted,
        folder.resolve("shown.json"),
        "--pairs",
        "income:debt",
        "--report",
        page,
        "--record",
        record);

    assertThat(Files.readString(page))
        .contains("What pairs contribute together", "Log-odds: income down, debt across")
        .contains("Loans nearest: ");
    assertThat(Files.readString(record))
        .contains("Pairs of characteristics", "income (down) with debt (across)")
        .containsPattern("[+][0-9.]+ [(][0-9,]+[)]");
  }

  @Test
  void fewLoans_auto_looksForNone_listed_isRefused() throws IOException {
    Path few = loans("few.csv", 3_000, 8);
    Path out = folder.resolve("few.json");

    Run auto = train(few, out, "--pairs", "auto");
    Run listed = train(few, folder.resolve("not.json"), "--pairs", "income:debt");
    Run anyway = train(few, folder.resolve("any.json"), "--pairs", "income:debt", "--anyway");

    assertThat(TrainCalls.flat(auto.out()))
        .contains("not looked for: that takes at least 5,000 training loans and 500 bad ones");
    assertThat(surfaces(out)).isEmpty();
    assertThat(listed.err()).contains("5,000 training loans", "--anyway");
    assertThat(folder.resolve("not.json")).doesNotExist();
    assertThat(surfaces(folder.resolve("any.json"))).hasSize(1);
    assertThat(anyway.code()).isZero();
  }

  @Test
  void wrongPairs_areRefusedWithWhatIsWrong() {
    Path out = folder.resolve("wrong.json");

    assertThat(train(planted, out, "--pairs", "income:dept").err())
        .contains("--pairs", "dept", "debt");
    assertThat(train(planted, out, "--pairs", "income").err()).contains("expected auto, none");
    assertThat(train(planted, out, "--pairs", "income:income").err()).contains("twice");
    assertThat(train(planted, out, "--pairs", "income:debt,debt:income").err())
        .contains("listed twice");
    assertThat(train(planted, out, "--pairs", "income:home").err()).contains("\"home\" has levels");
    assertThat(out).doesNotExist();
  }

  @Test
  void recipe_pairs_areReadAndWritten_andADirectionIsNotTurned() throws IOException {
    Path recipe = folder.resolve("recipe.json");
    Run.of("init", planted, "--label", "outcome", "--bad", "bad", "--out", recipe).isOk();
    String text = Files.readString(recipe);
    Path paired = folder.resolve("paired.json");
    Files.writeString(
        paired,
        text.replaceFirst(
            "\"characteristics\"", "\"pairs\" : [[\"income\", \"debt\"]],\n  \"characteristics\""));
    Path directed = folder.resolve("directed.json");
    Files.writeString(
        directed,
        Files.readString(paired)
            .replace("\"monotone\" : \"auto\"", "\"monotone\" : \"increasing\""));
    Path out = folder.resolve("of-recipe.json");

    Run.of("train", planted, "--recipe", paired, "--out", out);

    assertThat(surfaces(out)).hasSize(1);
    assertThat(
            Run.of("train", planted, "--recipe", directed, "--out", folder.resolve("no.json"))
                .err())
        .contains("\"income\" is held to a direction");
    Run.of("train", planted, "--recipe", paired, "--pairs", "none", "--out", out);
    assertThat(surfaces(out)).isEmpty();
    Files.writeString(
        paired, Files.readString(paired).replace("[\"income\", \"debt\"]", "[\"dept\", \"age\"]"));
    assertThat(Run.of("train", planted, "--recipe", paired, "--out", out).err())
        .contains("/pairs/0/0", "dept", "debt");
  }
}
