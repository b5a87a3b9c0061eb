package io.loantap.train.personalloan.generate;

import java.time.YearMonth;
import java.util.Random;

/**
 * A source of applications whose columns have the published marginals and correlations. Immutable.
 */
final class ApplicationSource {
  /** Mortgages were not recorded in loans issued before this month: the 9.54 % missing values. */
  private static final YearMonth MORTGAGES_RECORDED_FROM = YearMonth.of(2012, 1);

  private static final YearMonth BANKRUPTCIES_RECORDED_FROM = YearMonth.of(2009, 1);
  private static final YearMonth LARGE_LOANS_FROM = YearMonth.of(2016, 1);

  /** Before BANKRUPTCIES_RECORDED_FROM come 0.46 % of the loans; overall 0.135 % are missing. */
  private static final double BANKRUPTCIES_MISSING_EARLY = 0.00135 / 0.0046;

  private static final double UTILIZATION_MISSING = 0.0007;

  /** Of the applicants who state how long they have been employed, 1.23 % give no job title. */
  private static final double JOB_TITLE_MISSING = (0.0579 - 0.0462) / (1 - 0.0462);

  private final CorrelatedTraits traits = CorrelatedTraits.ofLoanTap();
  private final JobTitles jobTitles = new JobTitles();
  private final LoanTitles loanTitles = new LoanTitles();

  Application draw(Random random) {
    double[] z = traits.draw(random);
    YearMonth issued = issueMonth(random);
    int creditAgeMonths = (int) Marginals.CREDIT_AGE_MONTHS.at(of(z, Trait.CREDIT_AGE));
    String empLength = Marginals.EMP_LENGTH.draw(random);
    String purpose = Marginals.PURPOSE.draw(random);
    int openAccounts = (int) Marginals.OPEN_ACCOUNTS.at(of(z, Trait.OPEN_ACCOUNTS));
    int totalAccounts = (int) Marginals.TOTAL_ACCOUNTS.at(of(z, Trait.TOTAL_ACCOUNTS));
    int publicRecords = Marginals.PUBLIC_RECORDS.draw(random);
    return new Application(
        loanAmount(of(z, Trait.LOAN_AMOUNT), issued, random),
        Marginals.TERM.at(of(z, Trait.TERM)),
        jobTitle(empLength, random),
        empLength,
        Marginals.HOME.at(of(z, Trait.HOME)),
        RoundAmounts.stated(Marginals.INCOME.at(of(z, Trait.INCOME)), 1000, 0.80, 1, random),
        Marginals.VERIFICATION.at(of(z, Trait.VERIFICATION)),
        issued,
        purpose,
        loanTitles.draw(purpose, random),
        StrictMath.rint(Marginals.DTI.at(of(z, Trait.DEBT_TO_INCOME)) * 100) / 100,
        issued.minusMonths(creditAgeMonths),
        openAccounts,
        publicRecords,
        StrictMath.floor(Marginals.REVOLVING_BALANCE.at(of(z, Trait.REVOLVING_BALANCE))),
        utilization(of(z, Trait.UTILIZATION), random),
        Math.max(totalAccounts, openAccounts),
        Marginals.APPLICATION_TYPE.draw(random),
        mortgages(of(z, Trait.MORTGAGES), issued),
        bankruptcies(publicRecords, issued, random));
  }

  private static double of(double[] z, Trait trait) {
    return z[trait.index()];
  }

  private static YearMonth issueMonth(Random random) {
    int year = Marginals.ISSUE_YEAR.draw(random);
    int firstMonth = year == 2007 ? 6 : 1;
    return YearMonth.of(year, firstMonth + random.nextInt(13 - firstMonth));
  }

  private static double loanAmount(double z, YearMonth issued, Random random) {
    double cap = issued.isBefore(LARGE_LOANS_FROM) ? 35_000 : 40_000;
    return Math.min(cap, RoundAmounts.stated(Marginals.LOAN_AMOUNT.at(z), 1000, 0.58, 25, random));
  }

  private String jobTitle(String empLength, Random random) {
    String title = jobTitles.draw(random);
    double u = random.nextDouble();
    return empLength.isEmpty() || u < JOB_TITLE_MISSING ? "" : title;
  }

  private static double utilization(double z, Random random) {
    double percent = StrictMath.rint(Marginals.UTILIZATION.at(z) * 10) / 10;
    return random.nextDouble() < UTILIZATION_MISSING ? Double.NaN : percent;
  }

  private static double mortgages(double z, YearMonth issued) {
    return issued.isBefore(MORTGAGES_RECORDED_FROM) ? Double.NaN : Marginals.MORTGAGES.at(z);
  }

  private static double bankruptcies(int publicRecords, YearMonth issued, Random random) {
    int count = 0;
    for (int i = 0; i < publicRecords; i++) {
      count += random.nextDouble() < Marginals.BANKRUPTCY_PER_RECORD ? 1 : 0;
    }
    boolean missing =
        random.nextDouble() < BANKRUPTCIES_MISSING_EARLY
            && issued.isBefore(BANKRUPTCIES_RECORDED_FROM);
    return missing ? Double.NaN : count;
  }
}
