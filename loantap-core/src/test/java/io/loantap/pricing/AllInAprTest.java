package io.loantap.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllInAprTest {

  /**
   * Python 3.11, decimal with 50 digits: 140 bisections of the monthly rate at which the schedule's
   * instalments are worth the amount less the fee; times 12. Unrounded 0.1467041548, 0.0929666501
   * and 0.0065313255.
   */
  @ParameterizedTest
  @CsvSource({
    "10000, 0.1325, 36, 200, 0.1467",
    "5000, 0.08, 60, 150, 0.0930",
    "10000, 0, 36, 100, 0.0065"
  })
  void of_fee_isTheInternalRateOfReturn(
      BigDecimal amount, BigDecimal apr, int months, BigDecimal fee, BigDecimal allIn) {
    assertThat(AllInApr.of(RepaymentTerms.of(amount, apr, months), fee)).isEqualTo(allIn);
  }

  @Test
  void of_noFee_isTheNominalRate() {
    RepaymentTerms terms = RepaymentTerms.of(new BigDecimal("10000"), new BigDecimal("0.1325"), 36);

    assertThat(AllInApr.of(terms, BigDecimal.ZERO)).isEqualTo("0.1325");
  }

  @Test
  void of_nearlyAllKeptBack_isHugeButFinite() {
    RepaymentTerms terms = RepaymentTerms.of(new BigDecimal("1000"), BigDecimal.ZERO, 1);

    // 1000 for 0.01 paid out, after a month: 99,999 times as much interest.
    assertThat(AllInApr.of(terms, new BigDecimal("999.99")))
        .isEqualByComparingTo(new BigDecimal("1199988"));
  }

  @Test
  void of_feeAsHighAsTheAmount_throws() {
    RepaymentTerms terms = RepaymentTerms.of(new BigDecimal("1000"), BigDecimal.ZERO, 12);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> AllInApr.of(terms, new BigDecimal("1000")))
        .withMessage("an upfront fee must be smaller than the amount");
  }

  @Property
  void of_higherFee_isHigher(
      @ForAll @IntRange(min = 1000, max = 40_000) int amount,
      @ForAll @IntRange(min = 0, max = 360) int permille,
      @ForAll @IntRange(min = 1, max = 60) int months,
      @ForAll @DoubleRange(min = 0.01, max = 0.5) double share) {
    RepaymentTerms terms =
        RepaymentTerms.of(BigDecimal.valueOf(amount), BigDecimal.valueOf(permille, 3), months);
    BigDecimal less = BigDecimal.valueOf((long) (amount * share * 100), 2);
    BigDecimal more = less.add(BigDecimal.valueOf(amount, 1));

    BigDecimal lower = AllInApr.of(terms, less);

    assertThat(lower).isGreaterThanOrEqualTo(terms.apr());
    assertThat(AllInApr.of(terms, more)).isGreaterThan(lower);
  }

  @Test
  void fee_shareAndFixed_addUpToTheCent() {
    UpfrontFee fee = new UpfrontFee(new BigDecimal("0.015"), new BigDecimal("25"));

    assertThat(fee.of(new BigDecimal("1001"))).isEqualTo("40.02");
    assertThat(UpfrontFee.none().of(new BigDecimal("1001"))).isEqualTo("0.00");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new UpfrontFee(BigDecimal.ONE, BigDecimal.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new UpfrontFee(new BigDecimal("-0.1"), BigDecimal.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new UpfrontFee(BigDecimal.ZERO, new BigDecimal("-1")));
  }
}
