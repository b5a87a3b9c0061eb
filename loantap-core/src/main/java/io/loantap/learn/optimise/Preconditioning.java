package io.loantap.learn.optimise;

/**
 * The metric of a {@link GradientDescent}, which says what is steepest: the step is metric^-1 x
 * gradient.
 */
public enum Preconditioning {
  /**
   * All coefficients alike: the textbook gradient descent, accelerated (Nesterov 1983) with
   * adaptive restart (O'Donoghue and Candes 2015). Cheap per iteration at any width, but takes
   * hundreds to thousands of iterations.
   */
  EUCLIDEAN(20_000, Objective.Order.GRADIENT),

  /** Each coefficient by its own curvature: the diagonal of the Fisher information. */
  DIAGONAL(20_000, Objective.Order.DIAGONAL),

  /**
   * The Fisher information (plus the penalty): natural gradient descent (Amari 1998), which for
   * logistic regression is Newton's method. About ten iterations; memory grows with columns^2 and
   * time with columns^3.
   */
  FISHER(100, Objective.Order.FISHER);

  private final int maxIterations;
  private final Objective.Order order;

  Preconditioning(int maxIterations, Objective.Order order) {
    this.maxIterations = maxIterations;
    this.order = order;
  }

  /** The iteration limit when none is given. */
  public int defaultMaxIterations() {
    return maxIterations;
  }

  /** What an objective has to compute for this metric. */
  Objective.Order order() {
    return order;
  }
}
