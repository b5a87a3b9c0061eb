package io.loantap.learn.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.applicant.TextField;
import io.loantap.columns.Column;
import io.loantap.columns.Columns;
import io.loantap.columns.LevelColumn;
import io.loantap.derived.Derivation;
import io.loantap.derived.DerivedField;
import io.loantap.derived.FieldSpace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ColumnsBuilderTest {
  private static final Schema SCHEMA =
      Schema.of(
          List.of(
              NumericField.of("income"),
              CategoricalField.of("grade", List.of("A", "B"), ""),
              new TextField("title", "")));
  private static final String[] GRADES = {"B", "A", "C", "", "D"};

  @Test
  void add_blockOrOneByOne_givesTheSameColumns() {
    BoundApplicants block = applicants(100);
    ColumnsBuilder atOnce = builder();
    ColumnsBuilder oneByOne = builder();

    atOnce.add(block);
    IntStream.range(0, 100).forEach(row -> oneByOne.add(block.applicant(row)));

    assertThat(rows(atOnce.build())).isEqualTo(rows(oneByOne.build()));
  }

  @Test
  void add_block_keepsValuesInTheirRows() {
    ColumnsBuilder builder = builder();
    builder.add(applicants(7));
    builder.add(applicants(3));

    Columns columns = builder.build();

    assertThat(columns.rows()).isEqualTo(10);
    assertThat(columns.level("grade").levels()).containsExactly("B", "A", "C", "D");
    assertThat(IntStream.range(0, 10).mapToObj(columns.level("grade")::level))
        .containsExactly("B", "A", "C", null, "D", "B", "A", "B", "A", "C");
    assertThat(IntStream.range(0, 10).mapToObj(columns.level("title")::level))
        .containsExactly("t0", null, "t2", null, "t4", null, "t6", "t0", null, "t2");
    assertThat(IntStream.range(0, 10).mapToDouble(columns.numeric("income")::value))
        .containsExactly(0.0, 1.0, 2.0, Double.NaN, 4.0, 5.0, 6.0, 0.0, 1.0, 2.0);
    assertThat(columns.numeric("log").value(6)).isEqualTo(StrictMath.log1p(6));
  }

  private static ColumnsBuilder builder() {
    FieldSpace space =
        FieldSpace.of(SCHEMA, List.of(new DerivedField("log", new Derivation.Log1p("income"))));
    return new ColumnsBuilder(space, List.of("income", "grade", "title", "log"));
  }

  /** Grades in turn, of which two are unseen and one is missing; every other has a title. */
  private static BoundApplicants applicants(int size) {
    BoundApplicants.Slots slots = new BoundApplicants.Slots(SCHEMA, size);
    double[][] numbers = new double[SCHEMA.size()][size];
    for (int row = 0; row < size; row++) {
      BoundApplicant applicant = Applicant.of(values(row)).bind(SCHEMA);
      for (int slot = 0; slot < numbers.length; slot++) {
        numbers[slot][row] = applicant.number(slot);
        @Nullable String text = applicant.text(slot);
        if (text != null && !(numbers[slot][row] >= 0 && slot == 1)) {
          slots.text(slot, row, text);
        }
      }
    }
    for (int slot = 0; slot < numbers.length; slot++) {
      slots.set(slot, numbers[slot]);
    }
    return slots.build();
  }

  private static Map<String, Object> values(int row) {
    Map<String, Object> values = new HashMap<>();
    if (row != 3) {
      values.put("income", row);
    }
    values.put("grade", GRADES[row % GRADES.length]);
    if (row % 2 == 0) {
      values.put("title", "t" + row);
    }
    return values;
  }

  private static List<List<@Nullable Object>> rows(Columns columns) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int row = 0; row < columns.rows(); row++) {
      List<@Nullable Object> values = new ArrayList<>();
      for (Column column : columns.all()) {
        values.add(
            column instanceof LevelColumn levels
                ? levels.level(row)
                : (Object) columns.numeric(column.name()).value(row));
      }
      rows.add(values);
    }
    return rows;
  }
}
