package io.loantap.train.personalloan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstallmentTest {
  /** Loan terms and instalments as the public LoanTap file has them. */
  @ParameterizedTest
  @CsvSource({
    "10000, 11.44, 36, 329.48",
    "8000, 11.99, 36, 265.68",
    "15600, 10.49, 36, 506.97",
    "7200, 6.49, 36, 220.65",
    "24375, 17.27, 60, 609.33"
  })
  void dollars_publishedLoans_agreeToTheCent(
      double principal, double percent, int months, double expected) {
    assertThat(Installment.dollars(principal, percent, months)).isEqualTo(expected);
  }

  @Property
  void dollars_anyLoan_isTheExactInstallmentRoundedUp(
      @ForAll @IntRange(min = 40, max = 1600) int principalIn25,
      @ForAll @IntRange(min = 532, max = 3099) int rateInHundredths,
      @ForAll boolean longTerm) {
    int months = longTerm ? 60 : 36;
    BigDecimal r =
        BigDecimal.valueOf(rateInHundredths)
            .divide(BigDecimal.valueOf(120_000), MathContext.DECIMAL128);
    BigDecimal growth = BigDecimal.ONE.add(r).pow(months, MathContext.DECIMAL128);
    BigDecimal exact =
        BigDecimal.valueOf(principalIn25 * 25L)
            .multiply(r)
            .multiply(growth)
            .divide(growth.subtract(BigDecimal.ONE), MathContext.DECIMAL128);

    assertThat(Installment.dollars(principalIn25 * 25, rateInHundredths / 100.0, months))
        .isEqualTo(exact.setScale(2, RoundingMode.CEILING).doubleValue());
  }
}
