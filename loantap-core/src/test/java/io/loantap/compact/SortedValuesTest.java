package io.loantap.compact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.loantap.columns.NumericColumn;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SortedValuesTest {
  @Property(tries = 100)
  void at_anyColumn_isTheSortedArray(
      @ForAll @IntRange(min = 1, max = 300) int distinct,
      @ForAll @IntRange(min = 1, max = 400) int rows,
      @ForAll long seed) {
    Random random = new Random(seed);
    double[] numbers = random.ints(rows, 0, distinct).mapToDouble(i -> i / 7.0 - 3).toArray();
    numbers[random.nextInt(rows)] = Double.NaN;
    NumericColumn column = NumericColumn.of("x", numbers);

    int[] all = IntStream.range(0, rows).toArray();
    check(column, all, numbers);
    check(NumericColumn.over("x", numbers), all, numbers);
    // A function that makes different numbers equal, and rows that leave numbers out.
    int[] some = random.ints(rows / 2, 0, rows).toArray();
    double[] expected = Arrays.stream(some).mapToDouble(row -> Math.rint(numbers[row])).toArray();
    check(column.map(Math::rint), some, expected);
    check(NumericColumn.over("x", numbers).map(Math::rint), some, expected);
  }

  private static void check(NumericColumn column, int[] rows, double[] numbers) {
    double[] sorted = Arrays.stream(numbers).filter(it -> !Double.isNaN(it)).sorted().toArray();
    SortedValues ascending = column.ascending(rows);
    assertThat(ascending.size()).isEqualTo(sorted.length);
    assertThat(ascending.mean())
        .isCloseTo(Arrays.stream(sorted).average().orElse(Double.NaN), within(1e-9));
    for (int place = 0; place < sorted.length; place++) {
      assertThat(ascending.at(place) + 0.0).isEqualTo(sorted[place] + 0.0);
    }
  }

  @Test
  void ascending_countsOutOfOrder_countsOnlyThoseThatOccur() {
    SortedValues ascending =
        NumericSummary.counted(
                new double[] {2, 1, Double.NaN, 1, 2, 0}, new long[] {0, 3, 5, 1, 2, 0}, 0)
            .ascending();

    assertThat(ascending.size()).isEqualTo(6);
    assertThat(ascending.at(3)).isEqualTo(1);
    assertThat(ascending.at(4)).isEqualTo(2);
    assertThat(ascending.mean()).isEqualTo(8 / 6.0);
  }

  @Test
  void at_noSuchPlace_isRefused() {
    SortedValues ascending = NumericColumn.of("x", 5).ascending(new int[] {0});

    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> ascending.at(1));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> ascending.at(-1));
  }
}
