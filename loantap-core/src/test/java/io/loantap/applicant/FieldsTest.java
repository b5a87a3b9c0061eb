package io.loantap.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.CharBuffer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Levels, dates and free text. */
class FieldsTest {
  private static final DateField MONTH = new DateField("asked", DateFormat.MONTH_YEAR, "");
  private static final CategoricalField GRADE =
      CategoricalField.of("grade", List.of(" A", "B "), "");
  private static final TextField TEXT = new TextField("title", "");
  private static final double JUNE_1990 = 12 * 1990 + 5;

  private enum Grade {
    A
  }

  @Test
  void date_anyKindOfMonth_isTheSameSlot() {
    assertThat(slot(MONTH, YearMonth.of(1990, 6))).isEqualTo(JUNE_1990);
    assertThat(slot(MONTH, LocalDate.of(1990, 6, 30))).isEqualTo(JUNE_1990);
    assertThat(slot(MONTH, CharBuffer.wrap(" jun-1990 "))).isEqualTo(JUNE_1990);
    assertThat(slot(new DateField("", DateFormat.ISO_MONTH, ""), "1990-06")).isEqualTo(JUNE_1990);
    assertThat(slot(new DateField("", DateFormat.ISO_DATE, ""), "1990-06-30")).isEqualTo(JUNE_1990);
    assertThat(slot(MONTH, " ")).isNaN();
  }

  @ParameterizedTest
  @CsvSource({
    "month_year,1990-06",
    "month_year,Jun-90",
    "month_year,June-1990",
    "month_year,Jux-1990",
    "iso_month,1990-13",
    "iso_month,Jun-1990",
    "iso_date,1990-02-30",
    "iso_date,1990-06"
  })
  void date_anotherFormat_isMalformed(DateFormat format, String text) {
    assertThat(code(new DateField("x", format, ""), text)).isEqualTo(Violation.Code.MALFORMED_DATE);
  }

  @Test
  void date_beyondTheYears_isOutOfRange() {
    assertThat(slot(MONTH, "Jan-1900")).isEqualTo(12 * 1900);
    assertThat(slot(MONTH, "Dec-2199")).isEqualTo(12 * 2199 + 11);
    for (Object value : List.of("Dec-1899", "Jan-2200", YearMonth.of(-5, 1), LocalDate.MAX)) {
      assertThat(code(MONTH, value)).isEqualTo(Violation.Code.OUT_OF_RANGE);
    }
  }

  @Test
  void date_number_isAWrongType() {
    assertThat(code(MONTH, 1990)).isEqualTo(Violation.Code.WRONG_TYPE);
  }

  @Test
  void date_anyDefaultLocale_readsEnglishMonths() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(DateFormat.MONTH_YEAR.parse("Oct-2010")).isEqualTo(YearMonth.of(2010, 10));
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void format_example_isJanuary2015(DateFormat format) {
    assertThat(format.parse(format.example())).isEqualTo(YearMonth.of(2015, 1));
    assertThat(format.reads(format.example())).isTrue();
  }

  @Provide
  static Arbitrary<DateFormat> everyFormat() {
    return Arbitraries.of(formats().toList());
  }

  static Stream<DateFormat> formats() {
    return Stream.of(
        DateFormat.MONTH_YEAR,
        DateFormat.ISO_MONTH,
        DateFormat.ISO_DATE,
        DateFormat.of("MMMM yyyy"),
        DateFormat.of("MMM d, yyyy"),
        DateFormat.of("d-MMM-yyyy"),
        DateFormat.of("M/d/yyyy"),
        DateFormat.of("dd.MM.yyyy"),
        DateFormat.of("yyyyMMdd"),
        DateFormat.of("yyyyMM"),
        DateFormat.of("MM/yyyy"));
  }

