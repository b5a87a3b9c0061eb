package io.loantap.learn.optimise;

/**
 * A smooth convex function to be minimised: all that {@link GradientDescent} sees. Rows in memory,
 * on several threads or on a cluster are different objectives for the same optimiser.
 *
 * <p>Weights are ordered {@code [intercept, column 0, column 1, ...]}; the intercept is never
 * penalised. The objective is a <em>sum</em> over rows, not a mean.
 */
public interface Objective {
  /** Number of weights, intercept included. */
  int dimension();

  /**
   * The objective at {@code w}, which is not modified or kept. The value may be infinite or NaN
   * where {@code w} is so large that log-odds overflow; it must not throw there.
   *
   * @param w {@link #dimension()} weights
   * @param order how much to compute
   */
  Evaluation evaluate(double[] w, Order order);

  /** How much of the curvature an evaluation computes besides value and gradient. */
  enum Order {
    /** None. */
    GRADIENT,
    /** The diagonal of the Fisher information. */
    DIAGONAL,
    /** The whole Fisher information. */
    FISHER
  }
}
