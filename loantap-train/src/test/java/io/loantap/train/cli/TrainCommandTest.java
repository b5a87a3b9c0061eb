package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class TrainCommandTest extends TrainCalls {
  private static final List<String> METRICS =
      List.of(
          "charged_off_rate",
          "auc",
          "average_precision",
          "log_loss",
          "brier",
          "ks",
          "gini",
          "threshold",
          "confusion",
          "accuracy",
          "precision_charged_off",
          "recall_charged_off",
          "f1_charged_off",
          "precision_fully_paid",
          "recall_fully_paid",
          "f1_fully_paid",
          "approval_rate",
          "npa",
          "trade_off");

  @Test
  void train_monotoneRecipe_saysWhereItBinds() throws IOException {
    Path recipe =
        Files.writeString(
            folder.resolve("recipe.json"),
            """
            {"name": "mine", "schema": "loantap",
             "label": {"column": "loan_status", "bad": "Charged Off"},
             "characteristics": [
               {"name": "dti", "encoder": "piecewise_linear", "knots": 9, "missing": "own",
                "monotone": "decreasing"},
               {"name": "int_rate", "encoder": "standardised", "missing": "own",
                "monotone": "increasing"}]}
            """);
    train("--recipe", recipe).isOk();

    JsonNode metrics = read(json);
    JsonNode dti = metrics.get("monotone").get(0);
    assertThat(dti.get("name").asText()).isEqualTo("dti");
    assertThat(dti.get("direction").asText()).isEqualTo("decreasing");
    assertThat(dti.get("flat").asBoolean() || !dti.get("binds").isEmpty()).isTrue();
    JsonNode rate = metrics.get("monotone").get(1);
    assertThat(rate.get("flat").asBoolean()).isFalse();
    assertThat(rate.get("binds")).isEmpty();
    List<String> notices = new ArrayList<>();
    metrics.get("notices").forEach(notice -> notices.add(notice.asText()));
    assertThat(notices)
        .filteredOn(notice -> notice.contains("is held to"))
        .singleElement()
        .asString()
        .startsWith("Characteristic \"dti\" is held to fall with the value: the constraint binds ");
    JsonNode curve = read(model).at("/scorecard/characteristics/0/curve/contributions");
    for (int i = 1; i < curve.size(); i++) {
      assertThat(curve.get(i).asDouble()).isLessThanOrEqualTo(curve.get(i - 1).asDouble());
    }
  }

  @Test
  void train_metricsJson_holdsAllThatIsPromised() throws IOException {
    train().isOk();

    JsonNode metrics = read(json);
    for (String name : METRICS) {
      assertThat(metrics.hasNonNull(name)).as(name).isTrue();
    }
    assertThat(metrics.get("rows").intValue()).isEqualTo(1000);
    assertThat(metrics.get("train_rows").intValue() + metrics.get("test_rows").intValue())
        .isEqualTo(1000);
    assertThat(metrics.get("test_rows").intValue()).isEqualTo(300);
    assertThat(metrics.get("objective").textValue()).isEqualTo("f1");
    assertThat(metrics.get("iterations").intValue()).isPositive();
    assertThat(metrics.get("converged").booleanValue()).isTrue();
    assertThat(metrics.get("relative_gradient_norm").doubleValue()).isBetween(0.0, 1e-8);
  }

  @Test
  void train_metricsJson_isConsistentInItself() throws IOException {
    train("--test-file", later).isOk();

    JsonNode metrics = read(json);
    JsonNode confusion = metrics.get("confusion");
    double tp = confusion.get("tp").doubleValue();
    double fp = confusion.get("fp").doubleValue();
    double tn = confusion.get("tn").doubleValue();
    double fn = confusion.get("fn").doubleValue();
    assertThat(tp + fp + tn + fn).isEqualTo(500);
    assertThat(metrics.get("charged_off_rate").doubleValue()).isEqualTo((tp + fn) / 500);
    assertThat(metrics.get("accuracy").doubleValue()).isCloseTo((tp + tn) / 500, within(1e-15));
    assertThat(metrics.get("precision_charged_off").doubleValue())
        .isCloseTo(tp / (tp + fp), within(1e-15));
    assertThat(metrics.get("recall_charged_off").doubleValue())
        .isCloseTo(tp / (tp + fn), within(1e-15));
    assertThat(metrics.get("approval_rate").doubleValue())
        .isCloseTo((tn + fn) / 500, within(1e-15));
    assertThat(metrics.get("npa").doubleValue()).isCloseTo(fn / (tn + fn), within(1e-15));
    assertThat(metrics.get("gini").doubleValue())
        .isCloseTo(2 * metrics.get("auc").doubleValue() - 1, within(1e-15));
  }

  @Test
  void evaluate_trainingFile_saysThatTheFiguresFlatter() throws IOException {
    train("--test-file", later).isOk();
    Path evaluated = folder.resolve("evaluated.json");
    assertThat(Run.of("evaluate", model, loans, "--json", evaluated).isOk().out())
        .contains("\n! The model was trained on this file");
    assertThat(read(evaluated).get("training_file").booleanValue()).isTrue();
    assertThat(Run.of("evaluate", model, later, "--json", evaluated).isOk().out())
        .doesNotContain("trained on this file");
    assertThat(read(evaluated).get("training_file").booleanValue()).isFalse();
  }

  @Test
  void train_figures_agreeInFileTextModelAndEvaluation() throws IOException {
    Run run = train("--test-file", later).isOk();
    Path evaluated = folder.resolve("evaluated.json");
    Run evaluation = Run.of("evaluate", model, later, "--json", evaluated).isOk();

    JsonNode metrics = read(json);
    JsonNode again = read(evaluated);
    for (String name : METRICS) {
      assertThat(again.get(name)).as(name).isEqualTo(metrics.get(name));
    }
    JsonNode record = read(model).get("training").get("metrics");
    record
        .properties()
        .forEach(figure -> assertRecorded(figure.getKey(), figure.getValue(), metrics));
    assertThat(record.size()).isGreaterThan(15);
    assertThat(run.out())
        .contains(String.format(Locale.ROOT, "%.4f", metrics.get("auc").doubleValue()))
        .contains(String.format(Locale.ROOT, "%.4f", metrics.get("brier").doubleValue()))
        .contains(String.format(Locale.ROOT, "%.1f %%", 100 * metrics.get("npa").doubleValue()))
        .contains("Model written to " + model);
    String table = "  AUC ";
    assertThat(evaluation.out().substring(evaluation.out().indexOf(table)).lines().limit(9))
        .containsAll(run.out().substring(run.out().indexOf(table)).lines().limit(2).toList());
    assertThat(evaluation.out()).contains("on 500 loans of " + later + ", 0 of them not scored");
  }

  private static void assertRecorded(String name, JsonNode value, JsonNode metrics) {
    JsonNode confusion = metrics.get("confusion");
    JsonNode calibration = metrics.get("calibration");
    JsonNode other =
        switch (name) {
          case "mean_probability", "expected_calibration_error" -> calibration.get(name);
          case "calibration_in_the_large" -> calibration.get("in_the_large");
          case "calibration_slope" -> calibration.get("slope");
          default -> confusion.has(name) ? confusion.get(name) : metrics.get(name);
        };
    assertThat(value.asText()).as(name).isEqualTo(other.asText());
  }

  @Test
  void train_printedText_fitsATerminal() {
    String text = train("--objective", "max-npa=0.001").isOk().out();

    assertThat(text.lines().filter(line -> line.length() > 100)).isEmpty();
    assertThat(flat(text))
        .contains("Precision: share of the declined that were bad.")
        .contains("Recall: share of the bad that were declined.");
  }

  @Test
  void train_again_givesTheSameBytes() throws IOException {
    train("--threads", 1).isOk();
    byte[] first = Files.readAllBytes(model);
    byte[] firstMetrics = Files.readAllBytes(json);

    for (int threads : new int[] {1, 2, 8}) {
      train("--threads", threads).isOk();
      assertThat(model).as("%d threads", threads).hasBinaryContent(first);
      assertThat(json).hasBinaryContent(firstMetrics);
    }
    train("--seed", 43).isOk();
    assertThat(Files.readAllBytes(model)).isNotEqualTo(first);
  }

  @Test
  void train_otherLocale_givesTheSameBytes() throws IOException {
    train().isOk();
    byte[] expected = Files.readAllBytes(model);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      train().isOk();
    } finally {
      Locale.setDefault(before);
    }

    assertThat(model).hasBinaryContent(expected);
  }

  @Test
  void train_fullDisk_leavesNothing() throws IOException {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.isWritable(full), "skipped: there is no /dev/full to write to");

    Run.of("train", loans, "--out", full, "--json", json)
        .fails(1, "/dev/full", "cannot be written", "Make room");
    Run.of("train", loans, "--out", model, "--json", full)
        .fails(1, "/dev/full", "cannot be written", "Make room");

    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("loans.csv", "later.csv");
  }

  @Test
  void train_nowhereToWrite_saysSoBeforeTheWork() throws IOException {
    Path nowhere = folder.resolve("nowhere").resolve("model.json");
    Files.writeString(loans, "this is never read");

    Run.of("train", loans, "--out", nowhere).fails(1, nowhere.toString(), "there is no folder");
    train("--json", folder).fails(2, "--json"); // given twice
    Run.of("train", loans, "--out", folder).fails(1, folder.toString(), "this is a folder");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("loans.csv", "later.csv");
  }
}
