package io.loantap.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.Field;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.TextField;
import io.loantap.compact.CompactCodes;
import io.loantap.derived.FieldSpace;
import io.loantap.learn.encode.ColumnsBuilder;
import io.loantap.learn.encode.LevelSpecTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {
  private static final Schema SCHEMA =
      Schema.of(List.<Field>of(NumericField.of("n"), new TextField("t", "")));

  @ParameterizedTest
  @ValueSource(ints = {1, 255, 256, 66_000})
  void counts_anyNumberOfLevels_areThoseOfTheRows(int levels) {
    List<String> names = IntStream.range(0, levels).mapToObj(Integer::toString).toList();
    int[] codes = new Random(1).ints(10_000, LevelColumn.MISSING, levels).toArray();
    long[] expected = new long[levels + 1];
    for (int code : codes) {
      expected[code == LevelColumn.MISSING ? levels : code]++;
    }
    LevelColumn plain = LevelColumn.over("x", codes, names);
    LevelColumn compact =
        new LevelColumn(
            "x",
            CompactCodes.of(Arrays.stream(codes).map(LevelColumn::stored).toArray(), levels + 1),
            names);

    assertThat(plain.counts()).isEqualTo(compact.counts()).isEqualTo(expected);
  }

  @Test
  void build_manyRows_keepsThemAll() {
    ColumnsBuilder builder =
        new ColumnsBuilder(FieldSpace.of(SCHEMA, List.of()), List.of("t", "n"));
    int rows = 5_000;
    for (int row = 0; row < rows; row++) {
      Map<String, ?> values = row % 10 == 3 ? Map.of() : Map.of("n", row, "t", "level " + row % 7);
      builder.add(Applicant.of(values).bind(SCHEMA));
    }
    Columns columns = builder.build();
    assertThat(columns.rows()).isEqualTo(rows);
    assertThat(columns.all()).extracting(Column::name).containsExactly("t", "n");
    assertThat(columns.all()).extracting(Column::rows).containsOnly(rows);
    LevelColumn levels = columns.level("t");
    assertThat(levels.levels()).hasSize(7).startsWith("level 0", "level 1", "level 2", "level 4");
    assertThat(levels.counts()[7]).isEqualTo(500);
    for (int row = 0; row < rows; row++) {
      boolean missing = row % 10 == 3;
      assertThat(columns.numeric("n").value(row))
          .isEqualTo(Double.valueOf(missing ? Double.NaN : row));
      assertThat(levels.level(row)).isEqualTo(missing ? null : "level " + row % 7);
      assertThat(levels.code(row) == LevelColumn.MISSING).isEqualTo(missing);
    }
    Columns some = columns.select(new int[] {4_999, 3, 0, 0});
    assertThat(some.numeric("n").value(0)).isEqualTo(4_999);
    assertThat(some.numeric("n").summary().values()).containsExactly(0, 4_999);
    assertThat(some.numeric("n").summary().missing()).isEqualTo(1);
    assertThat(some.level("t").level(1)).isNull();
  }

  @Test
  void column_wrongNameOrKind_isRefused() {
    Columns columns = LevelSpecTest.columns("a");
    Columns numbers = Columns.of(1, List.of(NumericColumn.of("n", 1)));
    refused("there is no column \"y\"", () -> columns.column("y"));
    refused("\"x\" holds levels, numbers are needed", () -> columns.numeric("x"));
    refused("\"n\" holds numbers, levels are needed", () -> numbers.level("n"));
  }

  @Test
  void of_raggedOrRepeatedColumns_isRefused() {
    refused("n has 2 rows, expected 1", () -> Columns.of(1, List.of(NumericColumn.of("n", 1, 2))));
    refused(
        "the column \"n\" is there twice",
        () -> Columns.of(1, List.of(NumericColumn.of("n", 1), NumericColumn.of("n", 2))));
  }

  @Test
  void numericColumn_changedArray_isACopy() {
    double[] values = {1, -0.0};
    NumericColumn column = NumericColumn.of("n", values);
    values[0] = 2;
    assertThat(column.value(0)).isEqualTo(1);
    assertThat(Double.doubleToRawLongBits(column.value(1))).isZero();
  }

  private static void refused(String message, Runnable code) {
    assertThatIllegalArgumentException().isThrownBy(code::run).withMessage(message);
  }
}
