package io.loantap.learn.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.TextField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaInferenceTest {
  private static final CellOptions OPTIONS = CellOptions.found(2026);

  private static InferredColumn infer(String name, List<String> values) {
    SchemaInference inference = SchemaInference.of(List.of(name), OPTIONS);
    values.forEach(value -> inference.accept(List.of(value), 1));
    return inference.columns().get(0);
  }

  private static InferredColumn infer(String name, int rows, IntFunction<String> value) {
    return infer(name, IntStream.range(0, rows).mapToObj(value).toList());
  }

  /** Values apart by a bar; each is repeated ten times, so that there are rows enough. */
  @ParameterizedTest
  @CsvSource({
    "'', EMPTY, TextField",
    "'  |', EMPTY, TextField",
    "'x|x', CONSTANT, CategoricalField",
    "'7|  7 ', CONSTANT, NumericField",
    "'7|', NUMBER, NumericField",
    "'Y|', LEVELS, CategoricalField",
    "'Jan-2015|', CONSTANT, DateField",
    "'00813|', LEVELS, CategoricalField",
    "'00813', CONSTANT, CategoricalField",
    "'Jan-2015', CONSTANT, DateField",
    "'1|2|', NUMBER, NumericField",
    "'-3.5|1e5|+2| .5 ', NUMBER, NumericField",
    "'0|10|0.5', NUMBER, NumericField",
    "'1|NaN', NUMBER, NumericField",
    "'1|1e400', LEVELS, CategoricalField",
    "'0x10|2', LEVELS, CategoricalField",
    "'00813|11650', LEVELS, CategoricalField",
    "'10|05', LEVELS, CategoricalField",
    "'00|0', LEVELS, CategoricalField",
    "'a|b|', LEVELS, CategoricalField",
    "' 36 months| 60 months', LEVELS, CategoricalField",
    "'Jan-2015|Dec-1999|', MONTH, DateField",
    "'2015-01|1999-12', MONTH, DateField",
    "'2015-01-31|1999-12-01', MONTH, DateField",
    "'2015-01|Jan-2015', LEVELS, CategoricalField",
    "'2015-13|2015-01', LEVELS, CategoricalField",
    "'2015-02-30|2015-02-01', LEVELS, CategoricalField",
    "'1899-12|1999-12', LEVELS, CategoricalField"
  })
  void columns_smallTable_followTheRules(String values, ColumnKind kind, String field) {
    List<String> texts = new ArrayList<>();
    Collections.nCopies(10, List.of(values.split("\\|", -1))).forEach(texts::addAll);

    InferredColumn column = infer("c", texts);

    assertThat(column.kind()).isEqualTo(kind);
    assertThat(column.field().getClass().getSimpleName()).isEqualTo(field);
  }

  @Test
  void columns_numbers_haveNoLimits() {
    assertThat(infer("c", List.of("1", "2", "2")).field()).isEqualTo(NumericField.of("c"));
  }

  @Test
  void columns_levels_areListedInAlphabeticalOrderWithoutBlanks() {
    InferredColumn column = infer("c", 18, row -> List.of(" b", "a ", "").get(row % 3));

    assertThat(column.field()).isEqualTo(CategoricalField.of("c", List.of("a", "b"), ""));
    assertThat(column.present()).isEqualTo(12);
    assertThat(column.missing()).isEqualTo(6);
    assertThat(column.distinct()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"100, 500, LEVELS", "100, 499, TEXT", "101, 5000, TEXT", "2, 10, LEVELS"})
  void columns_manyLevels_areTextBeyondTheLimits(int levels, int rows, ColumnKind kind) {
    assertThat(infer("c", rows, row -> "v" + row % levels).kind()).isEqualTo(kind);
  }

  @Test
  void columns_codesWithZerosInFrontAnywhere_areNeverNumbers() {
    InferredColumn column = infer("zip", 2000, row -> row == 1999 ? "00501" : "" + (10000 + row));

    assertThat(column.kind()).isEqualTo(ColumnKind.TEXT);
    assertThat(column.field()).isInstanceOf(TextField.class);
  }

  @ParameterizedTest
  @CsvSource({
    "50, 1, IDENTIFIER", // 0 to 49
    "49, 1, NUMBER", // too few
    "50, 4, IDENTIFIER", // 0 to 196: a bit more than a quarter of the range
    "51, 5, NUMBER", // too sparse
    "3000, 3, IDENTIFIER" // more values than are kept
  })
  void columns_differentWholeNumbersCloseTogether_numberTheRows(
      int rows, int step, ColumnKind kind) {
    assertThat(infer("balance", rows, row -> "" + (rows - row) * step).kind()).isEqualTo(kind);
  }

  @Test
  void columns_oneWholeNumberTwice_isNoIdentifier() {
    InferredColumn column = infer("row_id", 200, row -> "" + Math.max(1, row));

    assertThat(column.kind()).isEqualTo(ColumnKind.NUMBER);
  }

  @ParameterizedTest
  @CsvSource({
    "id, IDENTIFIER",
    "SK_ID_CURR, IDENTIFIER",
    "loanNumber, IDENTIFIER",
    "member id, IDENTIFIER",
    "memberid, IDENTIFIER",
    "Customer-No., IDENTIFIER",
    "zip_code, IDENTIFIER",
    "amount_paid, NUMBER",
    "idle, NUMBER",
    "casino, NUMBER",
    "number_of_lines, NUMBER"
  })
  void columns_nameOfAnIdentifier_countsAsWholeWord(String name, ColumnKind kind) {
    assertThat(infer(name, 30, row -> "" + row * 1000).kind()).isEqualTo(kind);
  }

  @Test
  void columns_nameOfAnIdentifierOnFractions_isANumber() {
    assertThat(infer("id", 30, row -> row + ".5").kind()).isEqualTo(ColumnKind.NUMBER);
  }

  @Test
  void columns_numbersWithWords_sayWhatToDo() {
    InferredColumn column = infer("c", 400, row -> row % 50 == 3 ? "unknown" : "" + row * row);

    assertThat(column.kind()).isEqualTo(ColumnKind.TEXT);
    assertThat(column.reason()).contains("text among numbers").contains("blank");
    assertThat(column.field().description()).isEqualTo(column.reason());
  }

  @ParameterizedTest
  @CsvSource({"200, LEVELS", "201, TEXT"})
  void columns_longText_isNotKept(int length, ColumnKind kind) {
    InferredColumn column = infer("c", 20, row -> row % 2 == 0 ? "a" : "b".repeat(length));

    assertThat(column.kind()).isEqualTo(kind);
  }

  @Test
  void distinct_moreThanAreKept_isEstimated() {
    InferredColumn exact = infer("c", 1024, row -> "t" + row);
    InferredColumn estimate = infer("c", 40_000, row -> "t" + row % 20_000);

    assertThat(exact.distinct()).isEqualTo(1024);
    assertThat(exact.isExact()).isTrue();
    assertThat(estimate.distinct()).isBetween(18_000L, 22_000L);
    assertThat(estimate.isExact()).isFalse();
  }

  @Test
  void accept_rowOfAnotherWidth_isRefused() {
    SchemaInference inference = SchemaInference.of(List.of("a", "b"), OPTIONS);

    assertThatThrownBy(() -> inference.accept(List.of("1"), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 values")
        .hasMessageContaining("2 columns");
  }

  @Test
  void merge_otherColumns_isRefused() {
    SchemaInference inference = SchemaInference.of(List.of("a"), OPTIONS);

    assertThatThrownBy(() -> inference.merge(SchemaInference.of(List.of("b"), OPTIONS)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Provide
  Arbitrary<List<String>> texts() {
    Arbitrary<String> wide = Arbitraries.integers().between(0, 3000).map(i -> "" + i);
    Arbitrary<String> text =
        Arbitraries.of(
            "",
            " ",
            "1",
            "2.5",
            "007",
            "x",
            "Jan-2015",
            "2015-01",
            "NA",
            "5%",
            "1,234",
            "y".repeat(201));
    return Arbitraries.oneOf(
        wide.list().ofMinSize(0).ofMaxSize(2500),
        text.list().ofMaxSize(60),
        Arbitraries.of("", "3", "4").list().ofMaxSize(60),
        Arbitraries.of("", "Jan-2015", "Feb-2016").list().ofMaxSize(60));
  }

  /** ((a + b) + c), (a + (b + c)), ((c + b) + a) and all at once say the same. */
  @Property(tries = 100)
  void merge_anyParts_sayWhatTheWholeSays(
      @ForAll("texts") List<String> a,
      @ForAll("texts") List<String> b,
      @ForAll("texts") List<String> c) {
    SchemaInference left = part(a);
    left.merge(part(b));
    left.merge(part(c));
    SchemaInference inner = part(b);
    inner.merge(part(c));
    SchemaInference right = part(a);
    right.merge(inner);
    SchemaInference reversed = part(c);
    reversed.merge(part(b));
    reversed.merge(part(a));
    List<String> all = new ArrayList<>(a);
    all.addAll(b);
    all.addAll(c);

    List<InferredColumn> whole = part(all).columns();

    assertThat(left.columns()).isEqualTo(whole);
    assertThat(right.columns()).isEqualTo(whole);
    assertThat(reversed.columns()).isEqualTo(whole);
  }

  private static SchemaInference part(List<String> texts) {
    SchemaInference inference = SchemaInference.of(List.of("c"), OPTIONS);
    texts.forEach(text -> inference.accept(List.of(text), 1));
    return inference;
  }
}
