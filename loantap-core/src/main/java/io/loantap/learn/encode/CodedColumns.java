package io.loantap.learn.encode;

import io.loantap.compact.CompactCodes;
import io.loantap.compact.CompactDoubles;
import io.loantap.compact.NumberReader;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** One-hot columns, kept as one code per row: column {@code code} is 1 and the others are 0. */
final class CodedColumns implements DesignBlock {
  /** The code of a row in which all columns are 0. */
  public static final int NONE = -1;

  private final int width;

  /** Code + 1, so that 0 is {@link #NONE}. */
  private final CompactCodes shifted;

  private CodedColumns(int width, CompactCodes shifted) {
    this.width = width;
    this.shifted = shifted;
  }

  /**
   * Keeps a compact copy of {@code codes}.
   *
   * @throws IllegalArgumentException if a code is outside {@code [-1, width)}
   */
  public static CodedColumns of(int[] codes, int width) {
    checkWidth(width);
    int[] shifted = new int[codes.length];
    for (int i = 0; i < codes.length; i++) {
      if (codes[i] < NONE || codes[i] >= width) {
        throw outside(i, Integer.toString(codes[i]), width);
      }
      shifted[i] = codes[i] + 1;
    }
    return new CodedColumns(width, CompactCodes.of(shifted, width + 1));
  }

  static CodedColumns of(CompactDoubles codes, int width) {
    checkWidth(width);
    int wrong = codes.firstFailing(it -> it >= NONE && it < width && it == Math.rint(it));
    if (wrong >= 0) {
      throw outside(wrong, Double.toString(codes.get(wrong)), width);
    }
    int[] shifted = new int[codes.size()];
    double[] block = new double[NumberReader.BLOCK];
    for (int from = 0; from < shifted.length; from += block.length) {
      int count = Math.min(block.length, shifted.length - from);
      codes.read(from, count, block, 0);
      shift(block, count, shifted, from);
    }
    return new CodedColumns(width, CompactCodes.of(shifted, width + 1));
  }

  private static void shift(double[] codes, int count, int[] out, int at) {
    for (int i = 0; i < count; i++) {
      out[at + i] = (int) codes[i] + 1;
    }
  }

  private static void checkWidth(int width) {
    if (width < 1) {
      throw new IllegalArgumentException("a block has at least one column, not " + width);
    }
  }

  private static IllegalArgumentException outside(int row, String code, int width) {
    return new IllegalArgumentException(
        "row " + row + " has code " + code + ", outside [-1, " + width + ")");
  }

  @Override
  public int slots() {
    return width + 1;
  }

  @Override
  public void unpack(int from, int count, int[] slot, double[] number, int at) {
    shifted.read(from, count, slot);
  }

  @Override
  public int rows() {
    return shifted.size();
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public long bytes() {
    return shifted.bytes();
  }

  @Override
  public CodedColumns select(int[] rows) {
    return new CodedColumns(width, shifted.select(rows));
  }

  @Override
  public void denseRow(int row, double[] out, int at) {
    Arrays.fill(out, at, at + width, 0);
    int code = shifted.get(row) - 1;
    if (code != NONE) {
      out[at + code] = 1;
    }
  }

  @Override
  public void saveTo(DataOutput out) throws IOException {
    out.writeByte(DesignMatrix.CODED);
    out.writeInt(width);
    shifted.saveTo(out);
  }

  static CodedColumns readFrom(DataInput in) throws IOException {
    return new CodedColumns(in.readInt(), CompactCodes.readFrom(in));
  }
}
