package io.loantap.learn.regression;

import io.loantap.learn.encode.CodedColumns;
import io.loantap.learn.encode.RampColumns;
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

  private final Layout layout;

  /** Rows that a tile holds at most; column j starts at {@code j * capacity}. */
  final int capacity;

  /** Dense columns one after the other, the intercept's ones first. */
  final double[] dense;

  /** By look-up: the row's first slot, counted from the look-up's own first. */
  final int[][] slot;

  /** By look-up, for ramps: the share of the following slot; the first has the rest. */
  final double[][] share;

  /** Rows in the tile now. */
  int count;

  RowBlock(Layout layout) {
    this.layout = layout;
    int denseCount = layout.denseCount();
    this.capacity = Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, BUDGET / denseCount));
    this.dense = new double[denseCount * capacity];
    Arrays.fill(dense, 0, capacity, 1);
    int lookUps = layout.lookUps.size();
    this.slot = new int[lookUps][capacity];
    this.share = new double[lookUps][];
    for (int b = 0; b < lookUps; b++) {
      share[b] = new double[layout.lookUps.get(b).isRamp() ? capacity : 0];
    }
  }

  /** Unpacks rows {@code from} to {@code from + count - 1}; at most {@link #capacity} of them. */
  void load(int from, int rows) {
    count = rows;
    for (int j = 1; j < layout.denseCount(); j++) {
      layout.denseColumns.get(j - 1).read(from, rows, dense, j * capacity);
    }
    for (int b = 0; b < slot.length; b++) {
      if (layout.lookUps.get(b).block() instanceof CodedColumns codes) {
        codes.readShifted(from, rows, slot[b]);
      } else if (layout.lookUps.get(b).block() instanceof RampColumns ramps) {
        ramps.read(from, rows, share[b], 0);
        locate(ramps.width(), slot[b], share[b]);
      }
    }
  }

  /** Splits positions into knot and share of the next knot; NaN becomes slot 0, share 0. */
  private void locate(int width, int[] knot, double[] position) {
    for (int i = 0; i < count; i++) {
      double u = position[i];
      // The last knot is the end of the last interval; (int) NaN is 0.
      int k = Math.min((int) u, width - 1);
      boolean none = Double.isNaN(u);
      knot[i] = none ? 0 : k + 1;
      position[i] = none ? 0 : u - k;
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
      int first = layout.lookUps.get(b).firstSlot();
      if (layout.lookUps.get(b).isRamp()) {
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
