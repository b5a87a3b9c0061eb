package io.loantap.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * The instalment, and so the amount, that an applicant can afford: fixed obligations to income
 * (FOIR) must stay at or below a cap.
 *
 * <p>The ratio is a proxy, {@code dti / 100 + (housing + EMI) / (income / 12)}: the income is
 * gross, and the dti leaves out housing, which counts only if it is stated. Immutable.
 */
final class Affordability {
  private static final BigDecimal YEARLY_PER_CENT = BigDecimal.valueOf(1200);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final BigDecimal income;
  private final BigDecimal dti;
  private final BigDecimal housing;
  private final long maxInstalment;

  private Affordability(BigDecimal income, BigDecimal dti, BigDecimal housing, BigDecimal cap) {
    this.income = income;
    this.dti = dti;
    this.housing = housing;
    BigDecimal room =
        cap.multiply(HUNDRED)
            .subtract(dti)
            .multiply(income)
            .subtract(housing.multiply(YEARLY_PER_CENT))
            .divide(YEARLY_PER_CENT, 2, RoundingMode.FLOOR);
    // More than the largest loan's first instalment is never needed.
    BigDecimal most = Quantity.money(Quantity.MAX_CENTS);
    this.maxInstalment = Quantity.cents(room.max(BigDecimal.ZERO).min(most), "the instalment");
  }

  /**
   * Reckons from an applicant's finances.
   *
   * @param foirCap highest share of income that obligations may take, in [0, 1]
   * @throws IllegalArgumentException if {@link Finances#referral} is not empty, or the cap is out
   *     of range
   */
  public static Affordability of(Finances finances, BigDecimal foirCap) {
    Quantity.share(foirCap.doubleValue(), "the FOIR cap");
    if (finances.referral().isPresent()) {
      throw new IllegalArgumentException(
          "affordability cannot be reckoned: " + finances.referral().get());
    }
    return new Affordability(
        Objects.requireNonNull(finances.annualIncome()),
        Objects.requireNonNull(finances.dti()),
        finances.housingCost(),
        foirCap);
  }

  /**
   * {@code max(0, (cap - dti / 100) income / 12 - housing)}, rounded down to the cent; at most
   * 1,000,000,000.
   */
  public BigDecimal maxInstalment() {
    return Quantity.money(maxInstalment);
  }

  /**
   * The largest amount whose instalment is at most {@link #maxInstalment}, to the cent: {@code
   * MaxEMI (1 - (1 + r)^-n) / r}; at most 1,000,000,000.
   *
   * @param apr as a fraction in [0, 9], with at most 6 decimals
   * @param termMonths 1 to 600
   */
  public BigDecimal maxAmount(BigDecimal apr, int termMonths) {
    return Quantity.money(
        maxAmountCents(Quantity.rate(apr, "the APR"), Quantity.months(termMonths)));
  }

  /**
   * The FOIR proxy with a new instalment, as a fraction rounded half up to 4 decimals.
   *
   * @param instalment new, in money a month
   */
  public BigDecimal foir(BigDecimal instalment) {
    return housing
        .add(instalment)
        .multiply(YEARLY_PER_CENT)
        .divide(income, 6, RoundingMode.HALF_UP)
        .add(dti)
        .divide(HUNDRED, 4, RoundingMode.HALF_UP);
  }

  long maxInstalmentCents() {
    return maxInstalment;
  }

  long maxAmountCents(long apr, int termMonths) {
    double estimate = maxInstalment / Instalment.factor(apr, termMonths);
    long amount = Math.min((long) estimate, Quantity.MAX_CENTS);
    // The estimate is within rounding of the boundary, which the exact instalment decides.
    while (amount > 0 && Instalment.cents(amount, apr, termMonths) > maxInstalment) {
      amount--;
    }
    while (amount < Quantity.MAX_CENTS
        && Instalment.cents(amount + 1, apr, termMonths) <= maxInstalment) {
      amount++;
    }
    return amount;
  }
}
