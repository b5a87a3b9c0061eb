package io.loantap.learn.regression;

import io.loantap.learn.optimise.VectorMath;

/**
 * The loops that add the Fisher information {@code sum h x x'} of a block of rows to {@link
 * PartialSums}. Scratch memory of one thread.
 */
final class FisherKernel {
  /* A row of 13 numbers and 7 codes would make 45 * 46 / 2 = 1,035 products if it were written out
   * as a dense vector. Here it makes 105 among the dense columns (inner products over the block, so
   * sums stay in registers), 7 x 14 additions of its dense values to the rows of its codes, and 21
   * counts for pairs of codes. Columns of the block are walked in the inner loops: memory is read
   * in order and the loops have no trip count small enough to be dominated by their overhead. */

  private final Layout layout;

  /** Dense columns times h, laid out as in the block. */
  private final double[] scaled;

  FisherKernel(Layout layout, RowBlock block) {
    this.layout = layout;
    this.scaled = new double[block.dense.length];
  }

  void add(RowBlock block, double[] h, PartialSums sums) {
    scale(block, h);
    addDense(block, sums.dense);
    for (int b = 0; b < layout.sparseBlocks.size(); b++) {
      addCross(block, b, sums.cross);
      if (layout.sparseBlocks.get(b).isRamp()) {
        addNeighbours(block, b, h, sums);
      }
      for (int a = 0; a < b; a++) {
        addPair(block, b, a, h, sums.pairs[b * (b - 1) / 2 + a]);
      }
    }
  }

  /** Adds only the diagonal: dense columns by themselves and slots by themselves. */
  void addDiagonal(RowBlock block, double[] h, PartialSums sums) {
    scale(block, h);
    for (int j = 0; j < sums.dense.length; j++) {
      int column = j * block.capacity;
      sums.dense[j] += VectorMath.product(scaled, column, block.dense, column, block.count);
    }
    for (int b = 0; b < layout.sparseBlocks.size(); b++) {
      if (layout.sparseBlocks.get(b).isRamp()) {
        addNeighbours(block, b, h, sums);
      } else {
        addCounts(block.slot[b], layout.sparseBlocks.get(b).firstSlot(), block.count, h, sums);
      }
    }
  }

  private static void addCounts(int[] slot, int first, int n, double[] h, PartialSums sums) {
    for (int i = 0; i < n; i++) {
      sums.slotDiagonal[first + slot[i]] += h[i];
    }
  }

  private void scale(RowBlock block, double[] h) {
    for (int column = 0; column < scaled.length; column += block.capacity) {
      for (int i = 0; i < block.count; i++) {
        scaled[column + i] = h[i] * block.dense[column + i];
      }
    }
  }

  private void addDense(RowBlock block, double[] out) {
    int at = 0;
    for (int j = 0; j < layout.denseCount(); j++) {
      for (int k = 0; k <= j; k++, at++) {
        out[at] +=
            VectorMath.product(
                scaled, j * block.capacity, block.dense, k * block.capacity, block.count);
      }
    }
  }

  /** Slots of one sparse block x dense columns, four columns at a time. */
  private void addCross(RowBlock block, int b, double[] out) {
    int width = layout.denseCount();
    int first = layout.sparseBlocks.get(b).firstSlot() * width;
    boolean ramp = layout.sparseBlocks.get(b).isRamp();
    int j = 0;
    for (; j <= width - 4; j += 4) {
      if (ramp) {
        addCross4(block, block.slot[b], block.share[b], first + j, j * block.capacity, out);
      } else {
        addCross4(block, block.slot[b], first + j, j * block.capacity, out);
      }
    }
    for (; j < width; j++) {
      if (ramp) {
        addCross1(block, block.slot[b], block.share[b], first + j, j * block.capacity, out);
      } else {
        addCross1(block, block.slot[b], first + j, j * block.capacity, out);
      }
    }
  }

