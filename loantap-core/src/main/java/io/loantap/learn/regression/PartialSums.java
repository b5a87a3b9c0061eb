package io.loantap.learn.regression;

import io.loantap.learn.optimise.Objective.Order;
import io.loantap.learn.optimise.SymmetricMatrix;
import io.loantap.learn.optimise.VectorMath;

/**
 * Partial sums over some rows, in the dense-and-slots form of {@link Layout}: value, gradient and
 * as much of the Fisher information {@code sum h x x'} as the order asks for. Sums of consecutive
 * rows are added in row order, whatever thread they come from.
 */
final class PartialSums {
  private static final double[] NOTHING = {};

  double value;

  /** Gradient of dense columns and of slots. */
  final double[] denseGradient;

  final double[] slotGradient;

  /** Fisher: packed lower triangle over dense columns; for {@code DIAGONAL}, the diagonal only. */
  final double[] dense;

  /** Fisher of slots by themselves, and of ramp slots with their upper neighbours. */
  final double[] slotDiagonal;

  final double[] slotNeighbour;

  /** Fisher of slots x dense columns. */
  final double[] cross;

  /** Fisher of slots of two sparse blocks b > a, at {@code pairs[b * (b - 1) / 2 + a]}. */
  final double[][] pairs;

  PartialSums(Layout layout, Order order) {
    int d = layout.denseCount();
    int sparseBlocks = layout.sparseBlocks.size();
    boolean full = order == Order.FISHER;
    boolean curved = order != Order.GRADIENT;
    denseGradient = new double[d];
    slotGradient = new double[layout.slots];
    dense = full ? new double[SymmetricMatrix.packedLength(d)] : curved ? new double[d] : NOTHING;
    slotDiagonal = curved ? new double[layout.slots] : NOTHING;
    slotNeighbour = curved ? new double[layout.slots] : NOTHING;
    cross = full ? new double[layout.slots * d] : NOTHING;
    pairs = new double[full ? sparseBlocks * (sparseBlocks - 1) / 2 : 0][];
    for (int b = 1, pair = 0; full && b < sparseBlocks; b++) {
      for (int a = 0; a < b; a++, pair++) {
        pairs[pair] =
            new double[layout.sparseBlocks.get(b).slots() * layout.sparseBlocks.get(a).slots()];
      }
    }
  }

  /** Doubles that sums of this layout and order take up. */
  static long length(Layout layout, Order order) {
    long d = layout.denseCount();
    long s = layout.slots;
    return order == Order.FISHER ? d * (d + 1) / 2 + s * d + s * s / 2 : 2 * d + 3 * s;
  }

  /** Adds the sums of the rows that follow. */
  void add(PartialSums next) {
    value += next.value;
    VectorMath.add(denseGradient, next.denseGradient);
    VectorMath.add(slotGradient, next.slotGradient);
    VectorMath.add(dense, next.dense);
    VectorMath.add(slotDiagonal, next.slotDiagonal);
    VectorMath.add(slotNeighbour, next.slotNeighbour);
    VectorMath.add(cross, next.cross);
    for (int pair = 0; pair < pairs.length; pair++) {
      VectorMath.add(pairs[pair], next.pairs[pair]);
    }
  }
}
