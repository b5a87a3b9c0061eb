package io.loantap.learn.regression;

import io.loantap.learn.optimise.Objective.Order;
import org.jspecify.annotations.Nullable;

/** One thread's part of an evaluation: sums over chunks of consecutive rows, block by block. */
final class ChunkSummer {
  private final Layout layout;
  private final byte[] outcome;
  private final double @Nullable [] weights;
  private final double[] denseWeights;
  private final double[] slotValues;
  private final Order order;

  private final RowBlock block;
  private final FisherKernel fisher;

  /** Log-odds of the block's rows, then slopes of their loss. */
  private final double[] slope;

  private final double[] curvature;
  private final double[] scratch;

  ChunkSummer(
      Layout layout,
      byte[] outcome,
      double @Nullable [] weights,
      double[] denseWeights,
      double[] slotValues,
      Order order) {
    this.layout = layout;
    this.outcome = outcome;
    this.weights = weights;
    this.denseWeights = denseWeights;
    this.slotValues = slotValues;
    this.order = order;
    this.block = new RowBlock(layout);
    this.fisher = new FisherKernel(layout, block);
    this.slope = new double[block.capacity];
    this.curvature = new double[block.capacity];
    this.scratch = new double[block.capacity];
  }

  /** Sums over rows {@code from} to {@code to - 1}. */
  PartialSums sum(int from, int to) {
    PartialSums sums = new PartialSums(layout, order);
    for (int row = from; row < to; row += block.capacity) {
      int count = Math.min(block.capacity, to - row);
      block.load(row, count);
      block.logOdds(denseWeights, slotValues, slope);
      sums.value += LossKernel.apply(slope, curvature, scratch, outcome, weights, row, count);
      GradientKernel.add(layout, block, slope, sums);
      if (order == Order.DIAGONAL) {
        fisher.addDiagonal(block, curvature, sums);
      } else if (order == Order.FISHER) {
        fisher.add(block, curvature, sums);
      }
    }
    return sums;
  }
}
