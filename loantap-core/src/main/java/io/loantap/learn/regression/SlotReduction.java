package io.loantap.learn.regression;

import io.loantap.learn.optimise.SymmetricMatrix;
import io.loantap.learn.regression.Layout.SparseBlock;
import java.util.List;

/** The step from {@link PartialSums} over slots to sums over weights, made once per evaluation. */
final class SlotReduction {
  /* One-hot: column k is slot k + 1. Ramps: a row at or beyond knot j has 1 in the ramps below j,
   * so column k is the sum of the knots above k, that is of slots k + 2, k + 3, ... */

  private final Layout layout;

  SlotReduction(Layout layout) {
    this.layout = layout;
  }

  double[] gradient(PartialSums sums) {
    double[] gradient = new double[layout.dimension];
    for (int j = 0; j < layout.denseCount(); j++) {
      gradient[layout.denseWeights[j]] = sums.denseGradient[j];
    }
    for (SparseBlock sparse : layout.sparseBlocks) {
      double[] columns = columns(sparse, sums.slotGradient, sparse.firstSlot(), 1);
      System.arraycopy(columns, 0, gradient, sparse.firstWeight(), columns.length);
    }
    return gradient;
  }

  double[] diagonal(PartialSums sums) {
    double[] diagonal = new double[layout.dimension];
    for (int j = 0; j < layout.denseCount(); j++) {
      diagonal[layout.denseWeights[j]] = sums.dense[j];
    }
    for (SparseBlock sparse : layout.sparseBlocks) {
      int first = sparse.firstSlot();
      double sum = 0;
      for (int k = sparse.width() - 1; k >= 0; k--) {
        if (sparse.isRamp()) {
          // Square of a sum over the knots above k: one knot more per step down.
          int knot = first + k + 2;
          sum += sums.slotDiagonal[knot] + 2 * sums.slotNeighbour[knot];
        } else {
          sum = sums.slotDiagonal[first + k + 1];
        }
        diagonal[sparse.firstWeight() + k] = sum;
      }
    }
    return diagonal;
  }

  SymmetricMatrix fisher(PartialSums sums) {
    double[] packed = new double[SymmetricMatrix.packedLength(layout.dimension)];
    int d = layout.denseCount();
    for (int j = 0, at = 0; j < d; j++) {
      for (int k = 0; k <= j; k++, at++) {
        put(packed, layout.denseWeights[j], layout.denseWeights[k], sums.dense[at]);
      }
    }
    List<SparseBlock> sparseBlocks = layout.sparseBlocks;
    for (int b = 0; b < sparseBlocks.size(); b++) {
      SparseBlock sparse = sparseBlocks.get(b);
      reduceCross(sparse, sums, packed);
      reduceDiagonal(sparse, sums, packed);
      for (int a = 0; a < b; a++) {
        reducePair(sparse, sparseBlocks.get(a), sums.pairs[b * (b - 1) / 2 + a], packed);
      }
    }
    return SymmetricMatrix.ofPacked(layout.dimension, packed);
  }

  private void reduceCross(SparseBlock sparse, PartialSums sums, double[] packed) {
    int d = layout.denseCount();
    double[] columns = columns(sparse, sums.cross, sparse.firstSlot() * d, d);
    for (int k = 0; k < sparse.width(); k++) {
      for (int j = 0; j < d; j++) {
        put(packed, sparse.firstWeight() + k, layout.denseWeights[j], columns[k * d + j]);
      }
    }
  }

  private void reduceDiagonal(SparseBlock sparse, PartialSums sums, double[] packed) {
    int width = sparse.width();
    int slots = sparse.slots();
    int first = sparse.firstSlot();
    if (!sparse.isRamp()) {
      for (int k = 0; k < width; k++) {
        // h summed over the rows of a level: the level's product with the intercept.
        double sum = sums.cross[(first + k + 1) * layout.denseCount()];
        put(packed, sparse.firstWeight() + k, sparse.firstWeight() + k, sum);
      }
      return;
    }
    double[] square = new double[slots * slots];
    for (int s = 0; s < slots; s++) {
      square[s * slots + s] = sums.slotDiagonal[first + s];
      if (s + 1 < slots) {
        square[s * slots + s + 1] = sums.slotNeighbour[first + s];
        square[(s + 1) * slots + s] = sums.slotNeighbour[first + s];
      }
    }
    reducePair(sparse, sparse, square, packed);
  }

  private static void reducePair(SparseBlock b, SparseBlock a, double[] slots, double[] packed) {
    double[] half = transpose(columns(b, slots, 0, a.slots()), b.width(), a.slots());
    double[] columns = columns(a, half, 0, b.width());
    for (int k = 0; k < a.width(); k++) {
      for (int j = 0; j < b.width(); j++) {
        put(packed, b.firstWeight() + j, a.firstWeight() + k, columns[k * b.width() + j]);
      }
    }
  }

  /** Rows of slots, each {@code length} long from {@code start} on, to rows of columns. */
  private static double[] columns(SparseBlock sparse, double[] slots, int start, int length) {
    int width = sparse.width();
    double[] columns = new double[width * length];
    int skip = sparse.isRamp() ? 2 : 1;
    System.arraycopy(slots, start + skip * length, columns, 0, columns.length);
    if (sparse.isRamp()) {
      for (int i = columns.length - length - 1; i >= 0; i--) {
        columns[i] += columns[i + length];
      }
    }
    return columns;
  }

  private static double[] transpose(double[] matrix, int rows, int columns) {
    double[] transposed = new double[matrix.length];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        transposed[j * rows + i] = matrix[i * columns + j];
      }
    }
    return transposed;
  }

  private static void put(double[] packed, int i, int j, double value) {
    packed[SymmetricMatrix.rowStart(Math.max(i, j)) + Math.min(i, j)] = value;
  }
}
