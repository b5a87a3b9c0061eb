package io.loantap.train.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recalibration, money and NPA caps of {@code loantap train} and {@code evaluate}. */
class CalibrateTest extends TrainCalls {
  private Run trainAll(Object... more) {
    Object[] words = new Object[] {"train", LoanTable.BUNDLED, "--out", model, "--json", json};
    Object[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return Run.of(all);
  }

  /** A column at a time in training, a loan at a time in evaluation: the same numbers. */
  @ParameterizedTest
  @ValueSource(strings = {"intercept", "platt", "isotonic"})
  void train_calibrated_evaluationAgrees(String method) throws IOException {
    trainAll("--calibrate", method, "--test-file", later).isOk();
    Path evaluated = folder.resolve("evaluated.json");
    Run.of("evaluate", model, later, "--json", evaluated).isOk();

    for (String name :
        new String[] {"auc", "log_loss", "brier", "calibration", "gains", "profit"}) {
      assertThat(read(evaluated).get(name)).as(name).isEqualTo(read(json).get(name)).isNotNull();
    }
    JsonNode record = read(model).get("calibration");
    assertThat(record).isEqualTo(read(json).get("recalibration"));
    assertThat(record.get("method").textValue()).isEqualTo(method);
    assertThat(record.get("rows").intValue()).isEqualTo(10_000);
    assertThat(read(model).at("/training/settings/calibrate").textValue()).isEqualTo(method);
    assertThat(read(model).get("scorecard").has("map")).isEqualTo(method.equals("isotonic"));
    assertThat(flat(Run.of("inspect", model).isOk().out()))
        .contains("Recalibrated by", "fitted to 10,000 loans");
  }

  @Test
  void train_platt_isFoldedIntoTheScorecard() throws IOException {
    trainAll().isOk();
    JsonNode plain = read(model).get("scorecard");
    assertThat(read(model).has("calibration")).isFalse();
    double plainAuc = read(json).get("auc").doubleValue();
    trainAll("--calibrate", "platt").isOk();
    JsonNode scaled = read(model).get("scorecard");
    JsonNode record = read(model).get("calibration");

    double slope = record.get("slope").doubleValue();
    assertThat(slope).isNotEqualTo(1).isBetween(0.5, 1.5);
    assertThat(scaled.get("intercept").doubleValue())
        .isCloseTo(
            record.get("intercept").doubleValue() + slope * plain.get("intercept").doubleValue(),
            within(1e-12));
    JsonNode before = plain.at("/characteristics/0/curve/contributions");
    JsonNode after = scaled.at("/characteristics/0/curve/contributions");
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i).doubleValue())
          .isCloseTo(slope * before.get(i).doubleValue(), within(1e-12));
    }
    assertThat(read(json).get("auc").doubleValue()).isEqualTo(plainAuc);
  }

  @Test
  void train_isotonicOnFewLoans_isRefused() {
    train("--calibrate", "isotonic")
        .fails(1, "cannot be recalibrated", "at least 1,000 bad loans", "Use platt");
    train("--calibrate", "beta").fails(2, "expected none, intercept, platt or isotonic");
    assertThat(model).doesNotExist();
  }

  @Test
  void train_npaCaps_arePricedOnTheTestLoans() throws IOException {
    Run run =
        trainAll("--objective", "max-npa=0.08", "--npa-caps", "0.05,0.001", "--profit", "0.1,0.5");
    run.isOk();

    JsonNode caps = read(json).get("npa_caps");
    assertThat(caps.findValuesAsText("objective"))
        .containsExactly("max-npa=0.08", "max-npa=0.05", "max-npa=0.001");
    assertThat(caps.get(0).get("threshold")).isEqualTo(read(json).get("threshold"));
    assertThat(caps.get(0).get("npa")).isEqualTo(read(json).get("npa"));
    assertThat(caps.get(0).get("profit")).isEqualTo(read(json).get("profit"));
    assertThat(caps.get(2).get("approval_rate").doubleValue()).isLessThan(0.02);
    assertThat(read(json).at("/profit_assumptions/margin").doubleValue()).isEqualTo(0.1);
    assertThat(read(json).at("/profit_assumptions/by_amount").booleanValue()).isTrue();
    assertThat(flat(run.out())).contains("NPA <= 8 % approves", "earns 10 % of its amount");
    assertThat(run.out().lines().filter(line -> line.length() > 100)).isEmpty();
    String strict = trainAll("--objective", "max-npa-strict=0.001").isOk().out();
    assertThat(read(json).at("/npa_caps/0/feasible").booleanValue()).isFalse();
    assertThat(flat(strict)).contains("0.1 % strict *", "* No threshold kept", "is out of reach");
    assertThat(strict.lines().filter(line -> line.length() > 100)).isEmpty();
    trainAll("--npa-caps", "5").fails(2, "expected shares from 0 to 1");
    trainAll("--profit", "0.1").fails(2, "expected two shares");
  }

  @Test
  void train_profitObjective_countsAmounts() throws IOException {
    train("--objective", "profit=0.3,0.7").isOk();
    double byAmount = read(json).get("profit").doubleValue();
    assertThat(read(json).at("/profit_assumptions/loss").doubleValue()).isEqualTo(0.7);

    LoanTable.first(1000).rename("loan_amnt", "lent").write(loans);
    train("--objective", "profit=0.3,0.7").isOk();
    assertThat(read(json).at("/profit_assumptions/by_amount").booleanValue()).isFalse();
    assertThat(read(json).get("profit").doubleValue()).isLessThan(300).isLessThan(byAmount);
    train("--amount", "lent").isOk();
    assertThat(read(json).at("/profit_assumptions/by_amount").booleanValue()).isTrue();
    train("--amount", "lend").fails(1, "no amount column \"lend\"; did you mean \"lent\"?");
  }

  @Test
  void train_amountsMissing_countAsNothing() throws IOException {
    LoanTable.first(1000)
        .rename("loan_amnt", "funded")
        .set(3, "funded", "")
        .set(4, "funded", "x")
        .write(loans);

    Run run = train("--amount", "funded").isOk();

    assertThat(flat(run.out())).contains("2 loans have no amount in funded and count as 0");
  }

  @Test
  void evaluate_gainsAndReliability_arePrinted() throws IOException {
    train("--test-file", later).isOk();
    String plain = Run.of("evaluate", model, later).isOk().out();
    String both = Run.of("evaluate", model, later, "--gains", "--reliability").isOk().out();

    assertThat(plain).doesNotContain("Gains", "Expected and observed").contains("slope");
    assertThat(both).contains("Gains, riskiest loans first", "Expected and observed");
    assertThat(both.lines().skip(1).filter(line -> line.length() > 100)).isEmpty();
  }
}