  @Property
  void format_printed_isReadBack(
      @ForAll("everyFormat") DateFormat format,
      @ForAll @IntRange(min = 1900, max = 2199) int year,
      @ForAll @IntRange(min = 1, max = 12) int month) {
    YearMonth printed = YearMonth.of(year, month);
    assertThat(format.parse(format.print(printed))).isEqualTo(printed);
    assertThat(DateField.month(DateField.slot(printed))).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "MMM-yy; Jun-90; 1990-06",
        "MMM-yy; jun-26; 2026-06",
        "MMM-yy; Jun-27; 1927-06",
        "yy-MMM; 11-Dec; 2011-12",
        "d-MMM-yy; 15-Jan-15; 2015-01",
        "M/d/yyyy; 2/28/1997; 1997-02",
        "M/d/yyyy; 02/28/1997 0:00; 1997-02",
        "dd.MM.yyyy; 28.02.1997; 1997-02",
        "dd.MM.yy; 28.02.97; 1997-02",
        "yyyyMMdd; 20150801; 2015-08",
        "yyyyMM; 201508; 2015-08",
        "yyyy; 2015; 2015-01",
        "yyyy/MM/dd; 2015/08/01; 2015-08",
        "MMMM d, yyyy; August 1, 2015; 2015-08",
        "iso_date; 2015-11-15 00:00:00; 2015-11",
        "iso_date; 2015-11-30T23:59:59.999-05:00; 2015-11",
        "iso_date; 2015-11-30T23:59Z; 2015-11",
        "iso_date; 2015-11-30 11:59 PM; 2015-11",
        "iso_date; 2016-02-29; 2016-02"
      })
  void date_commonFormat_isTheMonthThatIsWritten(String pattern, String text, YearMonth month) {
    DateFormat format = DateFormat.of(pattern, 2026);
    assertThat(slot(new DateField("", format, ""), text)).isEqualTo(DateField.slot(month));
    assertThat(DateFormat.of(format.word(), format.pivot())).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "M/d/yyyy; 28/2/1997",
        "M/d/yyyy; 2/28/97",
        "yyyyMMdd; 20151301",
        "iso_date; 2015-02-29",
        "iso_date; 2015-11-30 noon",
        "iso_date; 2015-11-30x",
        "MMM-yy; Jan-2015",
        "iso_month; 2015-01 00:00:00"
      })
  void date_notQuiteTheFormat_isMalformed(String pattern, String text) {
    assertThat(code(new DateField("x", DateFormat.of(pattern, 2026), ""), text))
        .isEqualTo(Violation.Code.MALFORMED_DATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "MM", "yyyy-dd", "dMMyyyy", "MMMMM-yyyy", "yyyy yyyy-MM", "quarter"})
  void format_noPattern_isRefused(String pattern) {
    assertThatIllegalArgumentException().isThrownBy(() -> DateFormat.of(pattern, 2026));
  }

  @Test
  void format_shortYear_needsItsPivot() {
    assertThatIllegalArgumentException().isThrownBy(() -> DateFormat.of("MMM-yy"));
    assertThat(DateFormat.of("MMM-yy", 2026)).isNotEqualTo(DateFormat.of("MMM-yy", 2030));
    assertThat(DateFormat.of("MMM-yyyy", 2026)).isEqualTo(DateFormat.MONTH_YEAR);
  }

  @ParameterizedTest
  @CsvSource({"month_year,^[A-Za-z]{3}-[0-9]{4}$", "M/d/yyyy,'^[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}$'"})
  void regex_format_isThatOfItsElements(String pattern, String regex) {
    assertThat(DateFormat.of(pattern).regex()).isEqualTo(regex);
    assertThat(DateFormat.of(pattern).example()).matches(regex);
  }

  @Test
  void missing_token_isAMissingValue() {
    MissingTokens tokens = MissingTokens.of(List.of("NA", " ? "));
    assertThat(slot(MONTH.withMissing(tokens), " ? ")).isNaN();
    List<Violation> violations = new ArrayList<>();
    assertThat(NumericField.of("x").withMissing(tokens).parse(" NA ", violations::add)).isNaN();
    assertThat(violations).isEmpty();
    assertThat(slot(GRADE.withMissing(tokens), "NA")).isNaN();
    assertThat(slot(GRADE.withMissing(tokens), "na")).isEqualTo(Field.UNSEEN);
    CategoricalField listed = CategoricalField.of("x", List.of("A", "NA"), "").withMissing(tokens);
    assertThat(listed.levels()).containsExactly("A");
    assertThat(listed.listed("NA")).isEmpty();
    assertThat(code(MONTH, "NA")).isEqualTo(Violation.Code.MALFORMED_DATE);
    assertThat(tokens.texts()).containsExactly("?", "NA");
    assertThat(MissingTokens.NONE.with(tokens.texts())).isEqualTo(tokens);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-9", "1e3"})
  void missing_blankOrNumber_isRefused(String token) {
    assertThatIllegalArgumentException().isThrownBy(() -> MissingTokens.of(List.of(token)));
  }

  @ParameterizedTest
  @CsvSource({"False,True", "N,Y", "0,1", "F,T", "no,yes", "TRUE,FALSE"})
  void level_pairOfTruth_takesEverySpelling(String one, String two) {
    CategoricalField field = CategoricalField.of("owns_car", List.of(one, two), "");
    double yes = TruthWords.says(one) == 1 ? 0 : 1;
    for (Object value : List.of("True", "true", " TRUE ", "Y", "yes", "T", "1", 1, 1.0, true)) {
      assertThat(slot(field, value)).isEqualTo(yes);
      assertThat(field.textOf(value)).isEqualTo(yes == 0 ? one : two);
    }
    for (Object value : List.of("False", "FALSE", "n", "No", "f", "0", 0, 0L, false)) {
      assertThat(slot(field, value)).isEqualTo(1 - yes);
    }
    assertThat(slot(field, "perhaps")).isEqualTo(Field.UNSEEN);
    assertThat(code(field, 2)).isEqualTo(Violation.Code.WRONG_TYPE);
    assertThat(field.takesTruth()).isTrue();
  }

  @Test
  void level_noPairOfTruth_takesNoTruth() {
    assertThat(code(GRADE, true)).isEqualTo(Violation.Code.WRONG_TYPE);
    CategoricalField three = CategoricalField.of("x", List.of("Y", "N", "U"), "");
    assertThat(slot(three, "yes")).isEqualTo(Field.UNSEEN);
    assertThat(code(three, false)).isEqualTo(Violation.Code.WRONG_TYPE);
    assertThat(slot(CategoricalField.of("x", List.of("true", "false", "?"), ""), false))
        .isEqualTo(1);
  }

  @Test
  void level_knownUnseenAndBlank_areThreeThings() {
    assertThat(slot(GRADE, "A")).isZero();
    assertThat(slot(GRADE, "  B\n")).isEqualTo(1);
    assertThat(slot(GRADE, "b")).isEqualTo(Field.UNSEEN);
    assertThat(slot(GRADE, " ")).isNaN();
    assertThat(slot(GRADE, Grade.A)).isZero();
    assertThat(slot(CategoricalField.of("x", List.of("true"), ""), true)).isZero();
    assertThat(code(GRADE, 1)).isEqualTo(Violation.Code.WRONG_TYPE);
  }

  @Test
  void level_expected_listsFewAndCountsMany() {
    assertThat(GRADE.expected()).isEqualTo("one of [A, B]");
    List<String> many = IntStream.range(0, 21).mapToObj(i -> "l" + i).toList();
    assertThat(CategoricalField.of("x", many, "").expected()).isEqualTo("one of 21 known levels");
  }

  @Test
  void withLevels_further_keepsTheCodes() {
    CategoricalField more = GRADE.withLevels(List.of("C", "A"));
    assertThat(more.levels()).containsExactly("A", "B", "C");
    assertThat(more).isNotEqualTo(GRADE);
    assertThat(GRADE.withLevels(List.of("A"))).isSameAs(GRADE);
    Schema schema = Schema.of(List.<Field>of(GRADE, TEXT));
    assertThat(schema.withLevels(Map.of("grade", List.of("C"))).field(0)).isEqualTo(more);
    assertThat(schema.withLevels(Map.of())).isEqualTo(schema).hasSameHashCodeAs(schema);
  }

  @Test
  void level_listedTwice_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CategoricalField.of("x", List.of("a", " a"), ""));
  }

  @Test
  void level_equality_isThatOfItsParts() {
    assertThat(GRADE)
        .isEqualTo(CategoricalField.of("grade", List.of("A", "B"), ""))
        .hasSameHashCodeAs(CategoricalField.of("grade", List.of("A", "B"), ""))
        .isNotEqualTo(CategoricalField.of("grades", List.of("A", "B"), ""))
        .isNotEqualTo(CategoricalField.of("grade", List.of("B", "A"), ""))
        .isNotEqualTo(CategoricalField.of("grade", List.of("A", "B"), "other"))
        .isNotEqualTo(TEXT)
        .hasToString("CategoricalField[grade, 2 levels]");
  }

  @Test
  void text_anyText_isPresentOrMissing() {
    assertThat(slot(TEXT, "x")).isZero();
    assertThat(slot(TEXT, "\r\n ")).isNaN();
    assertThat(code(TEXT, 7)).isEqualTo(Violation.Code.WRONG_TYPE);
  }

  private static double slot(Field field, Object value) {
    List<Violation> violations = new ArrayList<>();
    double slot = field.read(value, violations::add);
    assertThat(violations).isEmpty();
    return slot;
  }

  private static Violation.Code code(Field field, Object value) {
    List<Violation> violations = new ArrayList<>();
    assertThat(field.read(value, violations::add)).isNaN();
    assertThat(violations).hasSize(1);
    return violations.get(0).code();
  }
}
