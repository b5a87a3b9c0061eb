package io.loantap.learn.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.loantap.columns.NumericColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesignMatrixTest {
  @Test
  void denseRow_eachKindOfBlock_writesItsColumns() {
    DesignMatrix matrix =
        DesignMatrix.builder(3)
            .dense(new double[] {0.5, -1, 7})
            .coded(new int[] {1, -1, 0}, 2)
            .ramps(new double[] {1.25, Double.NaN, 3}, 3)
            .build();
    assertThat(matrix.columns()).isEqualTo(6);
    assertThat(row(matrix, 0)).containsExactly(0.5, 0, 1, 1, 0.25, 0);
    assertThat(row(matrix, 1)).containsExactly(-1, 0, 0, 0, 0, 0);
    assertThat(row(matrix, 2)).containsExactly(7, 1, 0, 1, 1, 1);
  }

  @Test
  void all_anotherMatrix_putsItsColumnsBeside() {
    DesignMatrix left = DesignMatrix.builder(2).dense(new double[] {1, 2}).build();
    DesignMatrix right =
        DesignMatrix.builder(2).coded(new int[] {1, -1}, 2).dense(new double[] {5, 6}).build();

    DesignMatrix both = DesignMatrix.builder(2).all(left).all(right).build();

    assertThat(row(both, 0)).containsExactly(1, 0, 1, 5);
    assertThat(row(both, 1)).containsExactly(2, 0, 0, 6);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DesignMatrix.builder(3).all(left))
        .withMessageContaining("2 values for 3 rows");
  }

  @Property(tries = 60)
  void blocks_anyNumberOfDistinctValues_loseNothing(
      @ForAll @IntRange(min = 1, max = 2_000) int distinct, @ForAll long seed) {
    int rows = 1_500;
    Random random = new Random(seed);
    double[] values = random.ints(rows, 0, distinct).mapToDouble(i -> i / 7.0).toArray();
    values[0] = -0.0;
    int[] codes = random.ints(rows, -1, distinct).toArray();
    DesignMatrix matrix = DesignMatrix.builder(rows).dense(values).coded(codes, distinct).build();
    double[] x = new double[matrix.columns()];
    for (int i = 0; i < rows; i += 7) {
      matrix.denseRow(i, x);
      assertThat(x[0]).isEqualTo(values[i]);
      for (int k = 0; k < distinct; k++) {
        assertThat(x[k + 1]).isEqualTo(k == codes[i] ? 1 : 0);
      }
    }
    double[] read = new double[rows];
    ((DenseColumn) matrix.blocks().get(0)).unpack(3, rows - 3, new int[0], read, 3);
    read[0] = -0.0;
    read[1] = values[1];
    read[2] = values[2];
    assertThat(read).isEqualTo(values);
  }

  @Test
  void coded_moreThan65535Columns_areKept() {
    int[] codes = {70_000, -1, 0};
    CodedColumns block = CodedColumns.of(codes, 70_001);
    int[] read = new int[3];
    block.unpack(0, 3, read, new double[0], 0);
    assertThat(read).containsExactly(70_001, 0, 1);
    block.select(new int[] {2, 0}).unpack(0, 2, read, new double[0], 0);
    assertThat(read).containsExactly(1, 70_001, 1);
  }

  @Test
  void coded_numbers_areTheSameCodes() {
    int[] codes = new Random(7).ints(1_300, -1, 300).toArray();
    double[] numbers = Arrays.stream(codes).asDoubleStream().toArray();
    DesignMatrix expected = DesignMatrix.builder(codes.length).coded(codes, 300).build();

    for (NumericColumn column :
        List.of(NumericColumn.of("x", numbers), NumericColumn.over("x", numbers))) {
      DesignMatrix matrix = DesignMatrix.builder(codes.length).coded(column, 300).build();
      for (int row = 0; row < codes.length; row++) {
        assertThat(row(matrix, row)).isEqualTo(row(expected, row));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-2, 3, 0.5, Double.NaN})
  void coded_noCode_isNamed(double code) {
    NumericColumn column = NumericColumn.of("x", 0, 2, code);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> DesignMatrix.builder(3).coded(column, 3))
        .withMessage("design matrix block 0: row 2 has code " + code + ", outside [-1, 3)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DesignMatrix.builder(3).coded(column, 0))
        .withMessageContaining("at least one column");
  }

  @Test
  void dense_moreThan65536DistinctValues_areKept() {
    double[] values = new Random(3).doubles(150_000).toArray();
    DenseColumn column = DenseColumn.of(values);
    double[] read = new double[values.length];
    column.unpack(0, read.length, new int[0], read, 0);
    assertThat(read).isEqualTo(values);
    assertThat(column.bytes()).isEqualTo(8L * values.length);
  }

  @Property(tries = 30)
  void select_anyRows_equalsThoseRows(@ForAll long seed) {
    Random random = new Random(seed);
    int rows = 400;
    DesignMatrix matrix =
        DesignMatrix.builder(rows)
            .dense(random.doubles(rows).toArray())
            .dense(random.ints(rows, 0, 9).asDoubleStream().toArray())
            .coded(random.ints(rows, -1, 300).toArray(), 300)
            .ramps(random.doubles(rows, 0, 4).toArray(), 4)
            .build();
    int[] chosen = random.ints(50, 0, rows).toArray();
    DesignMatrix selected = matrix.select(chosen);
    assertThat(selected.rows()).isEqualTo(50);
    for (int i = 0; i < chosen.length; i++) {
      assertThat(row(selected, i)).isEqualTo(row(matrix, chosen[i]));
    }
  }

  @Test
  void select_rowOutside_isRefused() {
    DesignMatrix matrix = DesignMatrix.builder(2).dense(new double[2]).build();
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> matrix.select(new int[] {2}));
  }

  @Test
  void bytesPerRow_loanData_isWithinTheBudget() {
    int rows = 200_000;
    Random random = new Random(1);
    int[] distinct = {1_500, 2, 570, 27_000, 4_300, 60, 20, 55_000, 1_200, 118, 33, 9, 56_000};
    int[] levels = {4, 3, 14, 3, 10, 2, 7};
    DesignMatrix.Builder builder = DesignMatrix.builder(rows);
    for (int d : distinct) {
      builder.dense(random.ints(rows, 0, d).mapToDouble(i -> i * 0.01 - 3).toArray());
    }
    for (int width : levels) {
      builder.coded(random.ints(rows, 0, width).toArray(), width);
    }
    assertThat(builder.build().bytesPerRow()).isBetween(13.0 + 7, 96.0);
  }

  @Test
  void builder_badBlock_isNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DesignMatrix.builder(2).dense(new double[3]))
        .withMessage("design matrix block 0: 3 values for 2 rows");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                DesignMatrix.builder(2)
                    .dense(new double[2])
                    .dense(new double[] {0, Double.POSITIVE_INFINITY}))
        .withMessageStartingWith("design matrix block 1: row 1 is not a finite number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DesignMatrix.builder(1).coded(new int[] {3}, 3))
        .withMessage("design matrix block 0: row 0 has code 3, outside [-1, 3)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DesignMatrix.builder(1).ramps(new double[] {3.5}, 3))
        .withMessageContaining("outside [0, 3]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DesignMatrix.builder(1).coded(new int[1], 0))
        .withMessageContaining("at least one column");
  }

  private static double[] row(DesignMatrix matrix, int row) {
    double[] out = new double[matrix.columns()];
    matrix.denseRow(row, out);
    return out;
  }
}
