package io.loantap.compact;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Arrays and texts as bytes: their length, then their elements, big-endian. */
public final class PrimitiveArrays {
  /** Bytes turned over at once, so that a long array needs no second one of its size. */
  private static final int PIECE = 1 << 16;

  private PrimitiveArrays() {}

  public static void write(byte[] array, DataOutput out) throws IOException {
    out.writeInt(array.length);
    out.write(array);
  }

  static byte[] readBytes(DataInput in) throws IOException {
    byte[] array = new byte[in.readInt()];
    in.readFully(array);
    return array;
  }

  public static void write(short[] array, DataOutput out) throws IOException {
    write(
        array.length,
        Short.BYTES,
        (piece, from, count) -> piece.asShortBuffer().put(array, from, count),
        out);
  }

  static short[] readShorts(DataInput in) throws IOException {
    short[] array = new short[in.readInt()];
    read(
        array.length,
        Short.BYTES,
        (piece, from, count) -> piece.asShortBuffer().get(array, from, count),
        in);
    return array;
  }

  public static void write(int[] array, DataOutput out) throws IOException {
    write(
        array.length,
        Integer.BYTES,
        (piece, from, count) -> piece.asIntBuffer().put(array, from, count),
        out);
  }

  static int[] readInts(DataInput in) throws IOException {
    int[] array = new int[in.readInt()];
    read(
        array.length,
        Integer.BYTES,
        (piece, from, count) -> piece.asIntBuffer().get(array, from, count),
        in);
    return array;
  }

  public static void write(long[] array, DataOutput out) throws IOException {
    write(
        array.length,
        Long.BYTES,
        (piece, from, count) -> piece.asLongBuffer().put(array, from, count),
        out);
  }

  static long[] readLongs(DataInput in) throws IOException {
    long[] array = new long[in.readInt()];
    read(
        array.length,
        Long.BYTES,
        (piece, from, count) -> piece.asLongBuffer().get(array, from, count),
        in);
    return array;
  }

  public static void write(double[] array, DataOutput out) throws IOException {
    write(
        array.length,
        Double.BYTES,
        (piece, from, count) -> piece.asDoubleBuffer().put(array, from, count),
        out);
  }

  static double[] readDoubles(DataInput in) throws IOException {
    double[] array = new double[in.readInt()];
    read(
        array.length,
        Double.BYTES,
        (piece, from, count) -> piece.asDoubleBuffer().get(array, from, count),
        in);
    return array;
  }

  /** Copies {@code count} elements of an array, from one on, to the bytes of a piece or back. */
  private interface Copying {
    void copy(ByteBuffer piece, int from, int count);
  }

  private static void write(int length, int bytes, Copying elements, DataOutput out)
      throws IOException {
    out.writeInt(length);
    ByteBuffer piece = ByteBuffer.allocate(PIECE);
    for (int from = 0; from < length; from += PIECE / bytes) {
      int count = Math.min(PIECE / bytes, length - from);
      elements.copy(piece, from, count);
      out.write(piece.array(), 0, count * bytes);
    }
  }

  private static void read(int length, int bytes, Copying elements, DataInput in)
      throws IOException {
    ByteBuffer piece = ByteBuffer.allocate(PIECE);
    for (int from = 0; from < length; from += PIECE / bytes) {
      int count = Math.min(PIECE / bytes, length - from);
      in.readFully(piece.array(), 0, count * bytes);
      elements.copy(piece, from, count);
    }
  }

  /** Unlike {@link DataOutput#writeUTF} of any length. */
  public static void write(String text, DataOutput out) throws IOException {
    write(text.getBytes(StandardCharsets.UTF_8), out);
  }

  public static String readText(DataInput in) throws IOException {
    return new String(readBytes(in), StandardCharsets.UTF_8);
  }
}
