package io.loantap.compact;

import java.io.DataOutput;
import java.io.IOException;

/** Codes below 256, kept as unsigned {@code byte}s. */
final class ByteCodes implements CompactCodes {
  private static final int MASK = 0xFF;

  private final byte[] codes;

  ByteCodes(byte[] codes) {
    this.codes = codes;
  }

  static ByteCodes of(int[] codes) {
    byte[] narrow = new byte[codes.length];
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = (byte) codes[i];
    }
    return new ByteCodes(narrow);
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
    byte[] source = codes;
    for (int i = 0; i < count; i++) {
      out[i] = source[from + i] & MASK;
    }
  }

  @Override
  public void lookUp(int from, int count, double[] table, double[] out, int at) {
    byte[] source = codes;
    for (int i = 0; i < count; i++) {
      out[at + i] = table[source[from + i] & MASK];
    }
  }

  @Override
  public void addEntries(int from, int to, double[] table, double[] sums) {
    byte[] source = codes;
    for (int row = from; row < to; row++) {
      sums[row] += table[source[row] & MASK];
    }
  }

  @Override
  public void count(long[] counts) {
    for (byte code : codes) {
      counts[code & MASK]++;
    }
  }

  @Override
  public ByteCodes select(int[] rows) {
    byte[] chosen = new byte[rows.length];
    for (int i = 0; i < rows.length; i++) {
      chosen[i] = codes[rows[i]];
    }
    return new ByteCodes(chosen);
  }

  @Override
  public long bytes() {
    return (long) Byte.BYTES * codes.length;
  }

  @Override
  public void saveTo(DataOutput out) throws IOException {
    out.writeByte(Byte.BYTES);
    PrimitiveArrays.write(codes, out);
  }
}
