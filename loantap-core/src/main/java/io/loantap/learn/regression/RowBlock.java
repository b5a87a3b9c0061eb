package io.loantap.learn.regression;

import java.util.Arrays;

/**
 * A few hundred rows, unpacked: few enough to stay in the nearest cache while value, gradient and
 * Fisher information are added up, column after column. Scratch memory of one thread.
 */
final class RowBlock {
  private static final int MOST_ROWS = 256;
  private static final int FEWEST_ROWS = 32;

  /** Doubles per unpacked matrix that still fit the second-level cache. */
  private static final int BUDGET = 1 << 16;

  private static final int[] NO_SLOTS = {};

  private final Layout layout;

  /** Rows that a block holds at most; column j starts at {@code j * capacity}. */
  final int capacity;

  /** Dense columns one after the other, the intercept's ones first. */
  final double[] dense;

  /** By sparse block: the row's first slot, counted from the sparse block's own first. */
  final int[][] slot;

  /** By sparse block, for ramps: the share of the following slot; the first has the rest. */
  final double[][] share;

  /** Rows in the block now. */
  int count;

  RowBlock(Layout layout) {
    this.layout = layout;
    int denseCount = layout.denseCount();
    this.capacity = Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, BUDGET / denseCount));
    this.dense = new double[denseCount * capacity];
    Arrays.fill(dense, 0, capacity, 1);
    int sparseBlocks = layout.sparseBlocks.size();
    this.slot = new int[sparseBlocks][capacity];
    this.share = new double[sparseBlocks][];
    for (int b = 0; b < sparseBlocks; b++) {
      share[b] = new double[layout.sparseBlocks.get(b).isRamp() ? capacity : 0];
    }
  }

  /** Unpacks rows {@code from} to {@code from + count - 1}; at most {@link #capacity} of them. */
  void load(int from, int rows) {
    count = rows;
    for (int j = 1; j < layout.denseCount(); j++) {
      layout.denseColumns.get(j - 1).unpack(from, rows, NO_SLOTS, dense, j * capacity);
    }
    for (int b = 0; b < slot.length; b++) {
      layout.sparseBlocks.get(b).block().unpack(from, rows, slot[b], share[b], 0);
    }
  }

  /** Writes the log-odds of the rows to the start of {@code z}. */
  void logOdds(double[] denseWeights, double[] slotValues, double[] z) {
    Arrays.fill(z, 0, count, denseWeights[0]);
    for (int j = 1; j < denseWeights.length; j++) {
      double weight = denseWeights[j];
      int start = j * capacity;
      for (int i = 0; i < count; i++) {
        z[i] += weight * dense[start + i];
      }
    }
    for (int b = 0; b < slot.length; b++) {
      int first = layout.sparseBlocks.get(b).firstSlot();
      if (layout.sparseBlocks.get(b).isRamp()) {
        addRamps(slotValues, first, slot[b], share[b], z);
      } else {
        addCodes(slotValues, first, slot[b], z);
      }
    }
  }

  private void addCodes(double[] values, int first, int[] slots, double[] z) {
    for (int i = 0; i < count; i++) {
      z[i] += values[first + slots[i]];
    }
  }

  private void addRamps(double[] values, int first, int[] slots, double[] shares, double[] z) {
    for (int i = 0; i < count; i++) {
      double low = values[first + slots[i]];
      z[i] += low + shares[i] * (values[first + slots[i] + 1] - low);
    }
  }
}
