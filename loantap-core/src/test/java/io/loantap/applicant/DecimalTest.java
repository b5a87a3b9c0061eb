package io.loantap.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
  @Property
  void parse_anyDecimal_isTheNearestDouble(@ForAll @Scale(12) BigDecimal number) {
    assertThat(Decimal.parse(number.toPlainString())).isEqualTo(number.doubleValue());
  }

  @Property
  void parse_shortDecimal_isTheNearestDouble(
      @ForAll long digits, @ForAll @IntRange(max = 15) int scale) {
    BigDecimal number = BigDecimal.valueOf(digits % 1_000_000_000_000_000L, scale);

    assertThat(Decimal.parse(number.toPlainString())).isEqualTo(number.doubleValue());
  }

  @Property
  void parse_anyDouble_comesBack(@ForAll double number) {
    assertThat(Decimal.parse(Double.toString(number))).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0", "5.", ".5", "+3", "1e5", "-2.50E-3", "123456789012345678"})
  void parse_plainDecimal_isThatOfTheJdk(String text) {
    assertThat(Decimal.parse(text)).isEqualTo(Double.parseDouble(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", ".", "1,000", "1.2.3", "NaN", "Infinity", "0x1p3", "1d", "1 2"})
  void parse_anythingElse_isNoNumber(String text) {
    assertThat(Decimal.parse(text)).isNaN();
    assertThat(Decimal.isDecimal(text)).isFalse();
  }
}
