package io.loantap.applicant;

/**
 * The meaning of a field to a lender, whatever the field is called. A schema states the roles of
 * its fields ({@link Schema#withRoles}), a field may have several, and code that prices, guards or
 * reports asks for the role ({@link Schema#role}), never for a name.
 */
public enum FieldRole {
  /** The amount asked for, in money. */
  AMOUNT,
  /**
   * The term asked for: months as a number, years if that is its unit, or a level that holds
   * months, such as "36 months".
   */
  TERM,
  /** The applicant's gross income, in money a year; a month if its unit ends with that. */
  INCOME,
  /**
   * Payments for other debts: to income in percent, or by its unit as a "fraction", or in money "a
   * month" or "a year".
   */
  OBLIGATIONS,
  /** The instalment of the loan, in money a month. */
  INSTALMENT,
  /** The outcome of a finished loan, which no application has. */
  OUTCOME,
  /** The month in which the loan was made: it orders loans in time. */
  MONTH,
  /**
   * A value that the lender set when it judged the application, such as a rate, a grade, or an
   * instalment that gives the rate away. A model that reads one may not price.
   */
  SET_BY_LENDER,
  /** A score that was known when somebody applied, such as a bureau's. */
  BUREAU_SCORE,
  /** A property by which the law forbids to decide. */
  PROTECTED,
  /** A value that stands for where applicants live or who they are. */
  PROXY
}
