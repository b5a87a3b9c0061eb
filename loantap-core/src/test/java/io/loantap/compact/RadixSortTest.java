package io.loantap.compact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RadixSortTest {
  private static final double[] SPECIAL = {
    0.0,
    -0.0,
    Double.NaN,
    Double.longBitsToDouble(0xfff8_0000_0000_0001L), // a NaN whose sign is set
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MIN_VALUE,
    -Double.MAX_VALUE
  };

  @Property(tries = 60)
  void sort_anyDoubles_isTheOrderOfTheJdk(
      @ForAll @IntRange(max = 5000) int size,
      @ForAll @IntRange(max = 64) int droppedBits,
      @ForAll long seed) {
    Random random = new Random(seed);
    double[] numbers = new double[size];
    for (int i = 0; i < size; i++) {
      numbers[i] =
          random.nextInt(50) == 0
              ? SPECIAL[random.nextInt(SPECIAL.length)]
              : Double.longBitsToDouble(bits(random, droppedBits));
    }
    double[] expected = numbers.clone();
    Arrays.sort(expected);

    int present = RadixSort.sort(numbers);

    assertThat(numbers).isEqualTo(expected);
    assertThat(present)
        .isEqualTo((int) Arrays.stream(expected).filter(it -> !Double.isNaN(it)).count());
  }

  @Property(tries = 60)
  void sort_anyLongs_isTheOrderOfTheJdk(
      @ForAll @IntRange(max = 5000) int size,
      @ForAll @IntRange(max = 64) int droppedBits,
      @ForAll long seed) {
    Random random = new Random(seed);
    long[] numbers = random.longs(size).map(it -> bits(random, droppedBits)).toArray();
    long[] expected = numbers.clone();
    Arrays.sort(expected);

    RadixSort.sort(numbers);

    assertThat(numbers).isEqualTo(expected);
  }

  /** With fewer bits whole digits are the same in all numbers, and numbers repeat. */
  private static long bits(Random random, int dropped) {
    return dropped == 64 ? 0 : (random.nextLong() >> (dropped / 2)) << dropped;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2047, 2048, 2049, 100_000})
  void sort_descending_isReversed(int size) {
    long[] numbers = new long[size];
    Arrays.setAll(numbers, place -> (size / 2 - place) * 1_000_003L);
    long[] expected = new long[size];
    Arrays.setAll(expected, place -> (size / 2 - (size - 1 - place)) * 1_000_003L);

    RadixSort.sort(numbers);

    assertThat(numbers).isEqualTo(expected);
  }
}
