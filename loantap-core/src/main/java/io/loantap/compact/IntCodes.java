package io.loantap.compact;

import java.io.DataOutput;
import java.io.IOException;

/**
 * Codes of any size, four bytes each: an array and a number that is added to each of its entries.
 */
final class IntCodes implements CompactCodes {
  private final int[] codes;
  private final int shift;

  /** Takes ownership of {@code codes}. */
  IntCodes(int[] codes) {
    this(codes, 0);
  }

  /** Codes {@code codes[row] + shift} of an array that is not copied. */
  IntCodes(int[] codes, int shift) {
    this.codes = codes;
    this.shift = shift;
  }

  @Override
  public int size() {
    return codes.length;
  }

  @Override
  public int get(int row) {
    return codes[row] + shift;
  }

  @Override
  public void read(int from, int count, int[] out) {
    int[] source = codes;
    int added = shift;
    for (int i = 0; i < count; i++) {
      out[i] = source[from + i] + added;
    }
  }

  @Override
  public void lookUp(int from, int count, double[] table, double[] out, int at) {
    int[] source = codes;
    int added = shift;
    for (int i = 0; i < count; i++) {
      out[at + i] = table[source[from + i] + added];
    }
  }

  @Override
  public void addEntries(int from, int to, double[] table, double[] sums) {
    int[] source = codes;
    int added = shift;
    for (int row = from; row < to; row++) {
      sums[row] += table[source[row] + added];
    }
  }

  @Override
  public void count(long[] counts) {
    for (int code : codes) {
      counts[code + shift]++;
    }
  }

  @Override
  public IntCodes select(int[] rows) {
    int[] chosen = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      chosen[i] = codes[rows[i]];
    }
    return new IntCodes(chosen, shift);
  }

  @Override
  public long bytes() {
    return (long) Integer.BYTES * codes.length;
  }

  /** Written as they are read, so that what reads them has an array of its own. */
  @Override
  public void saveTo(DataOutput out) throws IOException {
    int[] read = new int[codes.length];
    read(0, read.length, read);
    out.writeByte(Integer.BYTES);
    PrimitiveArrays.write(read, out);
  }
}
