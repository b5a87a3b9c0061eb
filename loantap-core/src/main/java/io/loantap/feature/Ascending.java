package io.loantap.feature;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Numbers in ascending order, by place; NaN is left out. Immutable. */
public final class Ascending {
  private final double[] values;

  /** How many numbers there are up to each value, itself included. */
  private final long[] upTo;

  private Ascending(double[] values, long[] upTo) {
    this.values = values;
    this.upTo = upTo;
  }

  static Ascending of(double[] numbers) {
    double[] sorted = numbers.clone();
    RadixSort.sort(sorted); // NaN last
    int present = sorted.length;
    while (present > 0 && Double.isNaN(sorted[present - 1])) {
      present--;
    }
    long[] upTo = new long[present];
    for (int place = 0; place < present; place++) {
      upTo[place] = place + 1L;
    }
    return new Ascending(Arrays.copyOf(sorted, present), upTo);
  }

  /** Of numbers that occur so many times each; a number may be listed more than once. */
  static Ascending of(double[] numbers, long[] counts) {
    int[] present =
        IntStream.range(0, numbers.length)
            .filter(i -> counts[i] > 0 && !Double.isNaN(numbers[i]))
            .boxed()
            .sorted((a, b) -> Double.compare(numbers[a], numbers[b]))
            .mapToInt(i -> i)
            .toArray();
    double[] values = Arrays.stream(present).mapToDouble(i -> numbers[i]).toArray();
    long[] upTo = Arrays.stream(present).mapToLong(i -> counts[i]).toArray();
    for (int i = 1; i < upTo.length; i++) {
      upTo[i] += upTo[i - 1];
    }
    return new Ascending(values, upTo);
  }

  /** How many numbers there are. */
  public long size() {
    return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
  }

  /** Mean of the numbers; NaN if there are none. O(distinct numbers). */
  public double mean() {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * (upTo[i] - (i == 0 ? 0 : upTo[i - 1]));
    }
    return sum / size();
  }

  /**
   * The number at a place.
   *
   * @param place from 0 for the lowest to below the size
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public double at(long place) {
    if (place < 0 || place >= size()) {
      throw new IndexOutOfBoundsException(place);
    }
    int found = Arrays.binarySearch(upTo, place + 1);
    return values[found >= 0 ? found : -found - 1];
  }
}
