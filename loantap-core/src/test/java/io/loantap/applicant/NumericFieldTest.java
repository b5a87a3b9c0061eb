package io.loantap.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumericFieldTest {
  private static final NumericField FIELD = new NumericField("income", "EUR", 0, 1e6, "");

  @Test
  void read_anyNumber_isItsDouble() {
    List<Number> sevens =
        List.of(
            7,
            7L,
            7f,
            7d,
            (short) 7,
            (byte) 7,
            new BigDecimal("7.00"),
            BigInteger.valueOf(7),
            new AtomicInteger(7));
    for (Number seven : sevens) {
      List<Violation> violations = new ArrayList<>();
      assertThat(FIELD.read(seven, violations::add)).isEqualTo(7);
      assertThat(violations).isEmpty();
    }
  }

  @Test
  void read_notANumber_isAWrongType() {
    for (Object value : List.of("7", 'c', true, new int[] {7})) {
      assertThat(codeOfRead(value)).isEqualTo(Violation.Code.WRONG_TYPE);
    }
  }

  @Test
  void read_beyondDouble_isNotFinite() {
    for (Number value :
        List.of(
            Double.NaN,
            Float.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            new BigDecimal("1e400"),
            BigInteger.TEN.pow(400))) {
      assertThat(codeOfRead(value)).isEqualTo(Violation.Code.NOT_FINITE);
    }
  }

  @ParameterizedTest
  @CsvSource({"12000,12000", "' -3.5 ',-3.5", "1e5,100000", "+.5,0.5", "2E-1,0.2", "-0,0"})
  void parse_plainDecimal_isTheNumber(String text, double number) {
    List<Violation> violations = new ArrayList<>();
    assertThat(FIELD.parse(text, violations::add)).isEqualTo(number);
    assertThat(violations).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\t\n"})
  void parse_blank_isMissing(String text) {
    List<Violation> violations = new ArrayList<>();
    assertThat(FIELD.parse(text, violations::add)).isNaN();
    assertThat(violations).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,000",
        "1 000",
        "NaN",
        "Infinity",
        "-Infinity",
        "0x1p3",
        "1d",
        "1f",
        "12 %",
        "$5",
        "e",
        "1e",
        "--1",
        "1.2.3",
        ".",
        "٣",
        "null",
        "n/a",
        "1e5e5"
      })
  void parse_anythingElse_isAWrongType(String text) {
    assertThat(codeOfParse(text)).isEqualTo(Violation.Code.WRONG_TYPE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1,000; a number with thousands separators",
        "-12,345,678.90; a number with thousands separators",
        "1 234; a number with thousands separators",
        "1'234'567.5; a number with thousands separators",
        "1,00; a number with a decimal comma",
        "1.234,5; a number with a decimal comma",
        "45.2%; a number with a percent sign",
        "$58,267; a number with a currency sign",
        "58 €; a number with a currency sign",
        "(1.5); a number in brackets",
        "2015-01-31; digits and signs",
        "NaN; a word of letters",
        "n/a; letters and signs",
        "not known; words",
        "36 months; letters and digits",
        "?; a sign alone",
        "--; signs alone"
      })
  void parse_noDecimal_saysWhichKindItIs(String text, String kind) {
    List<Violation> violations = new ArrayList<>();
    FIELD.parse(text, violations::add);
    assertThat(violations).extracting(Violation::found).containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource({"-1, a negative number", "4.5, a smaller number", "11, a larger number"})
  void outOfRange_number_saysOnWhichSide(double value, String kind) {
    NumericField field = new NumericField("x", "", 5, 10, "");
    assertThat(field.outOfRange(value).found()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "-1e999999999"})
  void parse_beyondDouble_isNotFinite(String text) {
    assertThat(codeOfParse(text)).isEqualTo(Violation.Code.NOT_FINITE);
  }

  @Property
  void parse_printedDouble_isThatDouble(@ForAll double value) {
    assertThat(FIELD.parse(Double.toString(value), violation -> {})).isEqualTo(value + 0.0);
  }

  @Test
  void read_minusZero_isZero() {
    assertThat(Double.doubleToRawLongBits(FIELD.read(-0.0, violation -> {}))).isZero();
  }

  @Test
  void allows_endsOfTheRange_areIncluded() {
    assertThat(FIELD.allows(0)).isTrue();
    assertThat(FIELD.allows(1e6)).isTrue();
    assertThat(FIELD.allows(Math.nextDown(0))).isFalse();
    assertThat(FIELD.allows(Math.nextUp(1e6))).isFalse();
    assertThat(FIELD.allows(Double.NaN)).isFalse();
  }

  @Test
  void expected_anyRange_namesItsEnds() {
    double none = Double.POSITIVE_INFINITY;
    assertThat(FIELD.expected()).isEqualTo("a number from 0 to 1000000 (EUR)");
    assertThat(NumericField.of("x").expected()).isEqualTo("a number");
    assertThat(new NumericField("x", "", 0.5, none, "").expected())
        .isEqualTo("a number of at least 0.5");
    assertThat(new NumericField("x", "", -none, 1e20, "").expected())
        .isEqualTo("a number of at most 1.0E20");
  }

  @Test
  void constructor_emptyRange_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new NumericField("x", "", 1, 0, ""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NumericField("x", "", Double.NaN, 0, ""));
  }

  private static Violation.Code codeOfRead(Object value) {
    List<Violation> violations = new ArrayList<>();
    assertThat(FIELD.read(value, violations::add)).isNaN();
    assertThat(violations).hasSize(1);
    assertThat(violations.get(0).field()).isEqualTo("income");
    return violations.get(0).code();
  }

  private static Violation.Code codeOfParse(String text) {
    List<Violation> violations = new ArrayList<>();
    assertThat(FIELD.parse(text, violations::add)).isNaN();
    assertThat(violations).hasSize(1);
    return violations.get(0).code();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "12",
        " 12 ",
        "-0",
        "-0.5",
        ".",
        "-",
        "1e3",
        "1,5",
        "12345678901234567",
        "1e999"
      })
  void parse_partOfAText_isThatOfTheString(String text) {
    List<Violation> expected = new ArrayList<>();
    List<Violation> found = new ArrayList<>();
    double value = FIELD.parse(text, expected::add);
    char[] line = ("9" + text + "9").toCharArray();

    assertThat(FIELD.parse(line, 1, line.length - 1, found::add)).isEqualTo((Double) value);
    assertThat(found).isEqualTo(expected);
  }
}
