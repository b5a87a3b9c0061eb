package io.loantap.train.personalloan.generate;

/** Loans in the columns, order and formats of the raw LoanTap file. Not thread-safe. */
final class LoanCsv {
  static final String HEADER =
      "loan_amnt,term,int_rate,installment,grade,sub_grade,emp_title,emp_length,home_ownership,"
          + "annual_inc,verification_status,issue_d,loan_status,purpose,title,dti,earliest_cr_line,"
          + "open_acc,pub_rec,revol_bal,revol_util,total_acc,initial_list_status,application_type,"
          + "mort_acc,pub_rec_bankruptcies,address\n";

  private final CsvLine line = new CsvLine();

  /** One record with its line end. */
  String record(Loan loan) {
    Application a = loan.application();
    LenderTerms terms = loan.terms();
    return line.number(a.loanAmount())
        .text(" " + a.termMonths() + " months")
        .number(terms.interestRate())
        .number(terms.installment())
        .text(terms.grade())
        .text(terms.subGrade())
        .text(a.empTitle())
        .text(a.empLength())
        .text(a.homeOwnership())
        .number(a.annualIncome())
        .text(a.verificationStatus())
        .month(a.issued())
        .text(loan.outcome().label())
        .text(a.purpose())
        .text(a.title())
        .number(a.dti())
        .month(a.earliestCreditLine())
        .number(a.openAccounts())
        .number(a.publicRecords())
        .number(a.revolvingBalance())
        .number(a.revolvingUtilization())
        .number(a.totalAccounts())
        .text(terms.initialListStatus())
        .text(a.applicationType())
        .number(a.mortgageAccounts())
        .number(a.bankruptcies())
        .text(loan.address())
        .end();
  }
}
