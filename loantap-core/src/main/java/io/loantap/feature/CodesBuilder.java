package io.loantap.feature;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Collects small integers one by one, in a byte each until one needs more. */
final class CodesBuilder {
  private byte[] low = new byte[1024];

  /** What is above the lowest byte; null while that is nothing. */
  private char @Nullable [] high;

  private int size;

  /** Appends a code in [0, 2^24). */
  void add(int code) {
    if (size == low.length) {
      int longer = Math.max(size + 1, (int) Math.min(Integer.MAX_VALUE - 8L, size + size / 2L));
      low = Arrays.copyOf(low, longer);
      high = high == null ? null : Arrays.copyOf(high, longer);
    }
    low[size] = (byte) code;
    if (code >> Byte.SIZE != 0) {
      if (high == null) {
        high = new char[low.length];
      }
      high[size] = (char) (code >> Byte.SIZE);
    }
    size++;
  }

  int size() {
    return size;
  }

  int get(int row) {
    int lowest = low[row] & 0xFF;
    return high == null ? lowest : lowest | high[row] << Byte.SIZE;
  }

  /**
   * The codes so far.
   *
   * @param limit above all of them
   */
  CompactCodes build(int limit) {
    int[] codes = new int[size];
    Arrays.setAll(codes, this::get);
    return CompactCodes.of(codes, limit);
  }
}
