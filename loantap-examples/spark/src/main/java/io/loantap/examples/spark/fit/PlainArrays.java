package io.loantap.examples.spark.fit;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Arrays of plain values as bytes: a bit for each boolean, eight bytes for each double. */
final class PlainArrays {
  private static final int PIECE = 1 << 16;

  private PlainArrays() {}

  static void write(boolean[] array, DataOutput out) throws IOException {
    BitSet bits = new BitSet(array.length);
    for (int i = 0; i < array.length; i++) {
      bits.set(i, array[i]);
    }
    byte[] bytes = bits.toByteArray();
    out.writeInt(array.length);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static boolean[] readBooleans(DataInput in) throws IOException {
    boolean[] array = new boolean[in.readInt()];
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    BitSet bits = BitSet.valueOf(bytes);
    for (int i = 0; i < array.length; i++) {
      array[i] = bits.get(i);
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

  static void writeOptional(double @Nullable [] array, DataOutput out) throws IOException {
    out.writeBoolean(array != null);
    if (array != null) {
      write(array, out);
    }
  }

  static double @Nullable [] readOptional(DataInput in) throws IOException {
    return in.readBoolean() ? readDoubles(in) : null;
  }
}
