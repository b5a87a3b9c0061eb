package io.loantap.compact;

import java.io.DataOutput;
import java.io.IOException;

/** Codes below 65,536, kept as unsigned {@code short}s. */
final class ShortCodes implements CompactCodes {
  private static final int MASK = 0xFFFF;

  private final short[] codes;

  ShortCodes(short[] codes) {
    this.codes = codes;
  }

  static ShortCodes of(int[] codes) {
    short[] narrow = new short[codes.length];
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = (short) codes[i];
    }
    return new ShortCodes(narrow);
  }

  @Override
  public int size() {
    return codes.length;
  }

  @Override
  public int get(int row) {
    return codes[row] & MASK;
  }

  @Override
  public void read(int from, int count, int[] out) {
    short[] source = codes;
    for (int i = 0; i < count; i++) {
      out[i] = source[from + i] & MASK;
    }
  }

  @Override
  public void lookUp(int from, int count, double[] table, double[] out, int at) {
    short[] source = codes;
    for (int i = 0; i < count; i++) {
      out[at + i] = table[source[from + i] & MASK];
    }
  }

  @Override
  public void addEntries(int from, int to, double[] table, double[] sums) {
    short[] source = codes;
    for (int row = from; row < to; row++) {
      sums[row] += table[source[row] & MASK];
    }
  }

  @Override
  public void count(long[] counts) {
    for (short code : codes) {
      counts[code & MASK]++;
    }
  }

  @Override
  public ShortCodes select(int[] rows) {
    short[] chosen = new short[rows.length];
    for (int i = 0; i < rows.length; i++) {
      chosen[i] = codes[rows[i]];
    }
    return new ShortCodes(chosen);
  }

  @Override
  public long bytes() {
    return (long) Short.BYTES * codes.length;
  }

  @Override
  public void saveTo(DataOutput out) throws IOException {
    out.writeByte(Short.BYTES);
    PrimitiveArrays.write(codes, out);
  }
}
