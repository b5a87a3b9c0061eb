package io.loantap.train.personalloan.generate;

import static java.util.Map.entry;

import java.util.Map;

/**
 * The model from which the synthetic outcomes are drawn, so a test can ask whether training finds
 * it again.
 *
 * <p>The log-odds of being charged off are a sum of one contribution per characteristic, and given
 * the application the outcome is one Bernoulli draw with that probability. Numeric contributions
 * are piecewise linear (income: linear in its logarithm) and flat outside the stated range;
 * categorical ones are tables whose first-named reference level contributes 0. Neither the lender's
 * terms nor the zip code appear: both are drawn afterwards, given the outcome. The formula with its
 * reasons is in {@code data/README.md}. All methods are pure.
 */
public final class TrueModel {
  public static final double INTERCEPT = -2.73;

  /** Log-odds of a 60 month term against 36 months. */
  public static final double TERM_60_MONTHS = 0.85;

  /** Log-odds per US dollar, from 500 to 40,000. */
  public static final double LOAN_AMOUNT_SLOPE = 0.22e-4;

  /** Log-odds per unit of the natural logarithm of income, from 15,000 to 250,000 US dollars. */
  public static final double LOG_INCOME_SLOPE = -0.65;

  /** Income in US dollars that contributes 0. */
  public static final double INCOME_REFERENCE = 65_000;

  /** Log-odds per point of debt to income, from 0 to 15 %. */
  public static final double DTI_LOW_SLOPE = 0.015;

  /** Log-odds per point of debt to income, from 15 to 35 %. */
  public static final double DTI_HIGH_SLOPE = 0.045;

  /** Log-odds per point of revolving utilisation, from 0 to 100 %. */
  public static final double UTILIZATION_SLOPE = 0.008;

  /** Contribution of a missing revolving utilisation. */
  public static final double UTILIZATION_MISSING = 0.45;

  /** Log-odds per US dollar of revolving balance, from 0 to 50,000. */
  public static final double REVOLVING_BALANCE_SLOPE = -0.06e-4;

  /** Log-odds per open account, from 0 to 25. */
  public static final double OPEN_ACCOUNTS_SLOPE = 0.035;

  /** Log-odds per account ever held, from 0 to 50. */
  public static final double TOTAL_ACCOUNTS_SLOPE = -0.016;

  /** Log-odds per mortgage account, from 0 to 5. */
  public static final double MORTGAGES_SLOPE = -0.070;

  /** Contribution of a missing number of mortgages. */
  public static final double MORTGAGES_MISSING = -0.45;

  /** Log-odds per year of credit history, from 3 to 25 years. */
  public static final double CREDIT_AGE_SLOPE = -0.025;

  /** Log-odds per derogatory public record, from 0 to 3. */
  public static final double PUBLIC_RECORDS_SLOPE = 0.22;

  /** Log-odds per bankruptcy, from 0 to 2; 0 if missing. */
  public static final double BANKRUPTCIES_SLOPE = -0.15;

  /** Contribution by home ownership. */
  public static final Map<String, Double> HOME_OWNERSHIP =
      Map.of("MORTGAGE", 0.0, "OWN", 0.14, "RENT", 0.26, "OTHER", 0.26, "NONE", 0.26, "ANY", 0.26);

  /** Contribution by whether income was verified: the lender checks the doubtful ones. */
  public static final Map<String, Double> VERIFICATION =
      Map.of("Not Verified", 0.0, "Source Verified", 0.30, "Verified", 0.22);

  /** Contribution by years in employment; every level that is not named contributes 0. */
  public static final Map<String, Double> EMP_LENGTH =
      Map.of("< 1 year", 0.10, "10+ years", -0.06, "", 0.40);

  /** Contribution by application type. */
  public static final Map<String, Double> APPLICATION_TYPE =
      Map.of("INDIVIDUAL", 0.0, "JOINT", -0.80, "DIRECT_PAY", 0.80);

