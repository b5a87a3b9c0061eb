package io.loantap.compact;

import java.io.DataOutput;
import java.io.IOException;

/** Codes in an array of the caller's, in which a missing level is -1. */
public final class PlainCodes implements CompactCodes {
  private final int[] codes;

  /** Takes codes from -1 on, which are stored one higher; the array is not copied. */
  public PlainCodes(int[] codes) {
    this.codes = codes;
  }

  @Override
  public int size() {
    return codes.length;
  }

  @Override
  public int get(int row) {
    return stored(codes[row]);
  }

  @Override
  public void read(int from, int count, int[] out) {
    for (int i = 0; i < count; i++) {
      out[i] = get(from + i);
    }
  }

  @Override
  public void lookUp(int from, int count, double[] table, double[] out, int at) {
    int[] source = codes;
    for (int i = 0; i < count; i++) {
      out[at + i] = table[stored(source[from + i])];
    }
  }

  @Override
  public void addEntries(int from, int to, double[] table, double[] sums) {
    int[] source = codes;
    for (int row = from; row < to; row++) {
      sums[row] += table[stored(source[row])];
    }
  }

  @Override
  public void count(long[] counts) {
    for (int code : codes) {
      counts[stored(code)]++;
    }
  }

  @Override
  public PlainCodes select(int[] rows) {
    int[] chosen = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      chosen[i] = codes[rows[i]];
    }
    return new PlainCodes(chosen);
  }

  @Override
  public long bytes() {
    return (long) Integer.BYTES * codes.length;
  }

  /** Written as they are stored, so that what reads them has an array of its own. */
  @Override
  public void saveTo(DataOutput out) throws IOException {
    int[] stored = new int[codes.length];
    read(0, stored.length, stored);
    new IntCodes(stored).saveTo(out);
  }

  /** A code as it is stored: one higher, so that a missing one, -1, is 0. */
  public static int stored(int code) {
    return code + 1;
  }
}