  private void addCross4(RowBlock block, int[] slot, int first, int c0, double[] out) {
    int n = block.count;
    int width = layout.denseCount();
    int c1 = c0 + block.capacity;
    int c2 = c1 + block.capacity;
    int c3 = c2 + block.capacity;
    for (int i = 0; i < n; i++) {
      int at = first + slot[i] * width;
      out[at] += scaled[c0 + i];
      out[at + 1] += scaled[c1 + i];
      out[at + 2] += scaled[c2 + i];
      out[at + 3] += scaled[c3 + i];
    }
  }

  private void addCross1(RowBlock block, int[] slot, int first, int column, double[] out) {
    int n = block.count;
    int width = layout.denseCount();
    for (int i = 0; i < n; i++) {
      out[first + slot[i] * width] += scaled[column + i];
    }
  }

  private void addCross4(
      RowBlock block, int[] slot, double[] share, int first, int c0, double[] out) {
    int n = block.count;
    int width = layout.denseCount();
    int c1 = c0 + block.capacity;
    int c2 = c1 + block.capacity;
    int c3 = c2 + block.capacity;
    for (int i = 0; i < n; i++) {
      int low = first + slot[i] * width;
      int high = low + width;
      double upper = share[i];
      double lower = 1 - upper;
      out[low] += lower * scaled[c0 + i];
      out[low + 1] += lower * scaled[c1 + i];
      out[low + 2] += lower * scaled[c2 + i];
      out[low + 3] += lower * scaled[c3 + i];
      out[high] += upper * scaled[c0 + i];
      out[high + 1] += upper * scaled[c1 + i];
      out[high + 2] += upper * scaled[c2 + i];
      out[high + 3] += upper * scaled[c3 + i];
    }
  }

  private void addCross1(
      RowBlock block, int[] slot, double[] share, int first, int column, double[] out) {
    int n = block.count;
    int width = layout.denseCount();
    for (int i = 0; i < n; i++) {
      int low = first + slot[i] * width;
      double upper = share[i] * scaled[column + i];
      out[low] += scaled[column + i] - upper;
      out[low + width] += upper;
    }
  }

  /** A ramp row touches two neighbouring slots: their squares and their product. */
  private void addNeighbours(RowBlock block, int b, double[] h, PartialSums sums) {
    int first = layout.sparseBlocks.get(b).firstSlot();
    int[] slot = block.slot[b];
    double[] share = block.share[b];
    for (int i = 0; i < block.count; i++) {
      int at = first + slot[i];
      double upper = share[i];
      double lower = 1 - upper;
      sums.slotDiagonal[at] += h[i] * lower * lower;
      sums.slotNeighbour[at] += h[i] * lower * upper;
      sums.slotDiagonal[at + 1] += h[i] * upper * upper;
    }
  }

  /** Slots of sparse block b x slots of sparse block a. */
  private void addPair(RowBlock block, int b, int a, double[] h, double[] out) {
    int width = layout.sparseBlocks.get(a).slots();
    boolean rampB = layout.sparseBlocks.get(b).isRamp();
    boolean rampA = layout.sparseBlocks.get(a).isRamp();
    int[] slotB = block.slot[b];
    int[] slotA = block.slot[a];
    if (!rampA && !rampB) {
      for (int i = 0; i < block.count; i++) {
        out[slotB[i] * width + slotA[i]] += h[i];
      }
      return;
    }
    for (int i = 0; i < block.count; i++) {
      int at = slotB[i] * width + slotA[i];
      double upperB = rampB ? h[i] * block.share[b][i] : 0;
      double lowerB = h[i] - upperB;
      if (rampA) {
        double share = block.share[a][i];
        out[at] += lowerB * (1 - share);
        out[at + 1] += lowerB * share;
        if (rampB) {
          out[at + width] += upperB * (1 - share);
          out[at + width + 1] += upperB * share;
        }
      } else {
        out[at] += lowerB;
        out[at + width] += upperB;
      }
    }
  }
}
