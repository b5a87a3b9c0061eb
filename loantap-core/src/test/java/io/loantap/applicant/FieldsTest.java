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
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
    "MONTH_YEAR,1990-06",
    "MONTH_YEAR,Jun-90",
    "MONTH_YEAR,June-1990",
    "MONTH_YEAR,Jux-1990",
    "ISO_MONTH,1990-13",
    "ISO_MONTH,Jun-1990",
    "ISO_DATE,1990-02-30",
    "ISO_DATE,1990-06"
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
  @EnumSource
  void format_example_isJanuary2015(DateFormat format) {
    assertThat(format.parse(format.example())).isEqualTo(YearMonth.of(2015, 1));
    assertThat(format.reads(format.example())).isTrue();
  }

  @Property
  void format_printed_isReadBack(
      @ForAll DateFormat format,
      @ForAll @IntRange(min = 1900, max = 2199) int year,
      @ForAll @IntRange(min = 1, max = 12) int month) {
    YearMonth printed = YearMonth.of(year, month);
    assertThat(format.parse(format.print(printed))).isEqualTo(printed);
    assertThat(DateField.month(DateField.slot(printed))).isEqualTo(printed);
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
