package io.loantap.learn.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.applicant.DateField;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Violation;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a cell means: numbers in any form, dates in any format, words for a missing value, codes.
 */
class CellInferenceTest {
  private static final CellOptions OPTIONS = CellOptions.found(2026);

  private static InferredColumn infer(String name, int rows, IntFunction<String> value) {
    SchemaInference inference = SchemaInference.of(List.of(name), OPTIONS);
    IntStream.range(0, rows).forEach(row -> inference.accept(List.of(value.apply(row)), row + 2L));
    return inference.columns().get(0);
  }

  /** Values apart by a bar, repeated ten times; what a reader of the field makes of the first. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "45.2%|7%|100%; 1234.5%; 45.2; percent",
        "8%|9%; 1234.5%; 8; percent",
        "$58,267|$7,100.50|$950; $1,234.5; 58267; $",
        "58,267|102,345|950; 1,234.5; 58267; ''",
        "1,234.5|12.25|3; 1,234.5; 1234.5; ''",
        "22,6|13,98|7; 1234,5; 22.6; ''",
        "0,125|0,250|1,500; 1234,5; 0.125; ''",
        "1.234,5|22,6|1.234; 1.234,5; 1234.5; ''",
        "1.234.567|1.234; 1.234,5; 1234567; ''",
        "1.234|2.345|1.1; 1234.5; 1.234; ''",
        "1 234|12 345|7; 1 234.5; 1234; ''",
        "1'234.50|99.5; 1'234.5; 1234.5; ''",
        "(1,234)|5,000|12; (1,234.5); -1234; ''",
        "1234-|5000|12; (1234.5); -1234; ''",
        "EUR 12|EUR 13.5; EUR1234.5; 12; EUR",
        "12 €|13 €; €1234.5; 12; €",
        "12%|NA|7%; 1234.5%; 12; percent"
      })
  void columns_numbersInAnyForm_areNumbers(String values, String form, double first, String unit) {
    InferredColumn column = tenTimes(values);

    assertThat(column.kind()).isEqualTo(ColumnKind.NUMBER);
    NumericField field = (NumericField) column.field();
    assertThat(field.form().toString().replace(" EUR", "")).isEqualTo(form.replace("EUR", ""));
    assertThat(field.unit()).isEqualTo(unit);
    List<Violation> wrong = new ArrayList<>();
    assertThat(field.parse(values.substring(0, values.indexOf('|')), wrong::add)).isEqualTo(first);
    for (String value : values.split("\\|", -1)) {
      field.parse(value, wrong::add);
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"860xx|945xx", "A11|A34", "$5|€7", "12 Main|13 Oak", "5-7|8-9", "1,2,3"})
  void columns_textsWithDigits_areNoNumbers(String values) {
    assertThat(tenTimes(values).field()).isNotInstanceOf(NumericField.class);
  }

  @Test
  void columns_manyTermsInWords_areNumbers() {
    InferredColumn column =
        infer("term", 300, row -> row % 20 == 0 ? "1 month" : row % 20 + " months");

    assertThat(column.kind()).isEqualTo(ColumnKind.NUMBER);
    assertThat(((NumericField) column.field()).unit()).isEqualTo("months");
    assertThat(column.field().parse("36 months", violation -> {})).isEqualTo(36);
  }

  @Test
  void columns_commaInDoubt_asksForIt() {
    InferredColumn column =
        infer("c", 300, row -> row % 2 == 0 ? "1," + (100 + row) : "" + 40000 + row);

    assertThat(column.kind()).isEqualTo(ColumnKind.TEXT);
    assertThat(column.reason()).contains("comma").contains("--kind c=number");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Nov-15|Oct-16; MMM-yy; 2015-11",
        "11/15/2015|10/21/2016; M/d/yyyy; 2015-11",
        "15/11/2015|21/10/2016; d/M/yyyy; 2015-11",
        "15.11.2015|1.2.2016; d.M.yyyy; 2015-11",
        "2015-11-15 00:00:00|2016-10-21 10:30:00; yyyy-MM-dd; 2015-11",
        "2015-11-15T00:00:00Z|2016-10-21T10:30:00.123+02:00; yyyy-MM-dd; 2015-11",
        "20151115|20161021|20140101; yyyyMMdd; 2015-11",
        "201511|201610|201401; yyyyMM; 2015-11",
        "2015|2016|1999; yyyy; 2015-01",
        "1/1/2015|2/1/2015|12/1/2016; M/d/yyyy; 2015-01",
        "1/1/2015|1/2/2015|1/12/2016; d/M/yyyy; 2015-01",
        "15-Jan-15|1-Feb-99; d-MMM-yy; 2015-01",
        "11-Dec|12-Jan; yy-MMM; 2011-12",
        "January 2015|May 2016; MMMM yyyy; 2015-01",
        "Jan 5, 2015|May 17, 2016; MMM d, yyyy; 2015-01",
        "15JAN2015|01FEB2016; ddMMMyyyy; 2015-01",
        "2015-11-15|NA; yyyy-MM-dd; 2015-11"
      })
  void columns_datesInAnyForm_areMonths(String values, String pattern, YearMonth first) {
    InferredColumn column = tenTimes(values);

    assertThat(column.field()).isInstanceOf(DateField.class);
    assertThat(((DateField) column.field()).format().pattern()).isEqualTo(pattern);
    assertThat(column.field().parse(values.substring(0, values.indexOf('|')), violation -> {}))
        .isEqualTo(DateField.slot(first));
  }

  @Test
  void columns_dayAndMonthInDoubt_askForTheOrder() {
    String dates = "3/4/2015|5/6/2015|7/8/2016";
    InferredColumn asked = tenTimes(dates);
    assertThat(asked.kind()).isEqualTo(ColumnKind.TEXT);
    assertThat(asked.reason()).contains("--dates");

    InferredColumn told = tenTimes(dates, OPTIONS.withDayOrder(CellOptions.DayOrder.DAY_FIRST));
    assertThat(told.field().parse("3/4/2015", violation -> {})).isEqualTo(12 * 2015 + 3);
  }

  @Test
  void columns_datesInSeveralFormats_saySo() {
    InferredColumn column =
        infer(
            "opened",
            300,
            row -> row % 3 == 0 ? "Nov-" + (10 + row % 9) : (13 + row % 14) + ".04.2016");

    assertThat(column.kind()).isEqualTo(ColumnKind.TEXT);
    assertThat(column.reason())
        .isEqualTo(
            "its dates are in several formats, of which d.M.yyyy reads the most, 200 of 300; one"
                + " that all are written in can be read");
  }

  @ParameterizedTest
  @CsvSource({
    "NA, true",
    "n/a, true",
    "., true",
    "?, true",
    "NULL, true",
    "NaN, true",
    "None, true",
    "-, true",
    "#N/A, true",
    "'\\N', true",
    "Missing, true",
    "unknown, false"
  })
  void columns_usualWordsAmongNumbers_areMissing(String token, boolean missing) {
    InferredColumn column = infer("c", 60, row -> row % 3 == 0 ? token : "" + row % 7);

    assertThat(column.kind()).isEqualTo(missing ? ColumnKind.NUMBER : ColumnKind.LEVELS);
    if (missing) {
      assertThat(column.field().missing().texts()).containsExactly(token);
      assertThat(column.missing()).isEqualTo(20);
      assertThat(column.present()).isEqualTo(40);
      assertThat(column.distinct()).isEqualTo(7);
      assertThat(column.tokens()).containsEntry(token, 20L);
    }
  }

  @Test
  void columns_usualWordsAmongLevels_areMissingIfNothingElse() {
    InferredColumn odd = infer("c", 60, row -> List.of("a", "b", "#N/A").get(row % 3));
    assertThat(odd.field().levels()).containsExactly("a", "b");
    assertThat(odd.missing()).isEqualTo(20);

    InferredColumn level = infer("c", 60, row -> List.of("a", "b", "None").get(row % 3));
    assertThat(level.field().levels()).containsExactly("None", "a", "b");
    assertThat(level.keptTokens()).containsEntry("None", 20L);

    InferredColumn asked = tenTimes("a|b|None", OPTIONS.withMissing(List.of("None")));
    assertThat(asked.field().levels()).containsExactly("a", "b");
  }

  @Test
  void columns_wordOfOneColumn_isMissingInAllNumbersAndDates() {
    SchemaInference inference = SchemaInference.of(List.of("a", "b", "c", "d"), OPTIONS);
    for (int row = 0; row < 100; row++) {
      inference.accept(
          List.of(
              row % 9 == 0 ? "NA" : "" + row % 7,
              "" + row % 5,
              "2015-0" + (1 + row % 9),
              "x" + row % 2),
          row);
    }

    assertThat(inference.columns().stream().map(it -> it.field().missing().texts()))
        .containsExactly(List.of("NA"), List.of("NA"), List.of("NA"), List.of());
  }

  @Test
  void columns_oneStrayCell_isABadCellOfANumber() {
    InferredColumn column = infer("dti", 500, row -> row == 3 ? "unknown" : row * 7 % 400 + ".5");

    assertThat(column.kind()).isEqualTo(ColumnKind.NUMBER);
    assertThat(column.strays()).isEqualTo(1);
    assertThat(infer("dti", 90, row -> row == 3 ? "unknown" : "" + row * row).kind())
        .isEqualTo(ColumnKind.TEXT);
  }

  @ParameterizedTest
  @CsvSource({
    "naics, 40, LEVELS",
    "naics_code, 400, IDENTIFIER",
    "phone, 999, IDENTIFIER",
    "branch, 30, LEVELS",
    "balance, 400, NUMBER"
  })
  void columns_namesOfCodes_haveNoOrder(String name, int different, ColumnKind kind) {
    assertThat(infer(name, 1000, row -> "" + (440_000 + 7 * (row % different))).kind())
        .isEqualTo(kind);
  }

  @Test
  void columns_differentNumbersOfAsManyDigits_nameTheRows() {
    assertThat(infer("x", 80, row -> "" + (10_000_000 + row * 7919L * 7919 % 80_000_000)).kind())
        .isEqualTo(ColumnKind.IDENTIFIER);
  }

  @Test
  void columns_statedKind_isTheirs() {
    for (StatedKind kind : StatedKind.values()) {
      InferredColumn column = tenTimes("1|2|3", OPTIONS.withKinds(Map.of("c", kind)));
      assertThat(column.kind().name()).startsWith(kind.name());
    }
    assertThat(
            tenTimes("2015|2016|1999", OPTIONS.withKinds(Map.of("c", StatedKind.NUMBER))).field())
        .isEqualTo(NumericField.of("c"));
  }

  private static InferredColumn tenTimes(String values) {
    return tenTimes(values, OPTIONS);
  }

  private static InferredColumn tenTimes(String values, CellOptions options) {
    SchemaInference inference = SchemaInference.of(List.of("c"), options);
    for (int time = 0; time < 10; time++) {
      for (String value : values.split("\\|", -1)) {
        inference.accept(List.of(value), 1);
      }
    }
    return inference.columns().get(0);
  }
}
