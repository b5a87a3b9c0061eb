package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.loantap.Scorer;
import io.loantap.engine.ColumnScorer;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Logistic;
import io.loantap.scorecard.curve.LevelCurve;
import io.loantap.scorecard.curve.StepCurve;
import io.loantap.train.csv.CsvInput;
import io.loantap.train.data.FinishedLoans;
import io.loantap.train.data.LoanReader;
import io.loantap.train.data.ReadingSummary;
import io.loantap.train.recipe.Recipes;
import io.loantap.train.support.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Points that an analyst sets in a recipe, from the command to the model file. */
class SetPointsTest extends TrainCalls {
  private static final String DTI =
      """
      {"name": "dti", "encoder": "bins", "edges": [10, 20], "missing": "own_or_neutral",
       "points": {"below 10": 15, "10 to below 20": 5, "from 20": -10},
       "monotone": "increasing",
       "edits": [{"who": "Ada", "when": "2026-11-30", "why": "the board wants it"}]}
      """;
  private static final String HOME =
      """
      {"name": "home_ownership", "encoder": "bins", "missing": "own_or_neutral",
       "unseen": "neutral",
       "groups": {"own": ["OWN", "MORTGAGE"], "other": ["RENT", "ANY", "NONE", "OTHER"]},
       "points": {"own": 8, "other": -4, "(missing)": 0}}
      """;
  private static final String RATE =
      """
      {"name": "int_rate", "encoder": "piecewise_linear", "knots": 4, "missing": "own_or_neutral"}
      """;
  private static final String INCOME =
      """
      {"name": "annual_inc", "encoder": "standardised", "missing": "own_or_neutral"}
      """;

  private Path recipe(String more, String... characteristics) throws IOException {
    return Files.writeString(
        folder.resolve("recipe.json"),
        "{\"name\": \"set\", \"label\": {\"column\": \"loan_status\", \"bad\": \"Charged Off\"},"
            + " \"schema\": \"loantap\", "
            + more
            + "\"characteristics\": ["
            + String.join(",", characteristics)
            + "]}");
  }

  private Characteristic characteristic(int place) throws IOException {
    return Scorer.load(model).scorecard().characteristics().get(place);
  }

  private static double[] points(Characteristic characteristic, double pointsToDouble) {
    double[] points = ((StepCurve) characteristic.curve()).contributions();
    for (int i = 0; i < points.length; i++) {
      points[i] *= -pointsToDouble / Math.log(2);
    }
    return points;
  }

  @Test
  void train_pointsSetByHand_areInTheModelAsTheyAreSet_andTheRestIsTheOptimum() throws IOException {
    Path record = folder.resolve("record.md");
    Path report = folder.resolve("report.html");

    Run run =
        train(
            "--recipe",
            recipe("", RATE, DTI, HOME, INCOME),
            "--test",
            0,
            "--record",
            record,
            "--report",
            report);

    assertThat(points(characteristic(1), 20))
        .containsExactly(new double[] {15, 5, -10}, within(1e-9));
    LevelCurve home = (LevelCurve) characteristic(2).curve();
    assertThat(home.contribution("OWN")).isCloseTo(-8 * Math.log(2) / 20, within(1e-12));
    assertThat(home.contribution("NONE")).isCloseTo(4 * Math.log(2) / 20, within(1e-12));
    String notice =
        "Characteristic \"dti\" has bins set by hand, cut at 10, 20. Its points are set by hand and"
            + " not fitted: below 10: 15, 10 to below 20: 5, from 20: -10. Ada, 2026-11-30: the board"
            + " wants it.";
    assertThat(flat(run.isOk().out())).contains(notice);
    assertThat(Scorer.load(model).training().notices()).contains(notice);
    assertThat(Files.readString(record)).contains("not fitted: below 10: 15");
    assertThat(Files.readString(report)).contains("set by hand");
    JsonNode metrics = read(json);
    assertThat(metrics.get("set_by_hand")).hasSize(2);
    assertThat(metrics.at("/set_by_hand/0").asText()).isEqualTo("dti");
    assertThat(metrics.get("coefficients"))
        .noneSatisfy(it -> assertThat(it.get("name").asText()).contains("dti"))
        .noneSatisfy(it -> assertThat(it.get("name").asText()).contains("home"));
    // The intercept is not penalised: at the optimum the probabilities of all loans sum to the
    // bads.
    FinishedLoans read =
        LoanReader.read(
            CsvInput.of(loans),
            Recipes.find(folder.resolve("recipe.json").toString()),
            ReadingSummary.OnBadRows.STOP,
            Progress.NONE);
    double sum =
        Arrays.stream(ColumnScorer.logOdds(Scorer.load(model).scorecard(), read.columns()))
            .map(Logistic::probability)
            .sum();
    long bad =
        LoanTable.first(1000).rows.stream().filter(row -> row.contains("Charged Off")).count();
    assertThat(sum).isCloseTo((double) bad, within(1e-4));
  }

