package io.loantap.compact;

import java.io.DataOutput;
import java.io.IOException;

/** Codes of any size. */
final class IntCodes implements CompactCodes {
  private final int[] codes;

  /** Takes ownership of {@code codes}. */
  IntCodes(int[] codes) {
    this.codes = codes;
  }

  @Override
  public int size() {
    return codes.length;
  }

  @Override
  public int get(int row) {
    return codes[row];
  }

  @Override
  public void read(int from, int count, int[] out) {
    System.arraycopy(codes, from, out, 0, count);
  }

  @Override
  public void lookUp(int from, int count, double[] table, double[] out, int at) {
    for (int i = 0; i < count; i++) {
      out[at + i] = table[codes[from + i]];
    }
  }

  @Override
  public void addEntries(int from, int to, double[] table, double[] sums) {
    int[] source = codes;
    for (int row = from; row < to; row++) {
      sums[row] += table[source[row]];
    }
  }

  @Override
  public void count(long[] counts) {
    for (int code : codes) {
      counts[code]++;
    }
  }

  @Override
  public IntCodes select(int[] rows) {
    int[] chosen = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      chosen[i] = codes[rows[i]];
    }
    return new IntCodes(chosen);
  }

  @Override
  public long bytes() {
    return (long) Integer.BYTES * codes.length;
  }

  @Override
  public void saveTo(DataOutput out) throws IOException {
    out.writeByte(Integer.BYTES);
    PrimitiveArrays.write(codes, out);
  }
}
