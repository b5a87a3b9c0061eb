package io.loantap.compact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumericSummaryTest {
  /** numpy 1.24.2: np.quantile, np.mean, np.std(ddof=1) of [3, 1, 4, 1, 5, 9, 2, 6]. */
  @Test
  void quantileAndMoments_fewNumbers_areThoseOfNumpy() {
    NumericSummary summary = NumericSummary.of(new double[] {3, 1, 4, Double.NaN, 1, 5, 9, 2, 6});

    assertThat(summary.quantile(0)).isEqualTo(1);
    assertThat(summary.quantile(0.1)).isEqualTo(1);
    assertThat(summary.quantile(0.3)).isCloseTo(2.1, within(1e-15));
    assertThat(summary.quantile(0.5)).isEqualTo(3.5);
    assertThat(summary.quantile(0.95)).isCloseTo(7.95, within(1e-14));
    assertThat(summary.quantile(1)).isEqualTo(9);
    assertThat(summary.moments().mean()).isEqualTo(3.875);
    assertThat(summary.moments().standardDeviation()).isCloseTo(2.748376143938713, within(1e-14));
    assertThat(summary.present()).isEqualTo(8);
    assertThat(summary.missing()).isEqualTo(1);
    assertThat(summary.distinct()).isEqualTo(7);
    assertThat(summary.rankError()).isZero();
  }

  @Property
  void quantile_anyNumbers_isThatOfTheSortedNumbers(
      @ForAll @Size(min = 1, max = 40) int[] numbers,
      @ForAll @DoubleRange(min = 0, max = 1) double share) {
    double[] sorted = Arrays.stream(numbers).mapToDouble(number -> number % 10).sorted().toArray();
    double place = share * (sorted.length - 1);
    int below = (int) place;
    double above = sorted[Math.min(below + 1, sorted.length - 1)];

    assertThat(NumericSummary.of(sorted).quantile(share))
        .isEqualTo(sorted[below] + (place - below) * (above - sorted[below]));
  }

  @Property
  void merge_anyCutsAndOrder_isTheSummaryOfAll(
      @ForAll @Size(max = 60) int[] numbers,
      @ForAll @IntRange(max = 60) int first,
      @ForAll @IntRange(max = 60) int second) {
    double[] all =
        Arrays.stream(numbers)
            .mapToDouble(number -> number % 7 == 0 ? Double.NaN : number % 50 / 4.0)
            .toArray();
    int low = Math.min(Math.min(first, second), all.length);
    int high = Math.min(Math.max(first, second), all.length);
    NumericSummary a = NumericSummary.of(Arrays.copyOfRange(all, 0, low));
    NumericSummary b = NumericSummary.of(Arrays.copyOfRange(all, low, high));
    NumericSummary c = NumericSummary.of(Arrays.copyOfRange(all, high, all.length));

    assertThat(a.merge(b).merge(c))
        .isEqualTo(NumericSummary.of(all))
        .isEqualTo(c.merge(b).merge(a))
        .isEqualTo(a.merge(b.merge(c)));
  }

  @Test
  void merge_moreNumbersThanAreKeptApart_isAssociativeAndStatesItsRankError() {
    double[] all =
        new Random(1).doubles(3L * NumericSummary.EXACT_VALUES).map(u -> 1000 * u - 200).toArray();
    int third = all.length / 3;
    NumericSummary a = NumericSummary.of(Arrays.copyOfRange(all, 0, third));
    NumericSummary b = NumericSummary.of(Arrays.copyOfRange(all, third, 2 * third));
    NumericSummary c = NumericSummary.of(Arrays.copyOfRange(all, 2 * third, all.length));
    NumericSummary merged = a.merge(b).merge(c);

    assertThat(merged).isEqualTo(c.merge(a.merge(b))).isEqualTo(NumericSummary.of(all));
    assertThat(merged.distinct()).isLessThanOrEqualTo(NumericSummary.EXACT_VALUES);
    assertThat(merged.present()).isEqualTo(all.length);
    assertThat(merged.rankError()).isBetween(1e-9, 1e-3);
    Arrays.sort(all);
    for (double share = 0; share <= 1; share += 1.0 / 64) {
      double quantile = merged.quantile(share);
      double rank = (double) Math.abs(Arrays.binarySearch(all, quantile)) / all.length;
      assertThat(rank).isCloseTo(share, within(merged.rankError() + 2.0 / all.length));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 16", "3, 2", "4, 16", "30, 4", "39, 2"})
  void of_tooManyNumbers_dropsTheFewestBitsInStepsOfFour(int lowestBit, int joined) {
    long one = Double.doubleToLongBits(1);
    int size = NumericSummary.EXACT_VALUES + 16;
    double[] numbers = new double[2 * size];
    for (int i = 0; i < size; i++) {
      numbers[i] = Double.longBitsToDouble(one + ((long) i << lowestBit));
      numbers[size + i] = numbers[i]; // as many rows again, but no further numbers
    }

    NumericSummary summary = NumericSummary.of(numbers);

    assertThat(summary.distinct()).isEqualTo(size / joined);
    assertThat(summary.values()[1] - 1)
        .isEqualTo(Double.longBitsToDouble(one + ((long) joined << lowestBit)) - 1);
  }

  @Test
  void of_numbersThatVanishAroundZero_areOneZero() {
    double[] numbers = new double[2 * NumericSummary.EXACT_VALUES];
    Arrays.setAll(numbers, i -> (i - NumericSummary.EXACT_VALUES) * Double.MIN_VALUE);

    NumericSummary summary = NumericSummary.of(numbers);

    // Of the lowest sixteen numbers on each side of zero one is left, and that is zero itself.
    assertThat(summary.distinct()).isEqualTo(NumericSummary.EXACT_VALUES / 8);
    assertThat(summary.below(0)).isEqualTo(NumericSummary.EXACT_VALUES - 15);
    assertThat(summary.below(16 * Double.MIN_VALUE)).isEqualTo(NumericSummary.EXACT_VALUES + 16);
  }

  @Test
  void fill_missingRows_countsThemUnderTheNumber() {
    NumericSummary filled = NumericSummary.of(new double[] {1, Double.NaN, 4, Double.NaN}).fill(4);

    assertThat(filled).isEqualTo(NumericSummary.of(new double[] {4, 1, 4, 4}));
    assertThat(filled.missing()).isZero();
  }
}
