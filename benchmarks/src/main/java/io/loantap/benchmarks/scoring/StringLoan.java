package io.loantap.benchmarks.scoring;

import static io.loantap.benchmarks.scoring.EnumLoan.number;
import static io.loantap.benchmarks.scoring.EnumLoan.whole;

import io.loantap.applicant.FieldName;
import java.util.Map;
import java.util.Objects;

/** An applicant as most programs hold one: primitives and texts. */
record StringLoan(
    @FieldName("loan_amnt") double loanAmount,
    int term,
    @FieldName("int_rate") double interestRate,
    @FieldName("annual_inc") double annualIncome,
    @FieldName("dti") double debtToIncome,
    @FieldName("open_acc") int openAccounts,
    @FieldName("pub_rec") int publicRecords,
    @FieldName("revol_bal") double revolvingBalance,
    @FieldName("revol_util") double revolvingUtilisation,
    @FieldName("total_acc") int totalAccounts,
    @FieldName("mort_acc") int mortgageAccounts,
    @FieldName("pub_rec_bankruptcies") int bankruptcies,
    int issueYear,
    String grade,
    String homeOwnership,
    @FieldName("verification_status") String verification,
    String purpose,
    @FieldName("initial_list_status") String listing,
    String applicationType,
    String zipCode) {

  /** The same applicant, from values by name. */
  static StringLoan of(Map<String, ?> values) {
    return new StringLoan(
        number(values, "loan_amnt"),
        whole(values, "term"),
        number(values, "int_rate"),
        number(values, "annual_inc"),
        number(values, "dti"),
        whole(values, "open_acc"),
        whole(values, "pub_rec"),
        number(values, "revol_bal"),
        number(values, "revol_util"),
        whole(values, "total_acc"),
        whole(values, "mort_acc"),
        whole(values, "pub_rec_bankruptcies"),
        whole(values, "issue_year"),
        text(values, "grade"),
        text(values, "home_ownership"),
        text(values, "verification_status"),
        text(values, "purpose"),
        text(values, "initial_list_status"),
        text(values, "application_type"),
        text(values, "zip_code"));
  }

  static String text(Map<String, ?> values, String name) {
    return (String) Objects.requireNonNull(values.get(name));
  }
}
