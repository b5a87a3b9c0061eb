package io.loantap.learn.optimise;

import io.loantap.learn.optimise.Objective.Order;
import io.loantap.learn.optimise.Preconditioner.Factored;
import io.loantap.learn.optimise.TrainingHistory.Step;
import java.util.List;

/** Descent in the Fisher or the diagonal metric, on all rows or on a sample. */
public final class PreconditionedDescent {
  /* The Fisher information costs several times as much as the gradient, and near the optimum it
   * hardly changes. So a metric is kept as long as that pays: each step shows by how much the
   * decrement g' M^-1 g shrinks; if a few more steps of that kind would meet the stopping rule, they are
   * made with the old correlations and need only gradients and the diagonal, which costs little
   * more. The same rule lets a metric from a sample of the rows serve on all rows. The gradient is
   * always of all rows of the objective and at the present point, so what is reached is exact
   * whatever the metric. */

  /** How many steps with a kept metric are about as dear as one Fisher information. */
  private static final int KEPT_STEPS = 4;

  /** A kept metric that shrinks the decrement less than this is no good. */
  private static final double POOR = 0.25;

  private final Objective objective;
  private final Preconditioning metric;
  private final SignConstraints signs;
  private final StoppingRule stopping;
  private final double share;
  private final List<Step> steps;

  private double[] w;
  private Evaluation at;
  private double[] gradient;
  private Preconditioner preconditioner;
  private SearchDirection direction;

  /** Whether the metric is that of this very point. */
  private boolean fresh;

  /** By how much the last step shrank the decrement in the metric that it was made with. */
  private double contraction;

  private double stepLength = 1;

  /**
   * A descent from {@code start}.
   *
   * @param start with a metric, which is tried first, or with an evaluation that has one
   * @param share share of the rows that the objective covers
   * @param steps where the steps are noted
   */
  public PreconditionedDescent(
      Objective objective,
      Preconditioning metric,
      SignConstraints signs,
      StoppingRule stopping,
      Iterate start,
      double share,
      List<Step> steps) {
    this.objective = objective;
    this.metric = metric;
    this.signs = signs;
    this.stopping = stopping;
    this.share = share;
    this.steps = steps;
    this.w = start.w();
    this.at = start.at();
    this.gradient = at.gradient();
    Preconditioner given = start.metric();
    this.fresh = given == null;
    this.preconditioner = given == null ? Preconditioner.of(metric, at, w, signs) : given;
    this.direction = preconditioner.direction(gradient, w);
    // A given metric is trusted for a step, but not as a certificate.
    this.contraction = fresh ? 1 : Double.NaN;
  }

  /** Goes downhill until the stopping rule is met or no step helps any more. */
  public Iterate run(int maxIterations) {
    note(0);
    for (int iteration = 0; iteration < maxIterations && !isThere(); iteration++) {
      if (!step()) {
        break;
      }
      note(stepLength);
    }
    return new Iterate(w, at, gap(), preconditioner);
  }

  private boolean isThere() {
    return stopping.isMet(at.value(), signs.norm(w, gradient), gap());
  }

  /** Makes a step, or at least a fresh metric; false if nothing helps any more. */
  private boolean step() {
    // Newton steps shrink the error quadratically, so a metric that is new will do much better than
    // the last one did: twice the squared error, hence 4 times the squared contraction.
    double expected = fresh ? 4 * contraction * contraction : contraction;
    boolean keep = Double.isNaN(contraction) || keepsPaying(KEPT_STEPS + 1, expected);
    LineSearch search = new LineSearch(objective, w, at, gradient, direction, signs);
    double longest = metric == Preconditioning.DIAGONAL ? Math.min(1, 2 * stepLength) : 1;
    if (search.run(longest, keep ? Order.DIAGONAL : metric.order(), fresh)) {
      w = search.point();
      at = search.evaluation();
      stepLength = search.stepLength();
    } else if (fresh) {
      return false;
    } else {
      at = objective.evaluate(w, metric.order());
      stepLength = 0;
    }
    gradient = at.gradient();
    double before = direction.decrement();
    if (preconditioner instanceof Factored factored && at.hasCurvature(Order.DIAGONAL)) {
      preconditioner = factored.withDiagonal(at.diagonal());
    }
    direction = preconditioner.direction(gradient, w);
    contraction = stepLength == 1 ? direction.decrement() / before : 1;
    if (!at.hasCurvature(metric.order()) && !keepsPaying(KEPT_STEPS, contraction)) {
      at = objective.evaluate(w, metric.order());
    }
    fresh = at.hasCurvature(metric.order());
    if (fresh) {
      preconditioner = Preconditioner.of(metric, at, w, signs);
      direction = preconditioner.direction(gradient, w);
    }
    return true;
  }

  /**
   * Whether {@code more} more steps that each shrink the decrement so would meet the stopping rule.
   */
  private boolean keepsPaying(int more, double expected) {
    if (metric != Preconditioning.FISHER || !(expected < POOR)) {
      return false;
    }
    double shrink = StrictMath.pow(expected, more);
    double norm = signs.norm(w, gradient) * StrictMath.sqrt(shrink);
    return stopping.isMet(at.value(), norm, direction.decrement() / 2 * shrink);
  }

  /**
   * Half the Newton decrement, or infinity if the metric can't tell. With an old metric, the square
   * root of the contraction is about the relative error of the metric, which is allowed for.
   */
  private double gap() {
    if (metric != Preconditioning.FISHER || (!fresh && !(contraction < POOR))) {
      return Double.POSITIVE_INFINITY;
    }
    double error = fresh ? 0 : StrictMath.sqrt(contraction);
    return direction.decrement() / 2 / ((1 - error) * (1 - error));
  }

  private void note(double length) {
    steps.add(new Step(share, at.value() / share, signs.norm(w, gradient) / share, length));
  }
}
