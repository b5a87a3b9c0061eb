package io.loantap.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecialValuesTest {
  private static final SpecialValues BUREAU =
      SpecialValues.of(Map.of(-8.0, "NO_USABLE_TRADES", -9.0, "NO_BUREAU_RECORD"));
  private static final NumericField SCORE =
      new NumericField("score", "points", 300, 850, "").withSpecial(BUREAU);

  @Test
  void of_anyOrder_isAscending() {
    assertThat(BUREAU.values()).containsExactly(-9, -8);
    assertThat(BUREAU.names()).containsExactly("NO_BUREAU_RECORD", "NO_USABLE_TRADES");
    assertThat(BUREAU).hasToString("NO_BUREAU_RECORD (-9), NO_USABLE_TRADES (-8)");
    assertThat(SpecialValues.of(Map.of())).isEqualTo(SpecialValues.none());
  }

  @Test
  void has_zeroOfEitherSign_isOneNumber() {
    SpecialValues zero = SpecialValues.of(Map.of(-0.0, "NOTHING"));
    assertThat(zero.has(0.0)).isTrue();
    assertThat(zero.has(-0.0)).isTrue();
    assertThat(zero.has(Double.NaN)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no_record", "9_MINUS", "NO RECORD", "ÄRGER"})
  void of_noCode_isRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpecialValues.of(Map.of(-9.0, name)))
        .withMessageContaining("NO_BUREAU_RECORD");
  }

  @Test
  void of_sameNameTwiceOrNoNumber_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpecialValues.of(Map.of(-9.0, "A", -8.0, "A")))
        .withMessageContaining("same name");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpecialValues.of(Map.of(Double.NaN, "A")));
    assertThatIllegalArgumentException().isThrownBy(() -> SpecialValues.number("nine"));
  }

  @ParameterizedTest
  @CsvSource({"-9, SPECIAL_MINUS_9", "365243, SPECIAL_365243", "99.5, SPECIAL_99_5"})
  void unnamed_number_isACode(double value, String name) {
    assertThat(SpecialValues.unnamed(value)).isEqualTo(name);
    assertThat(SpecialValues.isUnnamed(name)).isTrue();
    assertThat(SpecialValues.of(Map.of(value, name)).has(value)).isTrue();
  }

  @Test
  void field_specialValue_isAllowedAndNoQuantity() {
    assertThat(SCORE.allows(-9)).isTrue();
    assertThat(SCORE.allows(-7)).isFalse();
    assertThat(SCORE.clip(-9)).isEqualTo(-9);
    assertThat(SCORE.clip(-7)).isEqualTo(300);
    assertThat(SCORE.quantity(-8)).isNaN();
    assertThat(SCORE.quantity(700)).isEqualTo(700);
    assertThat(SCORE).isNotEqualTo(SCORE.withSpecial(SpecialValues.none()));
  }
}
