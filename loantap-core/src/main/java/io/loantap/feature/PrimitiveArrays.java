package io.loantap.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Arrays and texts as bytes: their length, then their elements, big-endian. */
final class PrimitiveArrays {
  /** Bytes turned over at once, so that a long array needs no second one of its size. */
  private static final int PIECE = 1 << 16;

  private PrimitiveArrays() {}

  static void write(byte[] array, DataOutput out) throws IOException {
    out.writeInt(array.length);
    out.write(array);
  }

  static byte[] readBytes(DataInput in) throws IOException {
    byte[] array = new byte[in.readInt()];
    in.readFully(array);
    return array;
  }

  static void write(short[] array, DataOutput out) throws IOException {
    out.writeInt(array.length);
    ByteBuffer piece = ByteBuffer.allocate(PIECE);
    for (int from = 0; from < array.length; from += PIECE / Short.BYTES) {
      int count = Math.min(PIECE / Short.BYTES, array.length - from);
      piece.asShortBuffer().put(array, from, count);
      out.write(piece.array(), 0, count * Short.BYTES);
    }
  }

  static short[] readShorts(DataInput in) throws IOException {
    short[] array = new short[in.readInt()];
    ByteBuffer piece = ByteBuffer.allocate(PIECE);
    for (int from = 0; from < array.length; from += PIECE / Short.BYTES) {
      int count = Math.min(PIECE / Short.BYTES, array.length - from);
      in.readFully(piece.array(), 0, count * Short.BYTES);
      piece.asShortBuffer().get(array, from, count);
    }
    return array;
  }

  static void write(int[] array, DataOutput out) throws IOException {
    out.writeInt(array.length);
    ByteBuffer piece = ByteBuffer.allocate(PIECE);
    for (int from = 0; from < array.length; from += PIECE / Integer.BYTES) {
      int count = Math.min(PIECE / Integer.BYTES, array.length - from);
      piece.asIntBuffer().put(array, from, count);
      out.write(piece.array(), 0, count * Integer.BYTES);
    }
  }

  static int[] readInts(DataInput in) throws IOException {
    int[] array = new int[in.readInt()];
    ByteBuffer piece = ByteBuffer.allocate(PIECE);
    for (int from = 0; from < array.length; from += PIECE / Integer.BYTES) {
      int count = Math.min(PIECE / Integer.BYTES, array.length - from);
      in.readFully(piece.array(), 0, count * Integer.BYTES);
      piece.asIntBuffer().get(array, from, count);
    }
    return array;
  }

  static void write(long[] array, DataOutput out) throws IOException {
    out.writeInt(array.length);
    ByteBuffer piece = ByteBuffer.allocate(PIECE);
    for (int from = 0; from < array.length; from += PIECE / Long.BYTES) {
      int count = Math.min(PIECE / Long.BYTES, array.length - from);
      piece.asLongBuffer().put(array, from, count);
      out.write(piece.array(), 0, count * Long.BYTES);
    }
  }

  static long[] readLongs(DataInput in) throws IOException {
    long[] array = new long[in.readInt()];
    ByteBuffer piece = ByteBuffer.allocate(PIECE);
    for (int from = 0; from < array.length; from += PIECE / Long.BYTES) {
      int count = Math.min(PIECE / Long.BYTES, array.length - from);
      in.readFully(piece.array(), 0, count * Long.BYTES);
      piece.asLongBuffer().get(array, from, count);
    }
    return array;
  }

  static void write(double[] array, DataOutput out) throws IOException {
    out.writeInt(array.length);
    ByteBuffer piece = ByteBuffer.allocate(PIECE);
    for (int from = 0; from < array.length; from += PIECE / Double.BYTES) {
      int count = Math.min(PIECE / Double.BYTES, array.length - from);
      piece.asDoubleBuffer().put(array, from, count);
      out.write(piece.array(), 0, count * Double.BYTES);
    }
  }

  static double[] readDoubles(DataInput in) throws IOException {
    double[] array = new double[in.readInt()];
    ByteBuffer piece = ByteBuffer.allocate(PIECE);
    for (int from = 0; from < array.length; from += PIECE / Double.BYTES) {
      int count = Math.min(PIECE / Double.BYTES, array.length - from);
      in.readFully(piece.array(), 0, count * Double.BYTES);
      piece.asDoubleBuffer().get(array, from, count);
    }
    return array;
  }

  /** Unlike {@link DataOutput#writeUTF} of any length. */
  static void write(String text, DataOutput out) throws IOException {
    write(text.getBytes(StandardCharsets.UTF_8), out);
  }

  static String readText(DataInput in) throws IOException {
    return new String(readBytes(in), StandardCharsets.UTF_8);
  }
}
