package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.Scorer;
import io.loantap.reason.Baseline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictCommandTest {
  private static final Path MODEL = Path.of("../data/demo-model.json");
  private static final Path RISKY = Path.of("../data/applicant-risky.json");

  @TempDir Path folder;

  @Test
  void predict_decline_givesScoreAndReasonsInWords() {
    Run run = Run.of("predict", MODEL, RISKY);

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(
            "Declined", "Score: 469 points.", "Points against the mean of loans just approved")
        .containsSubsequence(
            "Reasons",
            "1. Length of the repayment period requested (score, -",
            "2. Debt payments in relation to income (score, -",
            "4. ")
        .doesNotContain("5. ", "characteristic");
  }

  @Test
  void predict_approval_givesTheScoreAlone() {
    Run run = Run.of("predict", MODEL, Path.of("../data/applicant.json"));

    assertThat(run.out()).contains("Approved", "Score: 543 points.").doesNotContain("Reasons");
  }

  @Test
  void predict_fieldsTheModelDoesNotKnow_areLeftOutIfAskedFor() throws IOException {
    Path good = Path.of("../data/applicant.json");
    String further =
        Files.readString(good).replaceFirst("\\{", "{\"channel\": \"web\", \"visits\": 98765,");
    Path applicant = Files.writeString(folder.resolve("further.json"), further);

    Run refused = Run.of("predict", MODEL, applicant);
    Run ignored = Run.of("predict", MODEL, applicant, "--ignore-unknown").isOk();

    refused.fails(1, "channel: unknown field", "--ignore-unknown leaves out");
    assertThat(ignored.out())
        .contains("channel: unknown field: ignored", "visits: unknown field: ignored", "543 points")
        .doesNotContain("98765");
  }

  @Test
  void predict_misspeltField_isMissingAllTheSame() throws IOException {
    String misspelt =
        Files.readString(Path.of("../data/applicant.json")).replace("annual_inc", "anual_inc");
    Path applicant = Files.writeString(folder.resolve("misspelt.json"), misspelt);

    Run.of("predict", MODEL, applicant, "--ignore-unknown").fails(1, "annual_inc: missing");
  }

  @Test
  void predict_explainADeclineThatALevelWouldTurn_saysSo() throws IOException {
    String nearly =
        Files.readString(RISKY)
            .replace("\"dti\": 27.3", "\"dti\": 12")
            .replace("\"revol_util\": 88.3", "\"revol_util\": 40.5")
            .replace("\"purpose\": \"other\"", "\"purpose\": \"credit_card\"")
            .replace("\"home_ownership\": \"RENT\"", "\"home_ownership\": \"MORTGAGE\"")
            .replace("\"mort_acc\": 0", "\"mort_acc\": 2")
            .replace("\"annual_inc\": 42000", "\"annual_inc\": 73456");
    Path applicant = Files.writeString(folder.resolve("applicant.json"), nearly);

    Run text = Run.of("predict", MODEL, applicant, "--explain");
    Run json = Run.of("predict", MODEL, applicant, "--explain", "--format", "json");

    assertThat(text.out())
        .contains("(intercept)", "(sum)", "alone would have it approved", "term 36 months")
        .doesNotContain("73456");
    JsonNode tree = new ObjectMapper().readTree(json.out());
    double sum = tree.get("intercept").doubleValue();
    for (JsonNode row : tree.get("contributions")) {
      sum += row.get("log_odds").doubleValue();
    }
    assertThat(sum).isEqualTo(tree.get("log_odds").doubleValue());
    assertThat(1 / (1 + Math.exp(-sum)))
        .isCloseTo(tree.get("probability_of_default").doubleValue(), within(1e-12));
    assertThat(tree.get("reference").textValue()).isEqualTo("CUTOFF");
    assertThat(tree.get("reasons").size()).isBetween(1, 4);
    assertThat(tree.get("changes").findValuesAsText("field")).contains("term");
    assertThat(tree.get("changes").findValues("probability_of_default"))
        .allMatch(it -> it.doubleValue() <= tree.get("threshold").doubleValue());
  }

  @Test
  void predict_catalogueWithoutACode_namesIt() throws IOException {
    Path catalogue =
        Files.writeString(
            folder.resolve("reasons.json"),
            "{\"format\":\"loantap-reasons\",\"version\":\"mine-1\",\"language\":\"en\","
                + "\"generic\":\"{name}\",\"missing\":\"{reason}\",\"reasons\":[]}");

    Run run = Run.of("predict", MODEL, RISKY, "--catalogue", catalogue);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("mine-1 lacks [LOAN_AMOUNT, ", "QUALIFYING_SCORE");
  }

  @Test
  void train_pointsAndReference_areThoseOfTheModel() throws IOException {
    Path model = folder.resolve("model.json");
    Run train =
        Run.of(
            "train",
            Path.of("../data/loantap-synthetic.csv"),
            "--points",
            "660,15,40",
            "--reference",
            "max",
            "--out",
            model);
    assertThat(train.code()).isZero();

    Scorer scorer = Scorer.load(model);
    assertThat(scorer.interpretation().scaling().spec()).isEqualTo("660.0,15.0,40.0");
    assertThat(scorer.interpretation().reasons().baselines().standard()).isEqualTo(Baseline.MAX);
    assertThat(Run.of("predict", model, RISKY).out()).contains("against the best that is possible");
    assertThat(Run.of("inspect", model).out())
        .contains("Points: 660 at odds of 15:1 of being repaid, 40 more double the odds");
  }

  @Test
  void train_pointsOrReferenceThatMakeNoSense_areRefused() {
    Path data = Path.of("../data/loantap-synthetic.csv");
    assertThat(Run.of("train", data, "--points", "600,30").err()).contains("600,30,20");
    assertThat(Run.of("train", data, "--reference", "mean").err()).contains("cutoff, population");
  }
}
