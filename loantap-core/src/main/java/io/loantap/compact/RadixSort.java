package io.loantap.compact;

import java.util.Arrays;

/**
 * A sort of many numbers, digit by digit, in a few passes over them whatever their order.
 *
 * <p>A training run sorts millions of numbers once. The sort of the JDK is made for arrays of all
 * kinds, and a JVM that has just started spends as long on compiling it as on sorting.
 */
public final class RadixSort {
  private static final int BITS = 11;
  private static final int DIGITS = (Long.SIZE + BITS - 1) / BITS;
  private static final int MASK = (1 << BITS) - 1;

  /** Counting the digits of fewer numbers takes longer than to sort them by comparisons. */
  private static final int FEW = 1 << BITS;

  private RadixSort() {}

  /**
   * Sorts in the order of {@link Double#compare}: -0.0 before 0.0, NaN last.
   *
   * @return how many there are before NaN
   */
  public static int sort(double[] numbers) {
    if (numbers.length < FEW) {
      Arrays.sort(numbers);
    } else {
      sortDigits(numbers);
    }
    int present = numbers.length;
    while (present > 0 && Double.isNaN(numbers[present - 1])) {
      present--;
    }
    return present;
  }

  private static void sortDigits(double[] numbers) {
    long[] keys = new long[numbers.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = flipped(Double.doubleToLongBits(numbers[i]));
    }
    sort(keys);
    for (int i = 0; i < keys.length; i++) {
      numbers[i] = Double.longBitsToDouble(flipped(keys[i]));
    }
  }

  /** The bits of doubles ascend with them, but for negative ones, whose size they ascend with. */
  private static long flipped(long bits) {
    return bits ^ ((bits >> 63) & Long.MAX_VALUE);
  }

  /** Sorts ascending; O(n), with a second array of the same length meanwhile. */
  public static void sort(long[] numbers) {
    if (numbers.length < FEW) {
      Arrays.sort(numbers);
      return;
    }
    int[][] starts = starts(numbers);
    long[] from = numbers;
    long[] to = new long[numbers.length];
    for (int digit = 0; digit < DIGITS; digit++) {
      if (starts[digit].length > 0) {
        move(from, to, digit, starts[digit]);
        long[] sorted = to;
        to = from;
        from = sorted;
      }
    }
    if (from != numbers) {
      System.arraycopy(from, 0, numbers, 0, numbers.length);
    }
  }

  /** For each digit, where the numbers with each value of it begin; empty if all have the same. */
  private static int[][] starts(long[] numbers) {
    int[][] starts = new int[DIGITS][MASK + 1];
    for (long number : numbers) {
      for (int digit = 0; digit < DIGITS; digit++) {
        starts[digit][digit(number, digit)]++;
      }
    }
    for (int digit = 0; digit < DIGITS; digit++) {
      if (starts[digit][digit(numbers[0], digit)] == numbers.length) {
        starts[digit] = new int[0];
      }
      int start = 0;
      for (int value = 0; value < starts[digit].length; value++) {
        int count = starts[digit][value];
        starts[digit][value] = start;
        start += count;
      }
    }
    return starts;
  }

  private static void move(long[] from, long[] to, int digit, int[] next) {
    for (long number : from) {
      to[next[digit(number, digit)]++] = number;
    }
  }

  /** The last digit is that of the sign, with which negative numbers come first. */
  private static int digit(long number, int digit) {
    return (int) ((number ^ Long.MIN_VALUE) >>> (BITS * digit)) & MASK;
  }
}
