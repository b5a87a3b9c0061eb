package io.loantap.train.explore.answer;

import io.loantap.applicant.FieldRole;

/** The questions that can be asked of any file of finished loans. */
public final class Questions {
  private Questions() {}

  /** The share of the loans that was repaid. */
  public static Question repaidShare() {
    return new RepaidShare();
  }

  /** The relation of amount and instalment. */
  public static Question amountAndInstalment() {
    return new AmountAndInstalment();
  }

  /**
   * The outcome by the levels of a column.
   *
   * @param id of the answer: lower-case words and hyphens
   * @param inOrder whether the levels have an order of their own
   */
  public static Question byLevel(String id, String question, String column, boolean inOrder) {
    return new ByLevel(id, question, column, inOrder);
  }

  /**
   * The outcome by the levels or numbers, in their order, of the first column that has a role.
   *
   * @param id of the answer: lower-case words and hyphens
   */
  public static Question byRole(String id, String question, FieldRole role) {
    return facts ->
        facts.columns(role).stream()
            .findFirst()
            .flatMap(column -> byLevel(id, question, column.name(), true).answer(facts));
  }

  /** The outcome by the year of the loan. */
  public static Question years() {
    return IssueTime.ofYears();
  }

  /** The outcome by the month of the year. */
  public static Question monthsOfYear() {
    return IssueTime.ofMonths();
  }

  /** The cost of the two errors of a decision. */
  public static Question costOfErrors() {
    return new CostOfErrors();
  }
}
