package io.loantap.learn.regression;

import io.loantap.learn.encode.CodedColumns;
import io.loantap.learn.encode.DenseColumn;
import io.loantap.learn.encode.DesignBlock;
import io.loantap.learn.encode.DesignMatrix;
import io.loantap.learn.encode.RampColumns;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the columns of a {@link DesignMatrix} go in the sums that training works with.
 *
 * <p>A row has a value in every dense column, and in column 0, the intercept, which is 1. Of each
 * other block, called a look-up, it touches only one or two <em>slots</em>:
 *
 * <ul>
 *   <li>one-hot columns of width k have k + 1 slots: slot 0 for "no column", then one per column;
 *   <li>ramps of width k have k + 2: slot 0 for "no column", then one for each of the k + 1 knots.
 *       A position between knots j and j + 1 is shared by the two slots in the ratio of the
 *       distances; the cumulative sums that turn knots into ramps are taken once per evaluation, in
 *       {@link SlotReduction}, so a curve costs a row the same at any width.
 * </ul>
 *
 * What falls into slots that belong to no column is dropped when the sums are folded, which saves a
 * branch per row.
 */
final class Layout {
  /** A one-hot or ramp block: its first weight, its first slot and how many slots. */
  record LookUp(DesignBlock block, int firstWeight, int firstSlot, int slots) {
    boolean isRamp() {
      return block instanceof RampColumns;
    }

    int width() {
      return block.width();
    }
  }

  final int rows;
  final int dimension;
  final List<DenseColumn> denseColumns;

  /** Weight of each dense column, of the intercept first. */
  final int[] denseWeights;

  final List<LookUp> lookUps;
  final int slots;

  private Layout(
      DesignMatrix matrix,
      List<DenseColumn> denseColumns,
      int[] denseWeights,
      List<LookUp> lookUps,
      int slots) {
    this.rows = matrix.rows();
    this.dimension = matrix.columns() + 1;
    this.denseColumns = denseColumns;
    this.denseWeights = denseWeights;
    this.lookUps = lookUps;
    this.slots = slots;
  }

  static Layout of(DesignMatrix matrix) {
    List<DenseColumn> denseColumns = new ArrayList<>();
    List<Integer> denseWeights = new ArrayList<>(List.of(0));
    List<LookUp> lookUps = new ArrayList<>();
    int weight = 1;
    int slot = 0;
    for (DesignBlock block : matrix.blocks()) {
      if (block instanceof DenseColumn column) {
        denseColumns.add(column);
        denseWeights.add(weight);
      } else {
        int slots = block.width() + (block instanceof CodedColumns ? 1 : 2);
        lookUps.add(new LookUp(block, weight, slot, slots));
        slot += slots;
      }
      weight += block.width();
    }
    int[] weights = denseWeights.stream().mapToInt(Integer::intValue).toArray();
    return new Layout(matrix, denseColumns, weights, lookUps, slot);
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
    for (LookUp lookUp : lookUps) {
      int first = lookUp.firstSlot();
      for (int k = 0; k < lookUp.width(); k++) {
        double weight = w[lookUp.firstWeight() + k];
        if (lookUp.isRamp()) {
          values[first + k + 2] = values[first + k + 1] + weight;
        } else {
          values[first + k + 1] = weight;
        }
      }
    }
    return values;
  }
}
