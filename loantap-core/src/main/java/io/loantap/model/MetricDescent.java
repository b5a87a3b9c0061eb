package io.loantap.model;

import io.loantap.model.Objective.Order;
import io.loantap.model.TrainingHistory.Step;
import java.util.List;

/** Descent in the Fisher or the diagonal metric, on all rows or on a sample. */
final class MetricDescent {
  /* The Fisher information costs several times as much as the gradient, and near the optimum it
   * hardly changes. So a metric is kept as long as that pays: each step shows by how much the
   * decrement g' M^-1 g shrinks; if a few more steps of that kind would meet the target, they are
   * made with the old metric and need gradients only. The same rule lets a metric from a sample of
   * the rows serve on all rows. The gradient is always of all rows of the objective and at the
   * present point, so what is reached is exact whatever the metric. */

  /** How many steps with a kept metric are about as dear as one Fisher information. */
  private static final int KEPT_STEPS = 3;

  /** A kept metric that shrinks the decrement less than this is no good. */
  private static final double POOR = 0.25;

  private final Objective objective;
  private final Metric metric;
  private final Target target;
  private final double share;

  MetricDescent(Objective objective, Metric metric, Target target, double share) {
    this.objective = objective;
    this.metric = metric;
    this.target = target;
    this.share = share;
  }

  /** Goes downhill from {@code start} until the target is met or no step helps any more. */
  Position run(Position start, int maxIterations, List<Step> steps) {
    double[] w = start.w();
    Evaluation at = start.at();
    Preconditioner m = start.metric();
    boolean fresh = m == null;
    if (m == null) {
      m = Preconditioner.of(metric, at, w);
    }
    double[] gradient = at.gradient();
    double[] direction = m.direction(gradient);
    double contraction = 1;
    double stepLength = 1;
    record(steps, at, gradient, 0);
    for (int iteration = 0; ; iteration++) {
      double decrement = Dot.product(gradient, 0, direction, 0, w.length);
      double gap = gap(decrement, contraction, fresh);
      if (iteration == maxIterations || target.isMet(at.value(), Dot.norm(gradient), gap)) {
        return new Position(w, at, gap, m);
      }
      boolean unknown = !fresh && iteration == 0;
      boolean keep = unknown || keepsPaying(at, gradient, decrement, contraction, KEPT_STEPS + 1);
      LineSearch search = new LineSearch(objective, w, at, gradient, direction, decrement);
      double first = metric == Metric.DIAGONAL ? Math.min(1, 2 * stepLength) : 1;
      if (!search.run(first, keep ? Order.GRADIENT : metric.order())) {
        if (fresh) {
          return new Position(w, at, gap, m);
        }
        // The direction of an old metric is no help here; a fresh one may be.
        at = objective.evaluate(w, metric.order());
        stepLength = 0;
      } else {
        w = search.point();
        at = search.evaluation();
        stepLength = search.stepLength();
      }
      gradient = at.gradient();
      direction = m.direction(gradient);
      double next = Dot.product(gradient, 0, direction, 0, w.length);
      contraction = stepLength == 1 ? next / decrement : 1;
      if (!at.hasCurvature(metric.order())
          && !keepsPaying(at, gradient, next, contraction, KEPT_STEPS)) {
        at = objective.evaluate(w, metric.order());
      }
      fresh = at.hasCurvature(metric.order());
      if (fresh) {
        m = Preconditioner.of(metric, at, w);
        direction = m.direction(gradient);
      }
      record(steps, at, gradient, stepLength);
    }
  }

  /** Whether {@code steps} more steps like the last one would meet the target. */
  private boolean keepsPaying(
      Evaluation at, double[] gradient, double decrement, double contraction, int steps) {
    if (metric != Metric.FISHER || !(contraction < POOR)) {
      return false;
    }
    double shrink = StrictMath.pow(contraction, steps);
    double norm = Dot.norm(gradient) * StrictMath.sqrt(shrink);
    return target.isMet(at.value(), norm, decrement / 2 * shrink);
  }

  /**
   * Half the Newton decrement, or infinity if the metric can't tell. With an old metric, the square
   * root of the contraction is about the relative error of the metric, which is allowed for.
   */
  private double gap(double decrement, double contraction, boolean fresh) {
    if (metric != Metric.FISHER || (!fresh && !(contraction < POOR))) {
      return Double.POSITIVE_INFINITY;
    }
    double error = fresh ? 0 : StrictMath.sqrt(contraction);
    return decrement / 2 / ((1 - error) * (1 - error));
  }

  private void record(List<Step> steps, Evaluation at, double[] gradient, double stepLength) {
    steps.add(new Step(share, at.value() / share, Dot.norm(gradient) / share, stepLength));
  }
}
