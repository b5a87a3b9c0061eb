package io.loantap.learn.optimise;

import io.loantap.learn.optimise.Objective.Order;
import io.loantap.learn.optimise.Preconditioner.Factored;
import org.jspecify.annotations.Nullable;

/**
 * A point of a descent and what is known there. The array of weights is shared, not copied, and
 * nobody modifies it.
 */
public final class Iterate {
  private final double[] w;
  private final Evaluation at;
  private final double gap;
  private final @Nullable Preconditioner metric;

  /**
   * An iterate.
   *
   * @param at the objective at {@code w}
   * @param gap estimate of what is still to be gained; infinite if there is none
   * @param metric the metric of the next step, if the descent has one
   */
  Iterate(double[] w, Evaluation at, double gap, @Nullable Preconditioner metric) {
    this.w = w;
    this.at = at;
    this.gap = gap;
    this.metric = metric;
  }

  /** An iterate of which only the objective is known. */
  Iterate(double[] w, Evaluation at) {
    this(w, at, Double.POSITIVE_INFINITY, null);
  }

  public double[] w() {
    return w;
  }

  Evaluation at() {
    return at;
  }

  double gap() {
    return gap;
  }

  public @Nullable Preconditioner metric() {
    return metric;
  }

  /** A start with the metric of a smaller sample, or without one. */
  public static Iterate start(Objective objective, double[] w, @Nullable Factored metric) {
    if (metric == null) {
      return new Iterate(w, objective.evaluate(w, Order.FISHER));
    }
    Evaluation at = objective.evaluate(w, Order.DIAGONAL);
    return new Iterate(w, at, Double.POSITIVE_INFINITY, metric.withDiagonal(at.diagonal()));
  }
}
