package io.loantap.learn.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.columns.Column;
import io.loantap.columns.Columns;
import io.loantap.columns.LevelColumn;
import io.loantap.columns.NumericColumn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is written is read again as it was: columns, design matrices and summaries. */
class WritingTest {
  private interface Written {
    void to(DataOutput out) throws IOException;
  }

  private static DataInputStream input(Written written) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    written.to(new DataOutputStream(bytes));
    return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
  }

  /** One column of each way in which numbers and codes are stored. */
  @Property(tries = 30)
  void designMatrix_written_hasTheSameRows(
      @ForAll @IntRange(max = 40_000) int rows, @ForAll long seed) throws IOException {
    Random random = new Random(seed);
    DesignMatrix matrix =
        DesignMatrix.builder(rows)
            .dense(random.doubles(rows).toArray())
            .dense(random.doubles(rows).map(x -> Math.rint(20 * x)).toArray())
            .coded(random.ints(rows, -1, 3).toArray(), 3)
            .coded(random.ints(rows, -1, 700).toArray(), 700)
            .coded(random.ints(rows, -1, 70_000).toArray(), 70_000)
            .ramps(random.doubles(rows).map(x -> x < 0.1 ? Double.NaN : 4 * x).toArray(), 4)
            .build();

    DataInputStream in = input(matrix::saveTo);
    DesignMatrix read = DesignMatrix.readFrom(in);

    assertThat(in.available()).isZero();
    assertThat(read.columns()).isEqualTo(matrix.columns());
    assertThat(read.rows()).isEqualTo(rows);
    assertThat(read.bytesPerRow()).isEqualTo(matrix.bytesPerRow());
    double[] expected = new double[matrix.columns()];
    double[] found = new double[matrix.columns()];
    for (int row = 0; row < rows; row += 1 + random.nextInt(3000)) {
      matrix.denseRow(row, expected);
      read.denseRow(row, found);
      assertThat(Arrays.equals(found, expected)).isTrue();
    }
  }

  @Test
  void columns_written_areTheSame() throws IOException {
    Columns columns =
        Columns.of(
            4,
            List.of(
                NumericColumn.of("x", 1.5, Double.NaN, -2, 1.5),
                NumericColumn.over("y", new double[] {1, 2, 3, 4}),
                LevelColumn.of("level", "b", null, "ä", "b"),
                LevelColumn.over("code", new int[] {1, -1, 0, 1}, List.of("n", "y"))));

    DataInputStream in = input(columns::saveTo);
    Columns read = Columns.readFrom(in);

    assertThat(in.available()).isZero();
    assertThat(read.rows()).isEqualTo(4);
    assertThat(read.all().stream().map(Column::name)).containsExactly("x", "y", "level", "code");
    for (int row = 0; row < 4; row++) {
      assertThat(Double.compare(read.numeric("x").value(row), columns.numeric("x").value(row)))
          .isZero();
      assertThat(read.numeric("y").value(row)).isEqualTo(row + 1);
      assertThat(read.level("level").level(row)).isEqualTo(columns.level("level").level(row));
      assertThat(read.level("code").level(row)).isEqualTo(columns.level("code").level(row));
    }
  }

  @Test
  void columns_joined_haveTheRowsOfAllPartsInOrder() {
    Columns first =
        Columns.of(
            2, List.of(NumericColumn.of("x", 1, Double.NaN), LevelColumn.of("l", "b", null)));
    Columns second =
        Columns.of(2, List.of(NumericColumn.of("x", 3, 1), LevelColumn.of("l", "a", "b")));

    Columns joined = Columns.joined(List.of(first, second));

    assertThat(joined.rows()).isEqualTo(4);
    assertThat(joined.numeric("x").value(0)).isEqualTo(1);
    assertThat(joined.numeric("x").value(1)).isNaN();
    assertThat(joined.numeric("x").value(2)).isEqualTo(3);
    assertThat(joined.numeric("x").value(3)).isEqualTo(1);
    assertThat(joined.level("l").levels()).containsExactly("b", "a");
    assertThat(joined.level("l").level(1)).isNull();
    assertThat(joined.level("l").level(3)).isEqualTo("b");
  }

  @Property(tries = 30)
  void summaries_written_mergeAsTheyWould(
      @ForAll @IntRange(min = 1, max = 500) int rows, @ForAll long seed) throws IOException {
    Random random = new Random(seed);
    NumericColumn values =
        NumericColumn.of(
            "x", random.doubles(rows).map(x -> x < 0.2 ? Double.NaN : Math.rint(9 * x)).toArray());
    NumericColumn groups =
        NumericColumn.of("g", random.doubles(rows).map(x -> Math.rint(2 * x)).toArray());
    GroupedSummary numbers = GroupedSummary.of(values, groups);
    LevelSummary levels =
        LevelSummary.of(
            LevelColumn.over("l", random.ints(rows, -1, 2).toArray(), List.of("a", "b")));

    for (FeatureSummary summary :
        List.of(numbers, levels, new OutcomeSummary(numbers, numbers.merge(numbers)))) {
      FeatureSummary read = FeatureSummary.readFrom(input(summary::saveTo));
      assertThat(read).isEqualTo(summary);
      assertThat(read.merge(read)).isEqualTo(summary.merge(summary));
      assertThat(read.varies()).isEqualTo(summary.varies());
    }
  }

  @Test
  void summaries_ofNoValueOrOne_sayWhetherTheyVary() {
    NumericColumn missing = NumericColumn.of("x", Double.NaN, Double.NaN);
    NumericColumn one = NumericColumn.of("x", 3, Double.NaN, 3);

    assertThat(GroupedSummary.of(missing, null).isEmpty()).isTrue();
    assertThat(GroupedSummary.of(one, null).isEmpty()).isFalse();
    assertThat(GroupedSummary.of(one, null).varies()).isFalse();
    assertThat(GroupedSummary.of(NumericColumn.of("x", 3, 4), null).varies()).isTrue();
    assertThat(LevelSummary.of(LevelColumn.of("l", null, null)).isEmpty()).isTrue();
    assertThat(LevelSummary.of(LevelColumn.of("l", "a", null)).varies()).isFalse();
    assertThat(LevelSummary.of(LevelColumn.of("l", "a", "b")).varies()).isTrue();
  }
}
