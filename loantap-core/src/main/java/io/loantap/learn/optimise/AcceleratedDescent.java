package io.loantap.learn.optimise;

import io.loantap.learn.optimise.Objective.Order;
import io.loantap.learn.optimise.TrainingHistory.Step;
import java.util.List;

/**
 * Descent in the Euclidean metric with Nesterov's momentum: the gradient is taken a little ahead,
 * at {@code w + momentum * (w - previous w)}. When the momentum points uphill it starts from zero
 * again (O'Donoghue and Candes, "Adaptive restart for accelerated gradient schemes", 2015).
 */
final class AcceleratedDescent {
  private static final double ROUNDING = 0x1p-49;

  /** Step lengths try to grow again, slowly, after backtracking. */
  private static final double GROWTH = 0.95;

  private final Objective objective;
  private final StoppingRule stopping;

  AcceleratedDescent(Objective objective, StoppingRule stopping) {
    this.objective = objective;
    this.stopping = stopping;
  }

  Iterate run(Iterate start, int maxIterations, List<Step> steps) {
    double[] w = start.w();
    Evaluation at = start.at();
    double[] previous = w;
    double lipschitz = firstLipschitz(w);
    double age = 1;
    steps.add(new Step(1, at.value(), VectorMath.norm(at.gradient()), 0));
    for (int iteration = 0; iteration < maxIterations; iteration++) {
      if (stopping.isMet(at.value(), VectorMath.norm(at.gradient()), Double.POSITIVE_INFINITY)) {
        break;
      }
      double nextAge = (1 + StrictMath.sqrt(1 + 4 * age * age)) / 2;
      double[] ahead = ahead(w, previous, (age - 1) / nextAge);
      Evaluation there = age == 1 ? at : objective.evaluate(ahead, Order.GRADIENT);
      double[] slope = there.gradient();
      double steepness = VectorMath.product(slope, 0, slope, 0, w.length);
      double[] next = minus(ahead, 1 / lipschitz, slope);
      Evaluation arrived = objective.evaluate(next, Order.GRADIENT);
      // Half the fall that the slope promises: then 1 / lipschitz is short enough.
      while (!(arrived.value()
          <= there.value() - steepness / (2 * lipschitz) + ROUNDING * there.value())) {
        lipschitz *= 2;
        if (!Double.isFinite(lipschitz)) {
          return new Iterate(w, at);
        }
        next = minus(ahead, 1 / lipschitz, slope);
        arrived = objective.evaluate(next, Order.GRADIENT);
      }
      double uphill = 0;
      for (int j = 0; j < w.length; j++) {
        uphill += slope[j] * (next[j] - w[j]);
      }
      age = uphill > 0 ? 1 : nextAge;
      previous = w;
      w = next;
      at = arrived;
      steps.add(new Step(1, at.value(), VectorMath.norm(at.gradient()), 1 / lipschitz));
      lipschitz *= GROWTH;
    }
    return new Iterate(w, at);
  }

  /** The steepest coefficient's curvature: never more than the Lipschitz constant it stands for. */
  private double firstLipschitz(double[] w) {
    double largest = 0;
    for (double curvature : objective.evaluate(w, Order.DIAGONAL).diagonal()) {
      largest = Math.max(largest, curvature);
    }
    return largest > 0 ? largest : 1;
  }

  private static double[] ahead(double[] w, double[] previous, double momentum) {
    double[] ahead = w.clone();
    for (int j = 0; j < w.length; j++) {
      ahead[j] += momentum * (w[j] - previous[j]);
    }
    return ahead;
  }

  private static double[] minus(double[] w, double factor, double[] direction) {
    double[] difference = w.clone();
    for (int j = 0; j < w.length; j++) {
      difference[j] -= factor * direction[j];
    }
    return difference;
  }
}
