package io.loantap.compact;

import java.util.Arrays;

/** Numbers in ascending order, by place; NaN is left out. Immutable. */
public final class SortedValues {
  /** Behind them there may be NaN. */
  private final double[] values;

  /** How many numbers there are up to each value, itself included. */
  private final long[] upTo;

  /** Takes the arrays over. */
  SortedValues(double[] values, long[] upTo) {
    this.values = values;
    this.upTo = upTo;
  }

  /** Sorts the numbers; the array is taken over. */
  static SortedValues of(double[] numbers) {
    long[] upTo = new long[RadixSort.sort(numbers)];
    for (int place = 0; place < upTo.length; place++) {
      upTo[place] = place + 1L;
    }
    return new SortedValues(numbers, upTo);
  }

  /** How many numbers there are. */
  public long size() {
    return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
  }

  /** Mean of the numbers; NaN if there are none. O(distinct numbers). */
  public double mean() {
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
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
