package io.loantap.learn.regression;

import io.loantap.learn.optimise.VectorMath;

/** The loop that adds the gradient {@code sum r x} of a block of rows to {@link PartialSums}. */
final class GradientKernel {
  private GradientKernel() {}

  /** {@code r[i]} is the slope of the loss of the block's row i with respect to its log-odds. */
  static void add(Layout layout, RowBlock block, double[] r, PartialSums sums) {
    int n = block.count;
    for (int j = 0; j < sums.denseGradient.length; j++) {
      sums.denseGradient[j] += VectorMath.product(r, 0, block.dense, j * block.capacity, n);
    }
    scatter(layout, block, r, sums.slotGradient);
  }

  /** Adds {@code r} of each row to the slots that the row touches. */
  static void scatter(Layout layout, RowBlock block, double[] r, double[] out) {
    for (int b = 0; b < block.slot.length; b++) {
      int first = layout.sparseBlocks.get(b).firstSlot();
      if (layout.sparseBlocks.get(b).isRamp()) {
        ramps(block.slot[b], block.share[b], first, block.count, r, out);
      } else {
        codes(block.slot[b], first, block.count, r, out);
      }
    }
  }

  private static void codes(int[] slot, int first, int n, double[] r, double[] out) {
    for (int i = 0; i < n; i++) {
      out[first + slot[i]] += r[i];
    }
  }

  private static void ramps(
      int[] slot, double[] share, int first, int n, double[] r, double[] out) {
    for (int i = 0; i < n; i++) {
      int at = first + slot[i];
      double upper = share[i] * r[i];
      out[at] += r[i] - upper;
      out[at + 1] += upper;
    }
  }
}
