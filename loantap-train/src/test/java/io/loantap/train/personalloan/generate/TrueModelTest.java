package io.loantap.train.personalloan.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loantap.scorecard.Logistic;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class TrueModelTest {
  private static final int ROWS = 100_000;

  /** Each term of the model, by itself. */
  private static final Map<String, ToDoubleFunction<Application>> TERMS = new LinkedHashMap<>();

  static {
    TERMS.put("intercept", a -> 1);
    TERMS.put("term", a -> TrueModel.term(a.termMonths()));
    TERMS.put("loan_amnt", a -> TrueModel.loanAmount(a.loanAmount()));
    TERMS.put("annual_inc", a -> TrueModel.annualIncome(a.annualIncome()));
    TERMS.put("dti", a -> TrueModel.dti(a.dti()));
    TERMS.put("revol_util", a -> TrueModel.revolvingUtilization(a.revolvingUtilization()));
    TERMS.put("revol_bal", a -> TrueModel.revolvingBalance(a.revolvingBalance()));
    TERMS.put("open_acc", a -> TrueModel.openAccounts(a.openAccounts()));
    TERMS.put("total_acc", a -> TrueModel.totalAccounts(a.totalAccounts()));
    TERMS.put("mort_acc", a -> TrueModel.mortgageAccounts(a.mortgageAccounts()));
    TERMS.put("credit age", a -> TrueModel.creditAge(a.creditAgeYears()));
    TERMS.put("pub_rec", a -> TrueModel.publicRecords(a.publicRecords()));
    TERMS.put("pub_rec_bankruptcies", a -> TrueModel.bankruptcies(a.bankruptcies()));
    TERMS.put("home", a -> TrueModel.HOME_OWNERSHIP.getOrDefault(a.homeOwnership(), 0.0));
    TERMS.put(
        "verification", a -> TrueModel.VERIFICATION.getOrDefault(a.verificationStatus(), 0.0));
    TERMS.put("emp_length", a -> TrueModel.EMP_LENGTH.getOrDefault(a.empLength(), 0.0));
    TERMS.put("type", a -> TrueModel.APPLICATION_TYPE.getOrDefault(a.applicationType(), 0.0));
    TERMS.put("purpose", a -> TrueModel.PURPOSE.getOrDefault(a.purpose(), 0.0));
  }

  /** A loan whose log-odds are easily added up by hand. */
  private static Application example() {
    return new Application(
        10_000,
        60,
        "Teacher",
        "10+ years",
        "RENT",
        65_000,
        "Verified",
        YearMonth.of(2014, 3),
        "credit_card",
        "Credit card refinancing",
        25,
        YearMonth.of(2004, 3),
        10,
        1,
        20_000,
        50,
        20,
        "INDIVIDUAL",
        2,
        1);
  }

  @Test
  void logOdds_example_isTheSumByHand() {
    // term 0.85, amount 0.22, income 0, dti 0.225 + 0.45, utilisation 0.4, balance -0.12, open
    // 0.35, total -0.32, mortgages -0.14, credit age (10 - 3) * -0.025, record 0.22, bankruptcy
    // -0.15, rent 0.26, verified 0.22, 10+ years -0.06, credit card -0.12
    assertThat(TrueModel.logOdds(example())).isCloseTo(-2.73 + 2.11, within(1e-12));
  }

  @Test
  void contributions_beyondTheStatedRange_areFlat() {
    assertThat(TrueModel.dti(60)).isEqualTo(TrueModel.dti(35)).isCloseTo(1.125, within(1e-12));
    assertThat(TrueModel.dti(15)).isCloseTo(0.225, within(1e-12));
    assertThat(TrueModel.annualIncome(1e7)).isEqualTo(TrueModel.annualIncome(250_000));
    assertThat(TrueModel.annualIncome(1)).isEqualTo(TrueModel.annualIncome(15_000)).isPositive();
    assertThat(TrueModel.openAccounts(90)).isCloseTo(0.875, within(1e-12));
    assertThat(TrueModel.totalAccounts(90)).isCloseTo(-0.8, within(1e-12));
    assertThat(TrueModel.creditAge(1)).isZero();
    assertThat(TrueModel.creditAge(40)).isCloseTo(-0.55, within(1e-12));
    assertThat(TrueModel.mortgageAccounts(9)).isCloseTo(-0.35, within(1e-12));
    assertThat(TrueModel.revolvingUtilization(892.3)).isCloseTo(0.8, within(1e-12));
    assertThat(TrueModel.revolvingBalance(1e6)).isCloseTo(-0.3, within(1e-12));
    assertThat(TrueModel.publicRecords(8)).isCloseTo(0.66, within(1e-12));
    assertThat(TrueModel.bankruptcies(8)).isCloseTo(-0.3, within(1e-12));
    assertThat(TrueModel.loanAmount(1e6)).isCloseTo(0.88, within(1e-12));
  }

  @Test
  void contributions_ofMissingValues_areTheirOwn() {
    assertThat(TrueModel.mortgageAccounts(Double.NaN)).isEqualTo(TrueModel.MORTGAGES_MISSING);
    assertThat(TrueModel.revolvingUtilization(Double.NaN)).isEqualTo(TrueModel.UTILIZATION_MISSING);
    assertThat(TrueModel.bankruptcies(Double.NaN)).isZero();
  }

  /**
   * The likelihood equations: at the coefficients that made the data, the sum of (y - p) x is zero
   * within its standard error for every term x. So a fit with these terms comes back to them.
   */
  @Test
  void outcomes_manyLoans_satisfyTheLikelihoodEquations() {
    LoanGenerator generator = LoanGenerator.withSeed(8);
    Map<String, double[]> sums = new LinkedHashMap<>();
    for (int i = 0; i < ROWS; i++) {
      Loan loan = generator.loan(i);
      double p = Logistic.probability(TrueModel.logOdds(loan.application()));
      double y = loan.outcome() == Outcome.CHARGED_OFF ? 1 : 0;
      TERMS.forEach(
          (name, term) -> {
            double x = term.applyAsDouble(loan.application());
            double[] sum = sums.computeIfAbsent(name, ignored -> new double[2]);
            sum[0] += (y - p) * x;
            sum[1] += p * (1 - p) * x * x;
          });
    }

    sums.forEach(
        (name, sum) -> assertThat(sum[0] / Math.sqrt(sum[1])).as(name).isBetween(-3.5, 3.5));
  }

  @Test
  void logOdds_anyLoan_isTheSumOfItsTerms() {
    LoanGenerator generator = LoanGenerator.withSeed(9);
    for (int i = 0; i < 1_000; i++) {
      Application a = generator.loan(i).application();
      double sum = TrueModel.INTERCEPT - 1;
      for (ToDoubleFunction<Application> term : TERMS.values()) {
        sum += term.applyAsDouble(a);
      }
      assertThat(TrueModel.logOdds(a)).isCloseTo(sum, within(1e-12));
    }
  }
}
