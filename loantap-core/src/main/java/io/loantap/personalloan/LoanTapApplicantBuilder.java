package io.loantap.personalloan;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.InvalidApplicantException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A builder of an application with the fields of the LoanTap file. A field not set is missing. Not
 * for use by several threads at once.
 */
public final class LoanTapApplicantBuilder {
  private final Map<String, Object> values = new LinkedHashMap<>();

  LoanTapApplicantBuilder() {}

  /** Amount applied for, in currency units. */
  public LoanTapApplicantBuilder loanAmount(double value) {
    return set("loan_amnt", value);
  }

  /** Number of monthly instalments: 36 or 60. */
  public LoanTapApplicantBuilder termMonths(int months) {
    return set("term", months + " months");
  }

  /** The lender's interest rate, in percent a year; not what an application holds. */
  public LoanTapApplicantBuilder interestRate(double value) {
    return set("int_rate", value);
  }

  /** The lender's monthly instalment, in currency units; not what an application holds. */
  public LoanTapApplicantBuilder installment(double value) {
    return set("installment", value);
  }

  /** The lender's own grade, A to G; not what an application holds. */
  public LoanTapApplicantBuilder grade(String value) {
    return set("grade", value);
  }

  /** The lender's own sub-grade, A1 to G5; not what an application holds. */
  public LoanTapApplicantBuilder subGrade(String value) {
    return set("sub_grade", value);
  }

  /** Job title in the applicant's words. */
  public LoanTapApplicantBuilder employmentTitle(String value) {
    return set("emp_title", value);
  }

  /**
   * Full years in the present job; 10 and more are one level.
   *
   * @throws IllegalArgumentException if they are negative
   */
  public LoanTapApplicantBuilder employmentYears(int years) {
    return set("emp_length", employmentLength(years));
  }

  /** MORTGAGE, RENT, OWN, OTHER, NONE or ANY. */
  public LoanTapApplicantBuilder homeOwnership(String value) {
    return set("home_ownership", value);
  }

  /** Income before tax a year, in currency units. */
  public LoanTapApplicantBuilder annualIncome(double value) {
    return set("annual_inc", value);
  }

  /** Not Verified, Source Verified or Verified. */
  public LoanTapApplicantBuilder verificationStatus(String value) {
    return set("verification_status", value);
  }

  /** Month in which the loan is to be funded. */
  public LoanTapApplicantBuilder issueMonth(YearMonth month) {
    return set("issue_d", month);
  }

  /** What the loan is for, such as debt_consolidation. */
  public LoanTapApplicantBuilder purpose(String value) {
    return set("purpose", value);
  }

  /** Title of the loan in the applicant's words. */
  public LoanTapApplicantBuilder title(String value) {
    return set("title", value);
  }

  /** Monthly debt payments to monthly income, in percent, without this loan. */
  public LoanTapApplicantBuilder debtToIncome(double value) {
    return set("dti", value);
  }

  /** Month of the first credit line ever. */
  public LoanTapApplicantBuilder earliestCreditLine(YearMonth month) {
    return set("earliest_cr_line", month);
  }

  /** Open credit lines. */
  public LoanTapApplicantBuilder openAccounts(int value) {
    return set("open_acc", value);
  }

  /** Derogatory public records. */
  public LoanTapApplicantBuilder publicRecords(int value) {
    return set("pub_rec", value);
  }

  /** Revolving balance, in currency units. */
  public LoanTapApplicantBuilder revolvingBalance(double value) {
    return set("revol_bal", value);
  }

  /** Revolving balance to revolving limit, in percent. */
  public LoanTapApplicantBuilder revolvingUtilization(double value) {
    return set("revol_util", value);
  }

  /** Credit lines ever. */
  public LoanTapApplicantBuilder totalAccounts(int value) {
    return set("total_acc", value);
  }

  /** The lender's listing, w or f; not what an application holds. */
  public LoanTapApplicantBuilder initialListStatus(String value) {
    return set("initial_list_status", value);
  }

  /** INDIVIDUAL, JOINT or DIRECT_PAY. */
  public LoanTapApplicantBuilder applicationType(String value) {
    return set("application_type", value);
  }

  /** Mortgage accounts. */
  public LoanTapApplicantBuilder mortgageAccounts(int value) {
    return set("mort_acc", value);
  }

  /** Bankruptcies on public record. */
  public LoanTapApplicantBuilder bankruptcies(int value) {
    return set("pub_rec_bankruptcies", value);
  }

  /** Postal address, ending in the zip code. */
  public LoanTapApplicantBuilder address(String value) {
    return set("address", value);
  }

  /**
   * The application.
   *
   * @throws InvalidApplicantException if a number is not finite or a month out of range
   */
  public Applicant build() {
    return Applicant.of(values).bind(LoanTap.schema());
  }

  private LoanTapApplicantBuilder set(String field, Object value) {
    values.put(field, value);
    return this;
  }

  private static String employmentLength(int years) {
    if (years < 0) {
      throw new IllegalArgumentException("employment years must not be negative");
    }
    if (years < 1) {
      return "< 1 year";
    }
    return years == 1 ? "1 year" : years < 10 ? years + " years" : "10+ years";
  }
}
