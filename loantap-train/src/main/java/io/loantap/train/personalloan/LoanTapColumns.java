package io.loantap.train.personalloan;

/** Columns and values of the LoanTap file that are taken for granted where none are named. */
public final class LoanTapColumns {
  /** The amount of a loan. */
  public static final String AMOUNT = "loan_amnt";

  /** The outcome of a loan. */
  public static final String OUTCOME = "loan_status";

  /** The bad outcome. */
  public static final String CHARGED_OFF = "Charged Off";

  private LoanTapColumns() {}
}
