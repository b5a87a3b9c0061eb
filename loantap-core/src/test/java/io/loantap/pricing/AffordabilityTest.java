package io.loantap.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AffordabilityTest {
  private static final BigDecimal CAP = new BigDecimal("0.45");

  /** Python 3.11, decimal: 1350 (1 - (1 + r)^-n) / r is 39348.376001 and 57671.443154. */
  @Test
  void maxAmount_example_isGoldenToTheCent() {
    Affordability affordability = Affordability.of(Finances.of(60_000, 18), CAP);
    BigDecimal apr = new BigDecimal("0.1427");

    assertThat(affordability.maxInstalment()).isEqualTo("1350.00");
    assertThat(affordability.maxAmount(apr, 36)).isEqualTo("39348.37");
    assertThat(affordability.maxAmount(apr, 60)).isEqualTo("57671.44");
  }

  @Test
  void maxInstalment_housingCost_isTakenOff() {
    Finances finances = Finances.of(60_000, 18).withHousingCost(new BigDecimal("1000.01"));
    Affordability affordability = Affordability.of(finances, CAP);

    assertThat(affordability.maxInstalment()).isEqualTo("349.99");
    assertThat(affordability.foir(new BigDecimal("349.99"))).isEqualTo("0.4500");
    assertThat(Affordability.of(Finances.of(60_000, 18), CAP).foir(new BigDecimal("600")))
        .isEqualTo("0.3000");
  }

  @Test
  void maxInstalment_oddIncome_isRoundedDown() {
    assertThat(Affordability.of(Finances.of(10_000, 0), CAP).maxInstalment()).isEqualTo("375.00");
    assertThat(Affordability.of(Finances.of(10_001, 0), CAP).maxInstalment()).isEqualTo("375.03");
  }

  @Test
  void maxInstalment_noRoom_isZero() {
    Affordability affordability = Affordability.of(Finances.of(60_000, 46), CAP);

    assertThat(affordability.maxInstalment()).isEqualTo("0.00");
    assertThat(affordability.maxAmount(BigDecimal.ZERO, 36)).isEqualTo("0.00");
  }

  @Test
  void of_extremeIncome_staysWithinLimits() {
    assertThat(Affordability.of(Finances.of(Double.MAX_VALUE, 0), CAP).maxInstalment())
        .isEqualTo("1000000000.00");
    Affordability tiny = Affordability.of(Finances.of(Double.MIN_VALUE, 0), CAP);
    assertThat(tiny.maxInstalment()).isEqualTo("0.00");
    assertThat(tiny.foir(BigDecimal.ONE)).isGreaterThan(BigDecimal.TEN);
    assertThat(Affordability.of(Finances.of(1e15, 0), CAP).maxAmount(new BigDecimal("0.1"), 36))
        .isEqualTo("1000000000.00");
  }

  @Test
  void referral_incomeOrDtiUnusable_saysWhich() {
    assertThat(Finances.of(60_000, 0).referral()).isEmpty();
    assertThat(Finances.of(60_000, 100).referral()).isEmpty();
    assertThat(Finances.of(Double.NaN, 18).referral()).contains(OfferReason.INCOME_MISSING);
    assertThat(Finances.of(0, 18).referral()).contains(OfferReason.INCOME_NOT_POSITIVE);
    assertThat(Finances.of(-1, 18).referral()).contains(OfferReason.INCOME_NOT_POSITIVE);
    assertThat(Finances.of(60_000, Double.NaN).referral()).contains(OfferReason.DTI_MISSING);
    assertThat(Finances.of(60_000, -1).referral()).contains(OfferReason.DTI_OUT_OF_RANGE);
    assertThat(Finances.of(60_000, 100.01).referral()).contains(OfferReason.DTI_OUT_OF_RANGE);
  }

  @Test
  void of_unusable_throwsWithoutTheValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Affordability.of(Finances.of(-98_765, 18), CAP))
        .withMessage("affordability cannot be reckoned: INCOME_NOT_POSITIVE");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Affordability.of(Finances.of(60_000, 18), BigDecimal.TEN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Finances.of(Double.POSITIVE_INFINITY, 18))
        .withMessage("the annual income must be finite, or NaN if it is missing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Finances(new BigDecimal("1E+500"), CAP, BigDecimal.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Finances.of(1, 1).withHousingCost(new BigDecimal("-1")));
    assertThat(Finances.of(98_765, 18)).hasToString("Finances");
  }

  @Property
  void maxAmount_any_isTheLargestWithThatInstalment(
      @ForAll @IntRange(min = 1, max = 1_000_000) int income,
      @ForAll @IntRange(min = 0, max = 44) int dti,
      @ForAll @IntRange(min = 0, max = 500_000) int millionths,
      @ForAll @IntRange(min = 1, max = 120) int months) {
    Affordability affordability = Affordability.of(Finances.of(income, dti), CAP);
    BigDecimal apr = BigDecimal.valueOf(millionths, 6);
    BigDecimal amount = affordability.maxAmount(apr, months);
    BigDecimal more = amount.add(new BigDecimal("0.01"));

    if (amount.signum() > 0) {
      BigDecimal instalment = RepaymentTerms.of(amount, apr, months).instalment();
      assertThat(instalment).isLessThanOrEqualTo(affordability.maxInstalment());
      // The ratio is rounded to four decimals.
      assertThat(affordability.foir(instalment)).isLessThanOrEqualTo(CAP);
    }
    assertThat(RepaymentTerms.of(more, apr, months).instalment())
        .isGreaterThan(affordability.maxInstalment());
  }
}
