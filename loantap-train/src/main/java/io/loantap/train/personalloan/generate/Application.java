package io.loantap.train.personalloan.generate;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The application of one synthetic applicant: the columns that do not depend on the lender's
 * judgement.
 *
 * <p>Values are those of the file, already rounded, so the true model can be computed from a row
 * exactly. A missing text is empty, a missing number is NaN.
 *
 * @param loanAmount US dollars
 * @param termMonths 36 or 60
 * @param empTitle job title, or empty
 * @param empLength {@code < 1 year}, {@code 1 year} ... {@code 9 years}, {@code 10+ years}, or
 *     empty
 * @param homeOwnership {@code MORTGAGE}, {@code RENT}, {@code OWN}, {@code OTHER}, {@code NONE} or
 *     {@code ANY}
 * @param annualIncome gross, US dollars a year
 * @param verificationStatus whether the income was checked
 * @param issued month in which the loan was paid out
 * @param purpose one of 14 purposes
 * @param title the applicant's own words for the purpose, or empty
 * @param dti monthly debt payments over monthly income, percent
 * @param earliestCreditLine month in which the first credit line was opened
 * @param openAccounts open credit lines
 * @param publicRecords derogatory public records
 * @param revolvingBalance US dollars
 * @param revolvingUtilization percent of the revolving limit in use, or NaN
 * @param totalAccounts credit lines ever
 * @param applicationType {@code INDIVIDUAL}, {@code JOINT} or {@code DIRECT_PAY}
 * @param mortgageAccounts mortgages ever, or NaN
 * @param bankruptcies bankruptcies on public record, or NaN
 */
public record Application(
    double loanAmount,
    int termMonths,
    String empTitle,
    String empLength,
    String homeOwnership,
    double annualIncome,
    String verificationStatus,
    YearMonth issued,
    String purpose,
    String title,
    double dti,
    YearMonth earliestCreditLine,
    double openAccounts,
    double publicRecords,
    double revolvingBalance,
    double revolvingUtilization,
    double totalAccounts,
    String applicationType,
    double mortgageAccounts,
    double bankruptcies) {

  /** Age of the credit history when the loan was paid out, in years. */
  public double creditAgeYears() {
    return ChronoUnit.MONTHS.between(earliestCreditLine, issued) / 12.0;
  }
}
