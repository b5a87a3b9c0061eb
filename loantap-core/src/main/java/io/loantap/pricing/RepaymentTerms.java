package io.loantap.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A loan repaid in equal monthly instalments, exact to the cent.
 *
 * <p>The instalment is {@code P r / (1 - (1 + r)^-n)} with {@code r = APR / 12}, or {@code P / n}
 * without interest, rounded up to the cent. The interest of each month is rounded down to the cent,
 * and the last instalment takes what is left, so it is at most as high as the others and {@code n}
 * instalments always cover principal and interest. Immutable.
 */
public final class RepaymentTerms {
  private final long amount;
  private final long apr;
  private final int termMonths;
  private final long instalment;
  private final long lastInstalment;
  private final long totalInterest;

  private RepaymentTerms(long amount, long apr, int termMonths) {
    this.amount = amount;
    this.apr = apr;
    this.termMonths = termMonths;
    this.instalment = Instalment.cents(amount, apr, termMonths);
    long total = 0;
    Amortisation loan = start();
    while (loan.next()) {
      total += loan.interest();
    }
    this.totalInterest = total;
    this.lastInstalment = loan.interest() + loan.principal();
  }

  /**
   * The terms of a loan, in O(term).
   *
   * @param amount lent, above 0 and at most 1,000,000,000, with at most 2 decimals
   * @param apr nominal yearly rate as a fraction in [0, 9], with at most 6 decimals
   * @param termMonths 1 to 600
   * @throws IllegalArgumentException if one of them is out of range
   */
  public static RepaymentTerms of(BigDecimal amount, BigDecimal apr, int termMonths) {
    return of(
        Quantity.positiveCents(amount, "the amount"),
        Quantity.rate(apr, "the APR"),
        Quantity.months(termMonths));
  }

  static RepaymentTerms of(long amount, long apr, int termMonths) {
    return new RepaymentTerms(amount, apr, termMonths);
  }

  public BigDecimal amount() {
    return Quantity.money(amount);
  }

  /** Nominal yearly rate as a fraction, compounded monthly, without fees. */
  public BigDecimal apr() {
    return Quantity.rate(apr);
  }

  public int termMonths() {
    return termMonths;
  }

  /** The EMI: what is due every month but the last. */
  public BigDecimal instalment() {
    return Quantity.money(instalment);
  }

  /** At most {@link #instalment}; 0 if a loan of a few cents is repaid before. */
  public BigDecimal lastInstalment() {
    return Quantity.money(lastInstalment);
  }

  /** Sum of the interest of all months, if every instalment is paid when due. */
  public BigDecimal totalInterest() {
    return Quantity.money(totalInterest);
  }

  /** Amount and total interest: the sum of all instalments. */
  public BigDecimal totalRepaid() {
    return Quantity.money(amount + totalInterest);
  }

  /** What the loan costs the borrower: total interest and the upfront fee. */
  public BigDecimal totalCost(BigDecimal upfrontFee) {
    return Quantity.money(totalInterest + Quantity.cents(upfrontFee, "the fee"));
  }

  /** The amortisation schedule, one row a month; its columns add up to the cent. */
  public List<ScheduleRow> schedule() {
    List<ScheduleRow> rows = new ArrayList<>(termMonths);
    Amortisation loan = start();
    while (loan.next()) {
      rows.add(
          new ScheduleRow(
              loan.month(),
              Quantity.money(loan.interest() + loan.principal()),
              Quantity.money(loan.interest()),
              Quantity.money(loan.principal()),
              Quantity.money(loan.balance())));
    }
    return List.copyOf(rows);
  }

  long amountCents() {
    return amount;
  }

  long instalmentCents() {
    return instalment;
  }

  long lastInstalmentCents() {
    return lastInstalment;
  }

  long aprMillionths() {
    return apr;
  }

  private Amortisation start() {
    return new Amortisation(amount, apr, termMonths, instalment);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RepaymentTerms terms
        && amount == terms.amount
        && apr == terms.apr
        && termMonths == terms.termMonths;
  }

  @Override
  public int hashCode() {
    return (Long.hashCode(amount) * 31 + Long.hashCode(apr)) * 31 + termMonths;
  }

  @Override
  public String toString() {
    return "%s over %d months at APR %s: %s a month, last %s, total interest %s"
        .formatted(amount(), termMonths, apr(), instalment(), lastInstalment(), totalInterest());
  }
}
