package io.loantap.personalloan;

import io.loantap.applicant.Schema;

/** The LoanTap file of finished personal loans, as applications see it. */
public final class LoanTap {
  private LoanTap() {}

  /** The input columns of the file in its order: all 27 but the outcome, {@code loan_status}. */
  public static Schema schema() {
    return LoanTapSchema.SCHEMA;
  }

  /**
   * A schema with the roles that the file gives to fields of the same names, in place of its own.
   */
  public static Schema withRoles(Schema schema) {
    return LoanTapSchema.withRoles(schema);
  }

  /** A builder of an application, with one typed method for each field. */
  public static LoanTapApplicantBuilder applicant() {
    return new LoanTapApplicantBuilder();
  }
}
