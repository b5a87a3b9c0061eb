package io.loantap.loantap;

import io.loantap.applicant.Schema;
import io.loantap.decision.LoanFields;

/** The LoanTap file of finished personal loans, as applications see it. */
public final class LoanTap {
  private LoanTap() {}

  /** The input columns of the file in its order: all 27 but the outcome, {@code loan_status}. */
  public static Schema schema() {
    return LoanTapSchema.SCHEMA;
  }

  /** The fields of the file that pricing reads. */
  public static LoanFields loanFields() {
    return new LoanFields("loan_amnt", "term", "annual_inc", "dti");
  }

  /** A builder of an application, with one typed method for each field. */
  public static LoanTapApplicantBuilder applicant() {
    return new LoanTapApplicantBuilder();
  }
}
