package io.loantap.learn.regression;

import io.loantap.learn.optimise.Objective;

/**
 * The log-loss of training rows that are somewhere else, on a cluster for one: what a fit asks of
 * them. As an objective it is the sum over the rows of {@code weight * ln(1 + e^s)}, s being minus
 * the log-odds of a charged-off row and the log-odds of another, <em>without</em> any penalty; the
 * fit adds that. There must be rows of both outcomes.
 */
public interface RowSums extends Objective {
  /**
   * How far the rows with a weight above 0 are on the right side for weights {@code w}, which are
   * not modified or kept. Asked for only where there is no penalty.
   *
   * @param w {@link #dimension()} weights
   */
  MarginRange margins(double[] w);
}
