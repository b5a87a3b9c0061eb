package io.loantap.learn.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.compact.NumericSummary;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DistinctQuantilesTest {
  private static final double[] OPEN = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};

  @Test
  void within_evenValues_areEvenlySpaced() {
    double[] values = IntStream.rangeClosed(0, 600).asDoubleStream().toArray();

    assertThat(DistinctQuantiles.within(NumericSummary.of(values), OPEN, 7))
        .containsExactly(0, 100, 200, 300, 400, 500, 600);
  }

  @Test
  void within_fewValues_areAllKnots() {
    double[] values = new double[100];
    values[98] = 1;
    values[99] = 2;

    assertThat(DistinctQuantiles.within(NumericSummary.of(values), OPEN, 3))
        .containsExactly(0, 1, 2);
    assertThat(DistinctQuantiles.within(NumericSummary.of(values), new double[] {0, 1}, 3))
        .containsExactly(0, 1);
  }

  /** 80 % zeros: plain quantiles would leave two knots of five. */
  @Test
  void within_mostlyZero_spreadsKnotsOverTheRest() {
    double[] values = new double[1001];
    for (int i = 800; i <= 1000; i++) {
      values[i] = i - 800;
    }

    double[] knots = DistinctQuantiles.within(NumericSummary.of(values), OPEN, 5);

    assertThat(knots).hasSize(5).startsWith(0).endsWith(200);
  }

  @Property(tries = 200)
  void within_anyValues_ascendFromEndToEnd(
      @ForAll @Size(min = 1, max = 80) int[] drawn, @ForAll @IntRange(min = 2, max = 9) int count) {
    double[] values = Arrays.stream(drawn).map(v -> v % 12).sorted().asDoubleStream().toArray();

    double[] knots = DistinctQuantiles.within(NumericSummary.of(values), OPEN, count);

    long distinct = Arrays.stream(values).distinct().count();
    assertThat(knots).isSorted().doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(count);
    assertThat(knots[0]).isEqualTo(values[0]);
    assertThat(knots[knots.length - 1]).isEqualTo(values[values.length - 1]);
    if (distinct <= count) {
      assertThat(knots).hasSize((int) distinct);
    }
  }
}
