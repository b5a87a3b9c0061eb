package io.loantap.learn.regression;

import io.loantap.learn.optimise.Objective.Order;
import org.jspecify.annotations.Nullable;

/** One thread's part of an evaluation: sums over chunks of consecutive rows, tile by tile. */
final class ChunkSummer {
  private final Layout layout;
  private final byte[] outcome;
  private final double @Nullable [] weights;
  private final double[] denseWeights;
  private final double[] slotValues;
  private final Order order;

  private final RowBlock tile;
  private final FisherKernel fisher;

  /** Log-odds of the tile's rows, then slopes of their loss. */
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
    this.tile = new RowBlock(layout);
    this.fisher = new FisherKernel(layout, tile);
    this.slope = new double[tile.capacity];
    this.curvature = new double[tile.capacity];
    this.scratch = new double[tile.capacity];
  }

  /** Sums over rows {@code from} to {@code to - 1}. */
  PartialSums sum(int from, int to) {
    PartialSums sums = new PartialSums(layout, order);
    for (int row = from; row < to; row += tile.capacity) {
      int count = Math.min(tile.capacity, to - row);
      tile.load(row, count);
      tile.logOdds(denseWeights, slotValues, slope);
      sums.value += LossKernel.apply(slope, curvature, scratch, outcome, weights, row, count);
      GradientKernel.add(layout, tile, slope, sums);
      switch (order) {
        case GRADIENT -> {}
        case DIAGONAL -> fisher.addDiagonal(tile, curvature, sums);
        case FISHER -> fisher.add(tile, curvature, sums);
      }
    }
    return sums;
  }
}
