package io.loantap.model;

import org.jspecify.annotations.Nullable;

/** Where a descent stands. The array of weights is shared, not copied, and nobody modifies it. */
final class Position {
  private final double[] w;
  private final Evaluation at;
  private final double gap;
  private final @Nullable Preconditioner metric;

  /**
   * A position.
   *
   * @param at the objective at {@code w}
   * @param gap estimate of what is still to be gained; infinite if there is none
   * @param metric the metric of the next step, if the descent has one
   */
  Position(double[] w, Evaluation at, double gap, @Nullable Preconditioner metric) {
    this.w = w;
    this.at = at;
    this.gap = gap;
    this.metric = metric;
  }

  /** A position of which only the objective is known. */
  Position(double[] w, Evaluation at) {
    this(w, at, Double.POSITIVE_INFINITY, null);
  }

  double[] w() {
    return w;
  }

  Evaluation at() {
    return at;
  }

  double gap() {
    return gap;
  }

  @Nullable Preconditioner metric() {
    return metric;
  }
}