  /** Contribution by purpose. */
  public static final Map<String, Double> PURPOSE =
      Map.ofEntries(
          entry("debt_consolidation", 0.0),
          entry("credit_card", -0.12),
          entry("home_improvement", 0.10),
          entry("other", 0.15),
          entry("major_purchase", 0.05),
          entry("small_business", 0.75),
          entry("car", -0.15),
          entry("medical", 0.25),
          entry("moving", 0.25),
          entry("vacation", 0.10),
          entry("house", 0.15),
          entry("wedding", -0.40),
          entry("renewable_energy", 0.30),
          entry("educational", 0.20));

  private TrueModel() {}

  /** Log-odds of being charged off, natural logarithm. */
  public static double logOdds(Application a) {
    return INTERCEPT
        + term(a.termMonths())
        + loanAmount(a.loanAmount())
        + annualIncome(a.annualIncome())
        + dti(a.dti())
        + revolvingUtilization(a.revolvingUtilization())
        + revolvingBalance(a.revolvingBalance())
        + openAccounts(a.openAccounts())
        + totalAccounts(a.totalAccounts())
        + mortgageAccounts(a.mortgageAccounts())
        + creditAge(a.creditAgeYears())
        + publicRecords(a.publicRecords())
        + bankruptcies(a.bankruptcies())
        + level(HOME_OWNERSHIP, a.homeOwnership())
        + level(VERIFICATION, a.verificationStatus())
        + level(EMP_LENGTH, a.empLength())
        + level(APPLICATION_TYPE, a.applicationType())
        + level(PURPOSE, a.purpose());
  }

  /** Contribution of the term in months. */
  public static double term(int months) {
    return months == 60 ? TERM_60_MONTHS : 0;
  }

  /** Contribution of the loan amount in US dollars. */
  public static double loanAmount(double dollars) {
    return LOAN_AMOUNT_SLOPE * within(dollars, 500, 40_000);
  }

  /** Contribution of the gross annual income in US dollars. */
  public static double annualIncome(double dollars) {
    return LOG_INCOME_SLOPE * StrictMath.log(within(dollars, 15_000, 250_000) / INCOME_REFERENCE);
  }

  /** Contribution of debt to income in percent: steeper beyond 15 %. */
  public static double dti(double percent) {
    return DTI_LOW_SLOPE * within(percent, 0, 15) + DTI_HIGH_SLOPE * (within(percent, 15, 35) - 15);
  }

  /** Contribution of revolving utilisation in percent; NaN is missing. */
  public static double revolvingUtilization(double percent) {
    return Double.isNaN(percent)
        ? UTILIZATION_MISSING
        : UTILIZATION_SLOPE * within(percent, 0, 100);
  }

  /** Contribution of the revolving balance in US dollars. */
  public static double revolvingBalance(double dollars) {
    return REVOLVING_BALANCE_SLOPE * within(dollars, 0, 50_000);
  }

  /** Contribution of the number of open credit lines. */
  public static double openAccounts(double count) {
    return OPEN_ACCOUNTS_SLOPE * within(count, 0, 25);
  }

  /** Contribution of the number of credit lines ever held. */
  public static double totalAccounts(double count) {
    return TOTAL_ACCOUNTS_SLOPE * within(count, 0, 50);
  }

  /** Contribution of the number of mortgages; NaN is missing. */
  public static double mortgageAccounts(double count) {
    return Double.isNaN(count) ? MORTGAGES_MISSING : MORTGAGES_SLOPE * within(count, 0, 5);
  }

  /** Contribution of the age of the credit history in years. */
  public static double creditAge(double years) {
    return CREDIT_AGE_SLOPE * (within(years, 3, 25) - 3);
  }

  /** Contribution of the number of derogatory public records. */
  public static double publicRecords(double count) {
    return PUBLIC_RECORDS_SLOPE * within(count, 0, 3);
  }

  /** Contribution of the number of bankruptcies; NaN is missing. */
  public static double bankruptcies(double count) {
    return Double.isNaN(count) ? 0 : BANKRUPTCIES_SLOPE * within(count, 0, 2);
  }

  private static double level(Map<String, Double> contributions, String level) {
    return contributions.getOrDefault(level, 0.0);
  }

  private static double within(double x, double low, double high) {
    return Math.min(Math.max(x, low), high);
  }
}
