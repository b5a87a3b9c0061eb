package io.loantap.compact;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Small integers in {@code [0, limit)}, one per row, in one, two or four bytes each.
 *
 * <p>No range checks: the callers have made them.
 */
public sealed interface CompactCodes permits ByteCodes, ShortCodes, IntCodes, PlainCodes {
  static CompactCodes of(int[] codes, int limit) {
    if (limit <= 1 << Byte.SIZE) {
      return ByteCodes.of(codes);
    }
    return limit <= 1 << Short.SIZE ? ShortCodes.of(codes) : new IntCodes(codes.clone());
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
