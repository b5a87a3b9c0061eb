package io.loantap.decision;

import io.loantap.applicant.Field;

/**
 * The units in which the fields of a loan are given, by the {@link Field#unit} of each: what turns
 * them into money a year, months and percent. Immutable.
 */
final class LoanUnits {
  /** Unit of a field that holds money a month. */
  private static final String A_MONTH = "a month";

  /** Unit of a field that holds money a year; an income of another unit is, too. */
  private static final String A_YEAR = "a year";

  private static final int MONTHS = 12;
  private static final double PERCENT = 100;

  private final double incomes;
  private final int monthsOfTerm;
  private final String burden;

  LoanUnits(Field income, Field term, Field burden) {
    this.incomes = income.unit().endsWith(A_MONTH) ? MONTHS : 1;
    this.monthsOfTerm = term.unit().equals("years") ? MONTHS : 1;
    this.burden = burden.unit();
  }

  /** Income in money a year of what its field holds. */
  double annualIncome(double income) {
    return incomes * income;
  }

  /** Months of what the field of the term holds. */
  double months(double held) {
    return monthsOfTerm * held;
  }

  /** What the field of the term holds of so many months. */
  double held(int months) {
    return (double) months / monthsOfTerm;
  }

  /** Other debt payments to income in percent of what their field holds; NaN if not known. */
  double dti(double held, double annualIncome) {
    if (burden.equals("fraction")) {
      return PERCENT * held;
    }
    if (burden.endsWith(A_MONTH) || burden.endsWith(A_YEAR)) {
      double paid = burden.endsWith(A_MONTH) ? MONTHS * held : held;
      return annualIncome > 0 ? PERCENT * paid / annualIncome : Double.NaN;
    }
    return held;
  }
}
