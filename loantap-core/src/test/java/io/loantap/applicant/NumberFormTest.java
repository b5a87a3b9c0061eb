package io.loantap.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormTest {
  private static final NumberForm MONEY =
      NumberForm.PLAIN.withGrouping(',').withAffixes(List.of("$", "USD")).withAccounting(true);
  private static final NumberForm EUROPEAN =
      NumberForm.PLAIN.withDecimal(',').withGrouping('.').withAffixes(List.of("€", "EUR"));
  private static final NumberForm MONTHS = NumberForm.PLAIN.withAffixes(List.of("month", "months"));
  private static final NumberForm PERCENT = NumberForm.PLAIN.withAffixes(List.of("%"));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "$58,267; 58267",
        "$ 1,234.50; 1234.5",
        "1,234,567; 1234567",
        "12,34,567.5; 1234567.5",
        "usd 5; 5",
        "5 USD; 5",
        "-$1,000; -1000",
        "$-1,000; -1000",
        "($1,234); -1234",
        "$1,234-; -1234",
        "+7; 7"
      })
  void parse_money_isTheNumber(String text, double number) {
    assertThat(parse(MONEY, text)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1,23", "1,2345", ",123", "12,3456,789", "1,234,56", "$", "$5%", "1 234", "5 EUR"})
  void parse_notMoney_isAWrongType(String text) {
    assertThat(MONEY.parse(text)).isNaN();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"22,6; 22.6", "1.234,5; 1234.5", "1.234; 1234", "-0,05 €; -0.05", "12.5; 12.5"})
  void parse_decimalComma_isTheNumber(String text, double number) {
    assertThat(parse(EUROPEAN, text)).isEqualTo(number);
  }

  @Test
  void parse_wordsAndSigns_doNotChangeTheNumber() {
    assertThat(parse(MONTHS, " 36 months")).isEqualTo(36);
    assertThat(parse(MONTHS, "1 Month")).isEqualTo(1);
    assertThat(parse(PERCENT, "10.65%")).isEqualTo(10.65);
    assertThat(parse(PERCENT, "10.65 %")).isEqualTo(10.65);
    assertThat(parse(NumberForm.PLAIN.withGrouping(' '), "1\u00A0234\u202F567")).isEqualTo(1234567);
    assertThat(parse(NumberForm.PLAIN.withGrouping('\''), "1\u2019234.5")).isEqualTo(1234.5);
    assertThat(parse(NumberForm.PLAIN.withAffixes(List.of("%")), "\u22125%")).isEqualTo(-5);
  }

  /** Every form but those with points between thousands. */
  @Property
  void parse_plainDecimal_isNeverAnotherNumber(
      @ForAll("forms") NumberForm form,
      @ForAll @LongRange(min = -99999, max = 99999999) long digits,
      @ForAll @IntRange(min = 0, max = 6) int scale) {
    BigDecimal plain = BigDecimal.valueOf(digits, scale);
    if (!form.grouping().equals(".")) {
      assertThat(parse(form, plain.toPlainString())).isEqualTo(plain.doubleValue());
    }
  }

  @Property
  void parse_writtenInTheForm_isTheNumber(
      @ForAll("forms") NumberForm form,
      @ForAll @LongRange(min = -999_999_999_999L, max = 999_999_999_999L) long digits,
      @ForAll @IntRange(min = 0, max = 4) int scale,
      @ForAll boolean brackets) {
    BigDecimal number = BigDecimal.valueOf(digits, scale);
    assertThat(parse(form, written(form, number, brackets))).isEqualTo(number.doubleValue());
  }

  @Provide
  Arbitrary<NumberForm> forms() {
    Arbitrary<Character> decimals = Arbitraries.of('.', ',');
    Arbitrary<String> groupings = Arbitraries.of("", ",", ".", "'", " ");
    Arbitrary<List<String>> affixes =
        Arbitraries.of(List.of(), List.of("%"), List.of("$"), List.of("EUR"), List.of("months"));
    return Combinators.combine(decimals, groupings, affixes, Arbitraries.of(true, false))
        .as(
            (decimal, grouping, around, accounting) -> {
              NumberForm form = NumberForm.PLAIN.withDecimal(decimal);
              boolean grouped = !grouping.isEmpty() && grouping.charAt(0) != decimal;
              return (grouped ? form.withGrouping(grouping.charAt(0)) : form)
                  .withAffixes(around)
                  .withAccounting(accounting);
            });
  }

  private static String written(NumberForm form, BigDecimal number, boolean brackets) {
    String plain = number.abs().toPlainString();
    int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
    StringBuilder text = new StringBuilder(plain.substring(0, point));
    for (int at = point - 3; at > 0 && !form.grouping().isEmpty(); at -= 3) {
      text.insert(at, form.grouping());
    }
    if (point < plain.length()) {
      text.append(form.decimal()).append(plain.substring(point + 1));
    }
    if (!form.affixes().isEmpty()) {
      String affix = form.affixes().get(0);
      text = affix.equals("$") ? text.insert(0, affix) : text.append(' ').append(affix);
    }
    if (number.signum() < 0) {
      return form.isAccounting() && brackets ? "(" + text + ")" : "-" + text;
    }
    return text.toString();
  }

  @Test
  void with_whatIsNoForm_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> NumberForm.PLAIN.withDecimal(';'));
    assertThatIllegalArgumentException().isThrownBy(() -> NumberForm.PLAIN.withGrouping('.'));
    assertThatIllegalArgumentException().isThrownBy(() -> NumberForm.PLAIN.withGrouping('_'));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NumberForm.PLAIN.withAffixes(List.of("m2")));
    assertThat(MONEY.withDecimal(',').grouping()).isEqualTo(".");
  }

  @Test
  void toString_form_isANumberInIt() {
    assertThat(MONEY).hasToString("($1,234.5)");
    assertThat(EUROPEAN).hasToString("€1.234,5");
    assertThat(MONTHS).hasToString("1234.5 month");
    assertThat(PERCENT).hasToString("1234.5%");
    assertThat(PERCENT).isNotEqualTo(MONTHS).isNotEqualTo("%");
  }

  private static double parse(NumberForm form, String text) {
    NumericField field = NumericField.of("x").withForm(form);
    List<Violation> violations = new ArrayList<>();
    double number = field.parse(text, violations::add);
    assertThat(violations).isEmpty();
    char[] line = ("1" + text + "2").toCharArray();
    assertThat(field.parse(line, 1, line.length - 1, violations::add)).isEqualTo((Double) number);
    return number;
  }
}
