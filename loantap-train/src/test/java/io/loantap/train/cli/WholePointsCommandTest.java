package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.loantap.Scorer;
import io.loantap.engine.ColumnScorer;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.train.csv.CsvInput;
import io.loantap.train.data.FinishedLoans;
import io.loantap.train.data.LoanReader;
import io.loantap.train.data.ReadingSummary;
import io.loantap.train.recipe.Recipes;
import io.loantap.train.support.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code loantap train --whole-points}, and the card that a person adds up. */
class WholePointsCommandTest extends TrainCalls {
  private static final List<String> NUMBERS = List.of("dti", "int_rate", "annual_inc");
  private static final String HOME =
      """
      {"name": "home_ownership", "encoder": "bins", "missing": "own_or_neutral",
       "unseen": "neutral",
       "groups": {"own": ["OWN", "MORTGAGE"], "other": ["RENT", "ANY", "NONE", "OTHER"]}}
      """;

  private Path recipe = Path.of("");

  private static String bins(String name, String edges) {
    return "{\"name\": \""
        + name
        + "\", \"encoder\": \"bins\", \"edges\": ["
        + edges
        + "], \"missing\": \"own_or_neutral\"}";
  }

  private Path recipe(String more, String... characteristics) throws IOException {
    return Files.writeString(
        folder.resolve("recipe.json"),
        "{\"name\": \"whole\", \"label\": {\"column\": \"loan_status\", \"bad\": \"Charged Off\"},"
            + " \"schema\": \"loantap\", "
            + more
            + "\"characteristics\": ["
            + String.join(",", characteristics)
            + "]}");
  }

  @BeforeEach
  void write() throws IOException {
    recipe =
        recipe(
            "",
            bins("dti", "8, 16, 24"),
            bins("int_rate", "9.5, 12, 16"),
            bins("annual_inc", "40000, 80000"),
            HOME);
  }

  private double[] scores(Path modelFile) throws IOException {
    FinishedLoans read =
        LoanReader.read(
            CsvInput.of(later),
            Recipes.find(recipe.toString()),
            ReadingSummary.OnBadRows.STOP,
            Progress.NONE);
    double[] scores = ColumnScorer.logOdds(Scorer.load(modelFile).scorecard(), read.columns());
    ScoreScaling scaling = ScoreScaling.standard();
    for (int row = 0; row < scores.length; row++) {
      scores[row] = scaling.scoreOfLogOdds(scores[row]);
    }
    return scores;
  }

