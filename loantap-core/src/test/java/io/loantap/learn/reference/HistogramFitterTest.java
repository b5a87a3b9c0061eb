package io.loantap.learn.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.loantap.columns.NumericColumn;
import io.loantap.scorecard.CharacteristicHistogram;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HistogramFitterTest {
  private static final double NAN = Double.NaN;

  @Test
  void count_numbers_goToTheRangeThatTheirLowerEdgeOpens() {
    CharacteristicHistogram histogram =
        HistogramFitter.count(
            NumericColumn.of("x", -1e9, 0.9, 1, 1.5, 2, 1e9, NAN),
            new double[] {1, 2},
            new boolean[] {true, false, true, false, false, true, true});
    assertThat(histogram.counts()).containsExactly(2, 2, 2, 1, 0);
    assertThat(histogram.chargedOff()).containsExactly(1, 1, 1, 1, 0);
    assertThat(histogram.valueBins()).isEqualTo(3);
    assertThat(histogram.count(histogram.missingBin())).isEqualTo(1);
    assertThat(histogram.total()).isEqualTo(7);
  }

  @Test
  void count_levels_keepsMissingAndUnseenApart() {
    CharacteristicHistogram histogram =
        CharacteristicHistogram.ofLevels("x", List.of("A", "B"), new long[4], new long[4]);
    assertThat(histogram.bin("B")).isEqualTo(1);
    assertThat(histogram.bin((String) null)).isEqualTo(histogram.missingBin()).isEqualTo(2);
    assertThat(histogram.bin("C")).isEqualTo(histogram.unseenBin()).isEqualTo(3);
  }

  @Test
  void tenths_thousandNumbers_holdAHundredEach() {
    double[] numbers = new Random(1).doubles(1000).toArray();
    NumericColumn column = NumericColumn.of("x", numbers);
    CharacteristicHistogram histogram =
        HistogramFitter.count(column, HistogramFitter.tenths(column.summary()), new boolean[1000]);
    assertThat(histogram.valueBins()).isEqualTo(10);
    for (int bin = 0; bin < 10; bin++) {
      assertThat(histogram.count(bin)).isBetween(99L, 101L);
    }
  }

  @Test
  void tenths_oneNumberNearlyEverywhere_leaveTheOthersARange() {
    assertThat(HistogramFitter.tenths(column(95, 0, 4, 1, 1, 3).summary())).containsExactly(1);
    assertThat(HistogramFitter.tenths(column(5, -1, 90, 0, 5, 2).summary())).containsExactly(0, 2);
    assertThat(HistogramFitter.tenths(column(50, 0, 50, 1).summary())).containsExactly(0.5, 1);
    assertThat(HistogramFitter.tenths(column(10, 7).summary())).isEmpty();
  }

  /** A column of pairs: how often, which number. */
  private static NumericColumn column(double... pairs) {
    return NumericColumn.of(
        "x",
        IntStream.range(0, pairs.length / 2)
            .boxed()
            .flatMapToDouble(
                i -> DoubleStream.generate(() -> pairs[2 * i + 1]).limit((long) pairs[2 * i]))
            .toArray());
  }

  @Test
  void tenths_noNumber_areNone() {
    assertThat(HistogramFitter.tenths(NumericColumn.of("x", NAN).summary())).isEmpty();
  }

  @Property
  void merge_anyTwoParts_isTheHistogramOfTheWhole(@ForAll long seed) {
    Random random = new Random(seed);
    int rows = random.nextInt(50);
    double[] numbers = random.doubles(rows).map(x -> x < 0.2 ? NAN : Math.rint(9 * x)).toArray();
    boolean[] bad = new boolean[rows];
    IntStream.range(0, rows).forEach(row -> bad[row] = random.nextBoolean());
    int cut = random.nextInt(rows + 1);
    double[] edges = {2, 4.5, 7};
    CharacteristicHistogram merged =
        of(Arrays.copyOf(numbers, cut), Arrays.copyOf(bad, cut), edges)
            .merge(
                of(
                    Arrays.copyOfRange(numbers, cut, rows),
                    Arrays.copyOfRange(bad, cut, rows),
                    edges));
    assertThat(merged).isEqualTo(of(numbers, bad, edges)).hasSameHashCodeAs(merged);
  }

  private static CharacteristicHistogram of(double[] numbers, boolean[] bad, double[] edges) {
    return HistogramFitter.count(NumericColumn.of("x", numbers), edges, bad);
  }

  @Test
  void merge_otherBins_isRefused() {
    CharacteristicHistogram one =
        CharacteristicHistogram.ofRanges("x", new double[] {1}, new long[4], new long[4]);
    CharacteristicHistogram other =
        CharacteristicHistogram.ofRanges("x", new double[] {2}, new long[4], new long[4]);
    CharacteristicHistogram levels =
        CharacteristicHistogram.ofLevels("x", List.of("A", "B"), new long[4], new long[4]);
    assertThatIllegalArgumentException().isThrownBy(() -> one.merge(other));
    assertThatIllegalArgumentException().isThrownBy(() -> one.merge(levels));
  }

  @Test
  void of_whatCannotBeAHistogram_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                CharacteristicHistogram.ofRanges(
                    "x", new double[] {2, 2}, new long[5], new long[5]));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                CharacteristicHistogram.ofRanges("x", new double[] {2}, new long[3], new long[3]));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                CharacteristicHistogram.ofRanges(
                    "x", new double[0], new long[] {1, 0, 0}, new long[] {2, 0, 0}));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                CharacteristicHistogram.ofLevels("x", List.of("A", "A"), new long[4], new long[4]));
  }
}
