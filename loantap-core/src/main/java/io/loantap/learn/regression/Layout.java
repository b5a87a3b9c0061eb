package io.loantap.learn.regression;

import io.loantap.learn.encode.DesignBlock;
import io.loantap.learn.encode.DesignMatrix;
import java.util.ArrayList;
import java.util.List;

/**
 * The arrangement of the columns of a {@link DesignMatrix} in the sums that training works with.
 *
 * <p>A row has a value in every dense column, and in column 0, the intercept, which is 1. Of each
 * other block, called sparse, it touches only one or two <em>slots</em>:
 *
 * <ul>
 *   <li>one-hot columns of width k have k + 1 slots: slot 0 for "no column", then one per column;
 *   <li>ramps of width k have k + 2: slot 0 for "no column", then one for each of the k + 1 knots.
 *       A position between knots j and j + 1 is shared by the two slots in the ratio of the
 *       distances; the cumulative sums that turn knots into ramps are taken once per evaluation, in
 *       {@link SlotReduction}, so a curve costs a row the same at any width.
 * </ul>
 *
 * An offset has slots as the columns that it was made of have, whose values are no weights.
 *
 * <p>What falls into slots that belong to no column is dropped when the sums are reduced, which
 * saves a branch per row.
 */
final class Layout {
  /** A one-hot or ramp block, its first weight and its first slot. */
  record SparseBlock(DesignBlock block, int firstWeight, int firstSlot) {
    boolean isRamp() {
      return block.isRamp();
    }

    int width() {
      return block.width();
    }

    int slots() {
      return block.slots();
    }
  }

  final int rows;
  final int dimension;
  final List<DesignBlock> denseColumns;

  /** Weight of each dense column, of the intercept first. */
  final int[] denseWeights;

  final List<SparseBlock> sparseBlocks;
  final int slots;

  private Layout(
      DesignMatrix matrix,
      List<DesignBlock> denseColumns,
      int[] denseWeights,
      List<SparseBlock> sparseBlocks,
      int slots) {
    this.rows = matrix.rows();
    this.dimension = matrix.columns() + 1;
    this.denseColumns = denseColumns;
    this.denseWeights = denseWeights;
    this.sparseBlocks = sparseBlocks;
    this.slots = slots;
  }

  static Layout of(DesignMatrix matrix) {
    List<DesignBlock> denseColumns = new ArrayList<>();
    List<Integer> denseWeights = new ArrayList<>(List.of(0));
    List<SparseBlock> sparseBlocks = new ArrayList<>();
    int weight = 1;
    int slot = 0;
    for (DesignBlock block : matrix.blocks()) {
      if (block.slots() == 0) {
        denseColumns.add(block);
        denseWeights.add(weight);
      } else {
        sparseBlocks.add(new SparseBlock(block, weight, slot));
        slot += block.slots();
      }
      weight += block.width();
    }
    int[] weights = denseWeights.stream().mapToInt(Integer::intValue).toArray();
    return new Layout(matrix, denseColumns, weights, sparseBlocks, slot);
  }

  /** Dense columns including the intercept. */
  int denseCount() {
    return denseWeights.length;
  }

  /** The weights of the dense columns, intercept first. */
  double[] denseWeights(double[] w) {
    double[] dense = new double[denseWeights.length];
    for (int j = 0; j < dense.length; j++) {
      dense[j] = w[denseWeights[j]];
    }
    return dense;
  }

  /** What each slot contributes to the log-odds: a weight, or the height of a curve at a knot. */
  double[] slotValues(double[] w) {
    double[] values = new double[slots];
    for (SparseBlock sparse : sparseBlocks) {
      int first = sparse.firstSlot();
      double[] offsets = sparse.block().offsets();
      for (int k = 0; k < Math.max(sparse.width(), offsets.length); k++) {
        double weight = offsets.length > 0 ? offsets[k] : w[sparse.firstWeight() + k];
        if (sparse.isRamp()) {
          values[first + k + 2] = values[first + k + 1] + weight;
        } else {
          values[first + k + 1] = weight;
        }
      }
    }
    return values;
  }
}