  /**
   * The rows of the table of points that hold some: characteristic, kind, from, to, level, points.
   */
  private List<String[]> card() throws IOException {
    Path card = folder.resolve("card.csv");
    Run.of("export", model, "--to", "csv", "--out", card);
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(card)) {
      String[] cells = line.split(",", -1);
      if (!line.startsWith("#") && !List.of("kind", "scaling", "cutoff").contains(cells[1])) {
        rows.add(cells);
      }
    }
    return rows;
  }

  /** The points that a person finds in the card for a loan and adds up. */
  private static double byHand(List<String[]> card, LoanTable table, int loan) {
    double sum = 0;
    for (String[] row : card) {
      boolean base = row[1].equals("base");
      String value = base ? "" : table.get(loan, row[0]);
      boolean holds =
          switch (row[1]) {
            case "base" -> true;
            case "missing" -> value.isEmpty();
            case "level" -> value.equals(row[4]);
            case "range" ->
                !value.isEmpty()
                    && (row[2].isEmpty() || Double.parseDouble(value) >= Double.parseDouble(row[2]))
                    && (row[3].isEmpty() || Double.parseDouble(value) < Double.parseDouble(row[3]));
            default -> false;
          };
      sum += holds ? Double.parseDouble(row[5]) : 0;
    }
    return sum;
  }

  @Test
  void train_wholePoints_cardIsWhole_andItsSumIsTheScore() throws IOException {
    Run run = train("--recipe", recipe, "--whole-points", "--test-file", later).isOk();

    List<String[]> card = card();
    assertThat(card).hasSizeGreaterThan(15);
    for (String[] row : card) {
      assertThat(row[5]).as(String.join(",", row)).matches("-?[0-9]+[.]0");
    }
    double base = Double.parseDouble(card.get(0)[5]);
    assertThat(base % 4).isZero();
    double[] scores = scores(model);
    LoanTable table = LoanTable.slice(1000, 1500);
    for (int loan = 0; loan < scores.length; loan++) {
      assertThat(scores[loan]).isCloseTo(byHand(card, table, loan), within(1e-9));
    }
    JsonNode cost = read(json).get("whole_points");
    assertThat(cost.get("evaluated_on").asText()).isEqualTo("test");
    assertThat(cost.get("rows").asInt()).isEqualTo(500);
    assertThat(cost.get("auc").asDouble()).isEqualTo(read(json).get("auc").asDouble());
    assertThat(cost.get("log_loss").asDouble()).isEqualTo(read(json).get("log_loss").asDouble());
    assertThat(cost.get("largest_difference").asDouble()).isBetween(0.0, 2.0);
    assertThat(flat(run.out()))
        .contains("All points are whole. What rounding costs on 500 test loans: AUC 0.");
    assertThat(Scorer.load(model).training().settings()).containsEntry("whole_points", "true");
    assertThat(Scorer.load(model).training().notices())
        .anySatisfy(it -> assertThat(it).startsWith("All points are whole."));
    // What was lost is counted against the model that is not rounded.
    Path whole = Files.move(model, folder.resolve("whole.json"));
    train("--recipe", recipe, "--test-file", later).isOk();
    JsonNode exact = read(json);
    assertThat(exact.has("whole_points")).isFalse();
    assertThat(cost.get("exact_auc").asDouble()).isEqualTo(exact.get("auc").asDouble());
    assertThat(cost.get("exact_log_loss").asDouble()).isEqualTo(exact.get("log_loss").asDouble());
    double[] before = scores(model);
    double[] after = scores(whole);
    double threshold = exact.get("threshold").asDouble();
    double cut = ScoreScaling.standard().scoreOf(threshold);
    double largest = 0;
    int changed = 0;
    for (int loan = 0; loan < before.length; loan++) {
      largest = Math.max(largest, Math.abs(after[loan] - before[loan]));
      changed += before[loan] >= cut == after[loan] >= cut ? 0 : 1;
    }
    assertThat(cost.get("largest_difference").asDouble()).isCloseTo(largest, within(1e-9));
    assertThat(cost.get("changed_decisions").asInt()).isEqualTo(changed);
  }

  @Test
  void import_ofTheExportedCard_scoresTheSame() throws IOException {
    train("--recipe", recipe, "--whole-points").isOk();
    card();
    Path again = folder.resolve("again.json");
    Run.of("import", folder.resolve("card.csv"), "--points", "600,30,20", "--out", again).isOk();
    assertThat(scores(again)).isEqualTo(scores(model));
  }

  @Test
  void inspect_wholeCard_showsWholePoints_shareOfTheBaseAmongThem() throws IOException {
    train("--recipe", recipe, "--whole-points").isOk();
    String table = Run.of("inspect", model).isOk().out();
    assertThat(table.lines().filter(line -> line.matches(".* +-?[0-9]+[.]0 +[0-9.]+ % .*")))
        .hasSizeGreaterThan(12);
    assertThat(table.lines().filter(line -> line.matches(".* +-?[0-9]+[.][1-9] +[0-9.]+ % .*")))
        .isEmpty();
  }

  @Test
  void train_wholePointsWithoutTestLoans_saysTheCostOnThoseOfTraining() throws IOException {
    Run run = train("--recipe", recipe, "--whole-points", "--test", 0, "--calibrate", "platt");
    assertThat(flat(run.isOk().out())).contains("What rounding costs on 1,000 training loans");
    assertThat(read(json).at("/whole_points/evaluated_on").asText()).isEqualTo("training");
  }

  @Test
  void train_pointsSetByHand_stayAsTheyAreSet() throws IOException {
    String dti =
        bins("dti", "8, 16, 24")
            .replace(
                "\"missing\"",
                "\"points\": {\"below 8\": 12, \"8 to below 16\": 3, \"16 to below 24\": -1,"
                    + " \"from 24\": -9}, \"missing\"");
    recipe = recipe("", dti, bins("int_rate", "9.5, 12, 16"), HOME);
    train("--recipe", recipe, "--whole-points").isOk();
    assertThat(
            card().stream()
                .filter(row -> row[0].equals("dti") && row[1].equals("range"))
                .map(row -> row[5]))
        .containsExactly("12.0", "3.0", "-1.0", "-9.0");
    recipe = recipe("", dti.replace("12,", "12.5,"), HOME);
    Run run = train("--recipe", recipe, "--whole-points");
    assertThat(run.code()).isNotZero();
    assertThat(flat(run.err()))
        .contains("The points that the recipe sets for these are not whole: \"dti\"");
  }

  @Test
  void train_curvesPairsAndIsotonic_areRefusedAtOnce() throws IOException {
    String line =
        "{\"name\": \"NAME\", \"encoder\": \"piecewise_linear\", \"knots\": 4, \"missing\":"
            + " \"own_or_neutral\"}";
    List<String> lines = NUMBERS.stream().map(name -> line.replace("NAME", name)).toList();
    recipe = recipe("\"pairs\": \"auto\", ", lines.get(0), lines.get(1), HOME);
    Run run = train("--recipe", recipe, "--whole-points", "--calibrate", "isotonic");
    assertThat(run.code()).isNotZero();
    assertThat(flat(run.err()))
        .contains(
            "A scorecard of whole points is one of steps and levels. These characteristics have"
                + " curves, whose points change with every value: \"dti\", \"int_rate\". Give them"
                + " the encoder \"bins\" in the recipe (loantap bin --out writes one), or"
                + " leave those out in which it finds no cut. Pairs have surfaces, which no table of points holds: --pairs none. --calibrate isotonic"
                + " makes the score of the sum by another step; --calibrate platt or intercept does"
                + " not. Or leave out --whole-points.");
  }
}
