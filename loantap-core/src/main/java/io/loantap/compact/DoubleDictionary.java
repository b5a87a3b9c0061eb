package io.loantap.compact;

import java.util.Arrays;

/**
 * A numbering of doubles in the order in which they first appear; equal means the same bits, so
 * that nothing is lost, not even the sign of a zero. An open-addressing hash table without boxes.
 */
final class DoubleDictionary {
  /** Codes of at most two bytes are worth having. */
  static final int LIMIT = 1 << Short.SIZE;

  private double[] values = new double[128];
  private int[] slots = new int[512];
  private int size;

  /** The number of {@code value}, new or known. */
  int code(double value) {
    long bits = Double.doubleToLongBits(value);
    int mask = slots.length - 1;
    int slot = hash(bits) & mask;
    // A slot holds a code + 1; zero is a free slot.
    while (slots[slot] != 0) {
      int code = slots[slot] - 1;
      if (Double.doubleToLongBits(values[code]) == bits) {
        return code;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = size + 1;
    values[size] = value;
    size++;
    if (size == values.length) {
      grow();
    }
    return size - 1;
  }

  int size() {
    return size;
  }

  double[] values() {
    return Arrays.copyOf(values, size);
  }

  private void grow() {
    values = Arrays.copyOf(values, 2 * size);
    slots = new int[8 * size];
    int mask = slots.length - 1;
    for (int code = 0; code < size; code++) {
      int slot = hash(Double.doubleToLongBits(values[code])) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = code + 1;
    }
  }

  /** Multiplies by 2^64 / golden ratio (Fibonacci hashing) and keeps well-mixed high bits. */
  private static int hash(long bits) {
    long mixed = (bits ^ (bits >>> 32)) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 36);
  }
}
