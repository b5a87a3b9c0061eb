package io.loantap.compact;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Small integers in {@code [0, limit)}, one per row, in one, two or four bytes each.
 *
 * <p>No range checks: the callers have made them.
 *
 * <p>{@link ByteCodes} and {@link ShortCodes} are the same loops over another primitive type, which
 * Java cannot write once: the narrower ones are what keeps a row of training data small, and a
 * class over a byte buffer would do more work for each code.
 */
public sealed interface CompactCodes permits ByteCodes, ShortCodes, IntCodes {
  /** A copy of codes in {@code [0, limit)}, in as few bytes each as the limit allows. */
  static CompactCodes of(int[] codes, int limit) {
    if (limit <= 1 << Byte.SIZE) {
      return ByteCodes.of(codes);
    }
    return limit <= 1 << Short.SIZE ? ShortCodes.of(codes) : new IntCodes(codes.clone());
  }

  /**
   * Codes of an array of the caller's, which is not copied.
   *
   * @param shift added to each entry, so that the least becomes 0
   */
  static CompactCodes over(int[] codes, int shift) {
    return new IntCodes(codes, shift);
  }

  int size();

  int get(int row);

  /** Writes the codes of rows {@code from ... from + count - 1} to the start of {@code out}. */
  void read(int from, int count, int[] out);

  /** Writes {@code table[code]} of the same rows to {@code out}, starting at {@code at}. */
  void lookUp(int from, int count, double[] table, double[] out, int at);

  /** Adds {@code table[code]} of rows {@code from ... to - 1} to the sums of the same rows. */
  void addEntries(int from, int to, double[] table, double[] sums);

  /** Counts each code at its place in {@code counts}. */
  void count(long[] counts);

  CompactCodes select(int[] rows);

  long bytes();

  /** Writes what {@link #readFrom} reads. */
  void saveTo(DataOutput out) throws IOException;

  /** Codes as they were written, in as many bytes each. */
  static CompactCodes readFrom(DataInput in) throws IOException {
    return switch (in.readByte()) {
      case Byte.BYTES -> new ByteCodes(PrimitiveArrays.readBytes(in));
      case Short.BYTES -> new ShortCodes(PrimitiveArrays.readShorts(in));
      default -> new IntCodes(PrimitiveArrays.readInts(in));
    };
  }
}
