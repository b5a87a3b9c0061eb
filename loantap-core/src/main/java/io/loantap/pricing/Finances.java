package io.loantap.pricing;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The means and obligations of an applicant. Any value is accepted here: what cannot be reckoned
 * with is referred to a person, see {@link #referral}. The text of this object leaves the values
 * out.
 *
 * @param annualIncome gross income in money a year; null if missing
 * @param dti debt-to-income ratio in per cent (18 means 18 %): monthly debt payments, without
 *     housing and without the loan asked for, over gross monthly income; null if missing
 * @param housingCost rent or mortgage in money a month, if known, otherwise 0
 */
public record Finances(
    @Nullable BigDecimal annualIncome, @Nullable BigDecimal dti, BigDecimal housingCost) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** More digits than any double has before or after its point. */
  private static final int MAX_DIGITS = 400;

  /** Checks the housing cost, and that no number is too long to reckon with. */
  public Finances {
    checkLength(annualIncome, "the annual income");
    checkLength(dti, "the dti");
    Quantity.cents(housingCost, "the housing cost");
  }

  /**
   * From doubles, without housing cost.
   *
   * @param annualIncome NaN if missing
   * @param dti per cent; NaN if missing
   * @throws IllegalArgumentException if one of them is infinite
   */
  public static Finances of(double annualIncome, double dti) {
    return new Finances(
        number(annualIncome, "the annual income"), number(dti, "the dti"), BigDecimal.ZERO);
  }

  /** The same with a monthly housing cost. */
  public Finances withHousingCost(BigDecimal monthly) {
    return new Finances(annualIncome, dti, monthly);
  }

  /** Why affordability cannot be reckoned; empty if it can. */
  public Optional<OfferReason> referral() {
    if (annualIncome == null) {
      return Optional.of(OfferReason.INCOME_MISSING);
    }
    if (annualIncome.signum() <= 0) {
      return Optional.of(OfferReason.INCOME_NOT_POSITIVE);
    }
    if (dti == null) {
      return Optional.of(OfferReason.DTI_MISSING);
    }
    if (dti.signum() < 0 || dti.compareTo(HUNDRED) > 0) {
      return Optional.of(OfferReason.DTI_OUT_OF_RANGE);
    }
    return Optional.empty();
  }

  private static void checkLength(@Nullable BigDecimal value, String name) {
    if (value != null && (Math.abs(value.scale()) > MAX_DIGITS || value.precision() > MAX_DIGITS)) {
      throw new IllegalArgumentException(name + " must have at most 400 digits");
    }
  }

  private static @Nullable BigDecimal number(double value, String name) {
    if (Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " must be finite, or NaN if it is missing");
    }
    return Double.isNaN(value) ? null : BigDecimal.valueOf(value);
  }

  @Override
  public String toString() {
    return "Finances";
  }
}
