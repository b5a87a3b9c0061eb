package io.loantap.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loantap.learn.evaluation.Metrics;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.Logistic;
import io.loantap.train.csv.CsvInput;
import io.loantap.train.data.FinishedLoans;
import io.loantap.train.data.LoanReader;
import io.loantap.train.data.ReadingSummary;
import io.loantap.train.data.Split;
import io.loantap.train.personalloan.generate.LoanGenerator;
import io.loantap.train.personalloan.generate.TrueModel;
import io.loantap.train.recipe.Recipes;
import io.loantap.train.support.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Training finds the documented model that 100,000 synthetic loans were drawn from. The bounds are
 * about four standard errors of the fit to 70,000 of them.
 */
class TrueModelRecoveryTest {
  private static final int ROWS = 100_000;
  private static final long SEED = 11;

  @TempDir private static Path folder;
  private static TrainingResult result;
  private static int[] test;
  private static Map<String, Characteristic> fitted;

  @BeforeAll
  static void train() throws IOException {
    Path file = folder.resolve("loans.csv");
    LoanGenerator.writeCsv(file, ROWS, SEED, rows -> {});
    FinishedLoans loans =
        LoanReader.read(
            CsvInput.of(file),
            Recipes.find("application"),
            ReadingSummary.OnBadRows.STOP,
            Progress.NONE);
    Split split = Split.stratified(loans.outcomes(), 0.3, 42);
    test = split.test();
    result = new Trainer(TrainingOptions.defaults(), Progress.NONE).train(loans, split);
    fitted =
        result.model().scorecard().characteristics().stream()
            .collect(Collectors.toMap(Characteristic::name, it -> it));
  }

  @Test
  void train_auc_isCloseToThatOfTheTrueLogOdds() {
    LoanGenerator generator = LoanGenerator.withSeed(SEED);
    double[] probability =
        Arrays.stream(test)
            .mapToDouble(
                row -> Logistic.probability(TrueModel.logOdds(generator.loan(row).application())))
            .toArray();
    boolean[] chargedOff = new boolean[test.length];
    for (int i = 0; i < test.length; i++) {
      chargedOff[i] = generator.loan(test[i]).outcome().label().equals("Charged Off");
    }
    Metrics best = Metrics.of(probability, chargedOff, 0.5);

    assertThat(result.test().rows()).isEqualTo(test.length);
    assertThat(result.test().chargedOffRate()).isEqualTo(best.chargedOffRate());
    assertThat(result.test().auc()).isCloseTo(best.auc(), within(0.004));
    assertThat(result.test().logLoss()).isCloseTo(best.logLoss(), within(0.003));
  }

  @Test
  void train_levels_haveTheTrueDifferences() {
    assertThat(level("term", "60 months") - level("term", "36 months"))
        .isCloseTo(TrueModel.TERM_60_MONTHS, within(0.1));
    assertThat(level("home_ownership", "RENT") - level("home_ownership", "MORTGAGE"))
        .isCloseTo(0.26, within(0.1));
    assertThat(
            level("verification_status", "Source Verified")
                - level("verification_status", "Not Verified"))
        .isCloseTo(0.30, within(0.1));
    assertThat(level("purpose", "small_business") - level("purpose", "debt_consolidation"))
        .isCloseTo(0.75, within(0.3));
    assertThat(missing("emp_length") - level("emp_length", "5 years"))
        .isCloseTo(0.40, within(0.25));
  }

  @Test
  void train_curves_haveTheTrueDifferences() {
    assertThat(number("dti", 30) - number("dti", 15))
        .isCloseTo(TrueModel.dti(30) - TrueModel.dti(15), within(0.12));
    assertThat(number("dti", 15) - number("dti", 5))
        .isCloseTo(TrueModel.dti(15) - TrueModel.dti(5), within(0.12));
    assertThat(number("revol_util", 85) - number("revol_util", 25))
        .isCloseTo(60 * TrueModel.UTILIZATION_SLOPE, within(0.12));
    assertThat(number("open_acc", 18) - number("open_acc", 6))
        .isCloseTo(12 * TrueModel.OPEN_ACCOUNTS_SLOPE, within(0.15));
    assertThat(number("credit_age_months", 240) - number("credit_age_months", 120))
        .isCloseTo(10 * TrueModel.CREDIT_AGE_SLOPE, within(0.12));
    assertThat(missing("mort_acc") - number("mort_acc", 0))
        .isCloseTo(TrueModel.MORTGAGES_MISSING, within(0.2));
  }

  private static double level(String name, String level) {
    return ((Characteristic.Levels) fitted.get(name)).curve().contribution(level);
  }

  private static double number(String name, double value) {
    return ((Characteristic.Numeric) fitted.get(name)).curve().contribution(value);
  }

  private static double missing(String name) {
    return ((Fallback.Contribution) fitted.get(name).missing()).contribution();
  }
}
