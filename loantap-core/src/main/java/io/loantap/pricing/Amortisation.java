package io.loantap.pricing;

/**
 * A walk through the months of a loan in whole cents. The interest of a month is {@code balance APR
 * / 12}, rounded down to the cent: rounded so, it never exceeds the interest for which the EMI was
 * made, hence the last instalment never exceeds the others.
 */
final class Amortisation {
  private static final long YEAR = 12_000_000;

  private final long apr;
  private final int months;
  private final long emi;
  private int month;
  private long balance;
  private long interest;
  private long principal;

  Amortisation(long amount, long apr, int months, long emi) {
    this.apr = apr;
    this.months = months;
    this.emi = emi;
    this.balance = amount;
  }

  /** Goes on to the next month; false after the last. */
  boolean next() {
    if (month == months) {
      return false;
    }
    month++;
    interest = balance * apr / YEAR;
    // A loan of a few cents is repaid before its term, because an instalment is a whole cent.
    boolean last = month == months || balance + interest <= emi;
    principal = last ? balance : emi - interest;
    balance -= principal;
    return true;
  }

  int month() {
    return month;
  }

  long interest() {
    return interest;
  }

  long principal() {
    return principal;
  }

  /** Owed after this month's instalment. */
  long balance() {
    return balance;
  }
}
