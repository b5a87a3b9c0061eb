package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.Scorer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Statistics and weights on the command line. */
class TrainStatisticsTest {
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @Test
  void train_json_holdsTheStatisticsOfTheFit() throws IOException {
    assertThat(train()).isZero();

    JsonNode json = json();
    JsonNode intercept = json.get("coefficients").get(0);
    assertThat(intercept.get("name").textValue()).isEqualTo("intercept");
    assertThat(intercept.get("estimate").doubleValue())
        .isEqualTo(Scorer.load(model()).scorecard().intercept());
    double error = intercept.get("standard_error").doubleValue();
    assertThat(intercept.get("z").doubleValue())
        .isEqualTo(intercept.get("estimate").doubleValue() / error);
    assertThat(intercept.get("high").doubleValue() - intercept.get("low").doubleValue())
        .isEqualTo(2 * 1.959963984540054 * error, within(1e-9));
    assertThat(intercept.get("p_value").doubleValue()).isBetween(0.0, 1.0);
    JsonNode ratio = json.get("likelihood_ratio");
    assertThat(ratio.get("statistic").doubleValue())
        .isEqualTo(
            2
                * (ratio.get("log_likelihood").doubleValue()
                    - ratio.get("null_log_likelihood").doubleValue()),
            within(1e-6));
    assertThat(ratio.get("p_value").doubleValue()).isLessThan(1e-8);
    assertThat(ratio.get("degrees_of_freedom").doubleValue())
        .isEqualTo(json.get("effective_coefficients").doubleValue() - 1);
    assertThat(ratio.get("mcfadden_r2").doubleValue()).isBetween(0.02, 0.5);
    assertThat(json.get("bic").doubleValue()).isGreaterThan(json.get("aic").doubleValue());
    assertThat(json.has("bootstrap")).isFalse();
    assertThat(json.has("correlations")).isFalse();
    assertThat(json.has("variance_inflation")).isFalse();
  }

  @Test
  void train_statisticsAndBootstrap_addsBoth() throws IOException {
    assertThat(train("--statistics", "--bootstrap", "10")).isZero();

    JsonNode json = json();
    int columns = json.get("coefficients").size() - 1;
    JsonNode bootstrap = json.get("bootstrap");
    assertThat(bootstrap.get("resamples").intValue()).isEqualTo(10);
    assertThat(bootstrap.get("seed").intValue()).isEqualTo(42);
    assertThat(bootstrap.get("without_optimum").intValue()).isZero();
    assertThat(bootstrap.get("coefficients")).hasSize(columns + 1);
    assertThat(bootstrap.at("/auc/low").doubleValue()).isLessThan(json.get("auc").doubleValue());
    assertThat(bootstrap.at("/auc/high").doubleValue())
        .isGreaterThan(json.get("auc").doubleValue());
    assertThat(json.get("correlations")).hasSize(columns);
    assertThat(json.at("/correlations/0/0").doubleValue()).isEqualTo(1);
    assertThat(json.at("/variance_inflation/columns")).hasSize(columns);
    for (JsonNode entry : json.at("/variance_inflation/characteristics")) {
      assertThat(entry.get("gvif").doubleValue()).isGreaterThanOrEqualTo(1);
      assertThat(entry.get("scaled_gvif").doubleValue())
          .isLessThanOrEqualTo(entry.get("gvif").doubleValue());
      assertThat(entry.get("degrees_of_freedom").intValue()).isPositive();
    }
  }

  @Test
  void train_statistics_modelIsTheSame() throws IOException {
    assertThat(train("--statistics", "--bootstrap", "10")).isZero();
    byte[] with = Files.readAllBytes(model());
    assertThat(execute("train", data().toString(), "--out", model().toString())).isZero();

    assertThat(Files.readAllBytes(model())).isEqualTo(with);
  }

  @Test
  void train_noPenaltyAndLevelsForAll_writesNullForWhatIsNotIdentified() throws IOException {
    assertThat(train("--l2", "0")).isZero();

    List<String> without = new ArrayList<>();
    for (JsonNode coefficient : json().get("coefficients")) {
      if (coefficient.get("standard_error").isNull()) {
        assertThat(coefficient.get("p_value").isNull()).isTrue();
        assertThat(coefficient.get("low").isNull()).isTrue();
        without.add(coefficient.get("name").textValue());
      }
    }
    assertThat(without).contains("intercept", "term=36 months", "term=60 months");
    assertThat(Files.readString(metrics())).doesNotContain("NaN", "Infinity");
  }

  @Test
  void train_classWeight_isInTheModelFile() throws IOException {
    assertThat(train("--class-weight", "balanced")).isZero();

    assertThat(Files.readString(model())).contains("\"class_weight\"", "\"prior_correction\"");
  }

  @Test
  void train_weightOption_namesTheColumn() throws IOException {
    assertThat(train("--weight", "annual_inc")).isZero();

    assertThat(Files.readString(metrics())).contains("counts each loan by its annual_inc");
  }

  @Test
  void train_oddOptions_areUsageErrors() {
    assertThat(execute("train", "x.csv", "--statistics")).isEqualTo(2);
    assertThat(err.toString()).contains("--json; name one");
    assertThat(execute("train", "x.csv", "--bootstrap", "50")).isEqualTo(2);
    assertThat(execute("train", "x.csv", "--json", "y", "--bootstrap", "1")).isEqualTo(2);
    assertThat(err.toString()).contains("at least 10 resamples, not 1");
    assertThat(execute("train", "x.csv", "--class-weight", "heavy")).isEqualTo(2);
    assertThat(err.toString()).contains("expected none or balanced");
  }

  private int train(String... options) throws IOException {
    List<String> args =
        new ArrayList<>(
            List.of(
                "train",
                data().toString(),
                "--out",
                model().toString(),
                "--json",
                metrics().toString()));
    args.addAll(List.of(options));
    return execute(args.toArray(String[]::new));
  }

  /** The first 1,500 of the bundled loans, two lines each. */
  private Path data() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("../data/loantap-synthetic.csv"));
    return Files.write(folder.resolve("loans.csv"), lines.subList(0, 3001));
  }

  private Path model() {
    return folder.resolve("model.json");
  }

  private Path metrics() {
    return folder.resolve("metrics.json");
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(metrics().toFile());
  }

  private int execute(String... args) {
    CommandLine command = Loantap.commandLine();
    command.setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err));
    return command.execute(args);
  }
}