  @Test
  void train_otherPoints_meanWhatTheirScalingSays() throws IOException {
    train("--recipe", recipe("", RATE, DTI), "--points", "500,20,50").isOk();
    assertThat(points(characteristic(1), 50))
        .containsExactly(new double[] {15, 5, -10}, within(1e-9));
  }

  @Test
  void train_penaltyThresholdSelectionStatistics_workAroundThem() throws IOException {
    Run run =
        train(
            "--recipe",
            recipe(
                "\"l2\": \"auto\", \"select\": {\"max_characteristics\": 1}, ", INCOME, RATE, DTI),
            "--statistics",
            "--bootstrap",
            10,
            "--class-weight",
            "balanced",
            "--objective",
            "max-npa=0.1",
            "--calibrate",
            "platt");

    assertThat(flat(run.isOk().out()))
        .containsPattern("Points set by hand were multiplied by [0-9.]+, as those of all")
        .contains("by --calibrate platt: \"dti\". --calibrate intercept leaves them");
    for (JsonNode candidate : read(json).get("funnel")) {
      if (candidate.get("name").asText().equals("dti")) {
        assertThat(candidate.get("step").asText()).isEqualTo("selected");
        assertThat(candidate.get("reason").asText()).contains("points are set by hand");
      }
    }
  }

  @Test
  void train_calibrateIntercept_leavesThemAsTheyAreSet() throws IOException {
    Run run = train("--recipe", recipe("", RATE, DTI), "--calibrate", "intercept");
    assertThat(run.isOk().out()).doesNotContain("multiplied");
    assertThat(points(characteristic(1), 20))
        .containsExactly(new double[] {15, 5, -10}, within(1e-9));
  }

  @Test
  void train_allButOneSet_orAll_fitsWhatIsLeft() throws IOException {
    train("--recipe", recipe("", DTI, HOME, INCOME)).isOk();
    assertThat(read(json).get("coefficients")).hasSize(2);
    train("--recipe", recipe("\"l2\": \"auto\", ", DTI, HOME), "--statistics").isOk();
    assertThat(read(json).get("coefficients")).hasSize(1);
    assertThat(points(characteristic(0), 20))
        .containsExactly(new double[] {15, 5, -10}, within(1e-9));
  }

  @Test
  void train_characteristicThatIsAlike_staysIfItsPointsAreSet() throws IOException {
    loans = LoanTable.first(1000).setAll("dti", value -> "12").write(folder.resolve("alike.csv"));
    train("--recipe", recipe("", RATE, DTI)).isOk();
    assertThat(characteristic(1).name()).isEqualTo("dti");
  }

  @Test
  void train_pointsThatAreNotOfTheBins_areRefusedAtOnceWithTheirPlace() throws IOException {
    String wrong =
        DTI.replace("\"below 10\": 15", "\"below 11\": 15").replace("increasing", "decreasing");
    train("--recipe", recipe("", RATE, wrong))
        .fails(
            1,
            "/characteristics/1/points",
            "there are no points for the bin \"below 10\"; there are points for \"below 11\", which"
                + " is no bin; the points fall from \"10 to below 20\" to \"from 20\", against"
                + " \"monotone\". The bins are: \"below 10\", \"10 to below 20\", \"from 20\"");
    train("--recipe", recipe("", RATE, DTI.replace("\"points\"", "\"woe\": true, \"points\"")))
        .fails(1, "/characteristics/1/woe", "plays no part with points");
    train("--recipe", recipe("", RATE.replace("\"knots\"", "\"points\": {}, \"knots\"")))
        .fails(1, "points are of bins set by hand; give the edges of a number, or groups");
  }

  @Test
  void train_pairWithPointsSetByHand_isRefused() throws IOException {
    Run run = train("--recipe", recipe("", RATE, DTI), "--pairs", "int_rate:dti", "--anyway");
    assertThat(run.code()).isNotZero();
    assertThat(flat(run.err())).contains("The points of \"dti\" are set by hand, and a pair would");
  }

  @Test
  void bin_recipeWithPoints_keepsThem() throws IOException {
    Path out = folder.resolve("out.json");
    Run.of("bin", loans, "--recipe", recipe("", RATE, DTI, HOME), "--out", out).isOk();
    JsonNode written = read(out).get("characteristics");
    assertThat(written.at("/1/points/from 20").asDouble()).isEqualTo(-10);
    assertThat(written.at("/1/monotone").asText()).isEqualTo("increasing");
    assertThat(written.at("/1/edges")).hasSize(2);
    assertThat(written.at("/2/points/(missing)").asDouble()).isZero();
    Run.of("train", loans, "--recipe", out, "--out", model).isOk();
    assertThat(points(characteristic(1), 20))
        .containsExactly(new double[] {15, 5, -10}, within(1e-9));
  }
}
