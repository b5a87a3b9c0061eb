package io.loantap.learn.regression;

import io.loantap.learn.optimise.Evaluation;
import io.loantap.learn.optimise.Objective;
import io.loantap.learn.optimise.QuadraticForm;

/** A sum over rows plus {@code l2 / 2} times the sum of squared coefficients and a form of them. */
final class PenalisedObjective implements Objective {
  private final Objective rows;
  private final double l2;
  private final QuadraticForm form;

  PenalisedObjective(Objective rows, double l2, QuadraticForm form) {
    this.rows = rows;
    this.l2 = l2;
    this.form = form;
  }

  @Override
  public int dimension() {
    return rows.dimension();
  }

  @Override
  public Evaluation evaluate(double[] w, Order order) {
    return rows.evaluate(w, order).plusPenalty(l2, form, w);
  }
}
