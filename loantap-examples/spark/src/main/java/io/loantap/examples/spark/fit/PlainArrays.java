package io.loantap.examples.spark.fit;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Arrays of plain values as bytes: a bit for each boolean, eight bytes for each double. */
final class PlainArrays {
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
    for (double value : array) {
      out.writeDouble(value);
    }
  }

  static double[] readDoubles(DataInput in) throws IOException {
    double[] array = new double[in.readInt()];
    for (int i = 0; i < array.length; i++) {
      array[i] = in.readDouble();
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
