package io.loantap.learn.regression;

import io.loantap.learn.optimise.SymmetricMatrix;
import io.loantap.learn.regression.Layout.LookUp;
import java.util.List;

/** Turns {@link PartialSums} over slots into sums over weights, once per evaluation. */
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
    for (LookUp lookUp : layout.lookUps) {
      double[] columns = columns(lookUp, sums.slotGradient, lookUp.firstSlot(), 1);
      System.arraycopy(columns, 0, gradient, lookUp.firstWeight(), columns.length);
    }
    return gradient;
  }

  double[] diagonal(PartialSums sums) {
    double[] diagonal = new double[layout.dimension];
    for (int j = 0; j < layout.denseCount(); j++) {
      diagonal[layout.denseWeights[j]] = sums.dense[j];
    }
    for (LookUp lookUp : layout.lookUps) {
      int first = lookUp.firstSlot();
      double sum = 0;
      for (int k = lookUp.width() - 1; k >= 0; k--) {
        if (lookUp.isRamp()) {
          // Square of a sum over the knots above k: one knot more per step down.
          int knot = first + k + 2;
          sum += sums.slotDiagonal[knot] + 2 * sums.slotNeighbour[knot];
        } else {
          sum = sums.slotDiagonal[first + k + 1];
        }
        diagonal[lookUp.firstWeight() + k] = sum;
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
    List<LookUp> lookUps = layout.lookUps;
    for (int b = 0; b < lookUps.size(); b++) {
      LookUp lookUp = lookUps.get(b);
      foldCross(lookUp, sums, packed);
      foldDiagonal(lookUp, sums, packed);
      for (int a = 0; a < b; a++) {
        foldPair(lookUp, lookUps.get(a), sums.pairs[b * (b - 1) / 2 + a], packed);
      }
    }
    return SymmetricMatrix.ofPacked(layout.dimension, packed);
  }

  private void foldCross(LookUp lookUp, PartialSums sums, double[] packed) {
    int d = layout.denseCount();
    double[] columns = columns(lookUp, sums.cross, lookUp.firstSlot() * d, d);
    for (int k = 0; k < lookUp.width(); k++) {
      for (int j = 0; j < d; j++) {
        put(packed, lookUp.firstWeight() + k, layout.denseWeights[j], columns[k * d + j]);
      }
    }
  }

  private void foldDiagonal(LookUp lookUp, PartialSums sums, double[] packed) {
    int width = lookUp.width();
    int slots = lookUp.slots();
    int first = lookUp.firstSlot();
    if (!lookUp.isRamp()) {
      for (int k = 0; k < width; k++) {
        // h summed over the rows of a level: the level's product with the intercept.
        double sum = sums.cross[(first + k + 1) * layout.denseCount()];
        put(packed, lookUp.firstWeight() + k, lookUp.firstWeight() + k, sum);
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
    foldPair(lookUp, lookUp, square, packed);
  }

  private static void foldPair(LookUp b, LookUp a, double[] slots, double[] packed) {
    double[] half = transpose(columns(b, slots, 0, a.slots()), b.width(), a.slots());
    double[] columns = columns(a, half, 0, b.width());
    for (int k = 0; k < a.width(); k++) {
      for (int j = 0; j < b.width(); j++) {
        put(packed, b.firstWeight() + j, a.firstWeight() + k, columns[k * b.width() + j]);
      }
    }
  }

  /** Rows of slots, each {@code length} long from {@code start} on, to rows of columns. */
  private static double[] columns(LookUp lookUp, double[] slots, int start, int length) {
    int width = lookUp.width();
    double[] columns = new double[width * length];
    int skip = lookUp.isRamp() ? 2 : 1;
    System.arraycopy(slots, start + skip * length, columns, 0, columns.length);
    if (lookUp.isRamp()) {
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
