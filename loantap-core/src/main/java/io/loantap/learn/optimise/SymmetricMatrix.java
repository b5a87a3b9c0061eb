package io.loantap.learn.optimise;

import java.util.Objects;

/**
 * A symmetric matrix of doubles, kept as its lower triangle, row after row: half the memory of a
 * square. Immutable and thread-safe.
 */
public final class SymmetricMatrix {
  private final int size;
  private final double[] packed;

  private SymmetricMatrix(int size, double[] packed) {
    this.size = size;
    this.packed = packed;
  }

  /**
   * Takes ownership of the lower triangle {@code [a00, a10, a11, a20, ...]}.
   *
   * @throws IllegalArgumentException if the length is not {@code size * (size + 1) / 2}
   */
  public static SymmetricMatrix ofPacked(int size, double[] packed) {
    if (packed.length != packedLength(size)) {
      throw new IllegalArgumentException(
          packed.length + " entries are no lower triangle of size " + size);
    }
    return new SymmetricMatrix(size, packed);
  }

  /**
   * Entries in a lower triangle.
   *
   * @throws IllegalArgumentException if they don't fit in one array (size beyond 65,535)
   */
  public static int packedLength(int size) {
    long length = (long) size * (size + 1) / 2;
    if (length > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          size + " columns are too many for a Fisher matrix; use Preconditioning.EUCLIDEAN");
    }
    return (int) length;
  }

  public int size() {
    return size;
  }

  /** Entry in row {@code i} and column {@code j}. */
  public double get(int i, int j) {
    Objects.checkIndex(i, size);
    Objects.checkIndex(j, size);
    return i >= j ? packed[rowStart(i) + j] : packed[rowStart(j) + i];
  }

  /** A copy of the diagonal. */
  public double[] diagonal() {
    double[] diagonal = new double[size];
    for (int i = 0; i < size; i++) {
      diagonal[i] = packed[rowStart(i) + i];
    }
    return diagonal;
  }

  /** This matrix with {@code ridge} added to the diagonal from entry {@code first} on. */
  SymmetricMatrix plusRidge(double ridge, int first) {
    double[] sum = packed.clone();
    for (int i = first; i < size; i++) {
      sum[rowStart(i) + i] += ridge;
    }
    return new SymmetricMatrix(size, sum);
  }

  /** The sum of two matrices of the same size. */
  SymmetricMatrix plus(SymmetricMatrix other) {
    double[] sum = packed.clone();
    VectorMath.add(sum, other.packed);
    return new SymmetricMatrix(size, sum);
  }

  /** Matrix times vector. */
  double[] times(double[] x) {
    double[] product = new double[size];
    for (int i = 0; i < size; i++) {
      int start = rowStart(i);
      double sum = 0;
      for (int j = 0; j < i; j++) {
        double a = packed[start + j];
        sum += a * x[j];
        product[j] += a * x[i];
      }
      product[i] += sum + packed[start + i] * x[i];
    }
    return product;
  }

  /** The matrix of some rows and the same columns, in the given order. */
  SymmetricMatrix part(int[] chosen) {
    double[] part = new double[packedLength(chosen.length)];
    for (int i = 0, at = 0; i < chosen.length; i++) {
      for (int j = 0; j <= i; j++, at++) {
        part[at] = get(chosen[i], chosen[j]);
      }
    }
    return new SymmetricMatrix(chosen.length, part);
  }

  /** A copy of the lower triangle, as {@link #ofPacked} takes it. */
  public double[] packedCopy() {
    return packed.clone();
  }

  /** Where row {@code i} of a lower triangle starts. */
  public static int rowStart(int i) {
    return (int) ((long) i * (i + 1) / 2);
  }
}
