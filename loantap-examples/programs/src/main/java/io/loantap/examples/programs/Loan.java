package io.loantap.examples.programs;

import io.loantap.applicant.FieldName;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/** An application as a lender's own system has it. */
public record Loan(
    @FieldName(FieldName.NONE) UUID id,
    double loanAmnt,
    Term term,
    Optional<String> empLength,
    String homeOwnership,
    @FieldName("annual_inc") double income,
    String verificationStatus,
    YearMonth issueD,
    String purpose,
    double dti,
    YearMonth earliestCrLine,
    int openAcc,
    int pubRec,
    double revolBal,
    double revolUtil,
    int totalAcc,
    String applicationType,
    int mortAcc,
    int pubRecBankruptcies) {
  /** Terms of a loan; each constant is a level of the field. */
  public enum Term {
    @FieldName("36 months")
    SHORT,
    @FieldName("60 months")
    LONG
  }

  static Loan demo() {
    return new Loan(
        new UUID(0, 1),
        14_000,
        Term.SHORT,
        Optional.of("6 years"),
        "RENT",
        58_000,
        "Source Verified",
        YearMonth.of(2015, 5),
        "debt_consolidation",
        19.4,
        YearMonth.of(2001, 9),
        11,
        0,
        12_400,
        52.6,
        24,
        "INDIVIDUAL",
        1,
        0);
  }
}
