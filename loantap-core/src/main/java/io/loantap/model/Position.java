package io.loantap.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a descent stands.
 *
 * @param w the weights; not to be modified
 * @param at the objective there
 * @param gap estimate of what is still to be gained; infinite if there is none
 * @param metric the metric of the next step, if the descent has one
 */
record Position(double[] w, Evaluation at, double gap, @Nullable Preconditioner metric) {
  /** A position of which only the objective is known. */
  Position(double[] w, Evaluation at) {
    this(w, at, Double.POSITIVE_INFINITY, null);
  }
}
