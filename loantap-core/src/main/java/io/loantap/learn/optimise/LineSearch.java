package io.loantap.learn.optimise;

import io.loantap.learn.optimise.Objective.Order;

/** Backtracking: halves the step until the objective falls enough (Armijo 1966). */
final class LineSearch {
  /** The share of the fall promised by the slope that a step has to keep. */
  private static final double SUFFICIENT = 1e-4;

  /** Differences of the value below this share of it are rounding. */
  private static final double ROUNDING = 0x1p-49;

  private static final int MOST_HALVINGS = 60;
  private static final int MOST_HIDDEN_HALVINGS = 5;

  private final Objective objective;
  private final double[] from;
  private final Evaluation before;
  private final double[] gradient;
  private final SearchDirection direction;
  private final SignConstraints signs;

  private double[] point;
  private Evaluation evaluation;
  private double stepLength;

  LineSearch(
      Objective objective,
      double[] from,
      Evaluation before,
      double[] gradient,
      SearchDirection direction,
      SignConstraints signs) {
    this.objective = objective;
    this.from = from;
    this.before = before;
    this.gradient = gradient;
    this.direction = direction;
    this.signs = signs;
    this.point = from;
    this.evaluation = before;
  }

  /**
   * Looks for a step from {@code from} against the direction, on the allowed side of every bound;
   * false if none helps.
   *
   * @param first step length to try first
   * @param order how much to compute at the first point; further points are gradients only
   * @param backtrack whether to try shorter steps if the first one fails
   */
  boolean run(double first, Order order, boolean backtrack) {
    if (!(direction.slope() > 0)) {
      return false;
    }
    double rounding = ROUNDING * Math.abs(before.value());
    double length = first;
    for (int halvings = 0; halvings <= MOST_HALVINGS; halvings++, length /= 2) {
      double[] trial = trial(length);
      double promised = promised(trial, length);
      Evaluation there = objective.evaluate(trial, halvings == 0 ? order : Order.GRADIENT);
      boolean falls = there.value() <= before.value() - SUFFICIENT * promised;
      // When the gain drowns in rounding, the gradient still tells whether the step was good.
      boolean hidden = promised <= rounding;
      if (hidden ? flattens(trial, there, rounding) : falls) {
        point = trial;
        evaluation = there;
        stepLength = length;
        return true;
      }
      if (!backtrack) {
        return false;
      }
      if (hidden && (order == Order.FISHER || halvings == MOST_HIDDEN_HALVINGS)) {
        return false;
      }
    }
    return false;
  }

  private double[] trial(double length) {
    double[] vector = direction.vector();
    double[] trial = from.clone();
    for (int j = 0; j < trial.length; j++) {
      trial[j] -= length * vector[j];
    }
    return signs.clamp(trial);
  }

  /** By how much the objective would fall if it went on falling as steeply as it starts. */
  private double promised(double[] trial, double length) {
    if (signs.isFree()) {
      return length * direction.slope();
    }
    double sum = 0;
    for (int j = 0; j < trial.length; j++) {
      sum += gradient[j] * (from[j] - trial[j]);
    }
    return sum;
  }

  private boolean flattens(double[] trial, Evaluation there, double rounding) {
    return there.value() <= before.value() + rounding
        && signs.norm(trial, there.gradient()) < signs.norm(from, gradient);
  }

  double[] point() {
    return point;
  }

  Evaluation evaluation() {
    return evaluation;
  }

  double stepLength() {
    return stepLength;
  }
}
