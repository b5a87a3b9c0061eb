package io.loantap.learn.optimise;

import io.loantap.learn.optimise.Objective.Order;
import io.loantap.learn.optimise.Preconditioner.Factored;
import io.loantap.learn.optimise.TrainingHistory.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The minimisation of an {@link Objective}: step = metric^-1 x gradient, shortened until the value
 * falls enough. Immutable and thread-safe; the result is deterministic if the objective is.
 *
 * <p>A start that is worse than all-zero weights is replaced by them, so any start converges.
 *
 * @param metric what steepest means; {@link Preconditioning#FISHER} unless there are thousands of
 *     columns
 * @param tolerance stop when the gradient norm has fallen to this share of its scale, the larger of
 *     gradient norm and value at zero weights (estimated from a sample where descents on samples
 *     come first); not negative
 * @param gapTolerance stop already when the {@linkplain Descent#estimatedGap() estimated gap} is at
 *     most this; 0 asks for the tolerance alone. Only with {@link Preconditioning#FISHER}
 * @param maxIterations limit, at least 0
 */
public record GradientDescent(
    Preconditioning metric, double tolerance, double gapTolerance, int maxIterations) {

  /** A gap below this share of the value is as good as nothing in double precision. */
  public static final double NEGLIGIBLE = 1e-13;

  public GradientDescent {
    requireNotNegative(tolerance, "tolerance");
    requireNotNegative(gapTolerance, "gapTolerance");
    requireNotNegative(maxIterations, "maxIterations");
  }

  private static void requireNotNegative(double value, String name) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          name + " must be 0 or a positive finite number, not " + value);
    }
  }

  /** Down to double precision in practice: tolerance 1e-12, no gap tolerance. */
  public static GradientDescent with(Preconditioning metric) {
    return new GradientDescent(metric, 1e-12, 0, metric.defaultMaxIterations());
  }

  public GradientDescent withTolerance(double newTolerance) {
    return new GradientDescent(metric, newTolerance, gapTolerance, maxIterations);
  }

  public GradientDescent withGapTolerance(double newGapTolerance) {
    return new GradientDescent(metric, tolerance, newGapTolerance, maxIterations);
  }

  public GradientDescent withMaxIterations(int newMaxIterations) {
    return new GradientDescent(metric, tolerance, gapTolerance, newMaxIterations);
  }

  /**
   * Goes from {@code start}, which is not modified, to the minimum.
   *
   * @throws IllegalArgumentException if the start has the wrong length or a weight that is not
   *     finite, or if the objective is not finite at zero weights
   */
  public Descent minimise(Objective objective, double[] start) {
    return minimise(objective, SignConstraints.FREE, start);
  }

  /**
   * Goes from {@code start}, which is not modified, to the minimum over the weights that the signs
   * allow. Weights of the wrong sign start from 0; those that their bound holds end as exactly 0.
   *
   * <p>Each step goes to the minimum of the quadratic model over the allowed weights, so gradient
   * norm and gap are those of the constrained problem: a slope that only a bound keeps from being
   * followed does not count. In the diagonal metric, steps stop at each bound instead.
   *
   * @throws IllegalArgumentException if the start has the wrong length or a weight that is not
   *     finite, if the objective is not finite at zero weights, if there is not one sign for each
   *     weight, or if weights are bounded and the metric is {@link Preconditioning#EUCLIDEAN}
   */
  public Descent minimise(Objective objective, SignConstraints signs, double[] start) {
    checkStart(objective, start);
    checkSigns(objective, signs);
    double[] zero = new double[objective.dimension()];
    double[] allowed = signs.clamp(start.clone());
    boolean fromZero = isZero(allowed);
    Evaluation origin = objective.evaluate(zero, fromZero ? metric.order() : Order.GRADIENT);
    if (!Double.isFinite(origin.value())) {
      throw new IllegalArgumentException("the objective is not finite at zero weights");
    }
    Iterate from = new Iterate(zero, origin);
    if (!fromZero) {
      Evaluation at = objective.evaluate(allowed, metric.order());
      from =
          at.value() <= origin.value()
              ? new Iterate(allowed, at)
              : new Iterate(zero, objective.evaluate(zero, metric.order()));
    }
    double scale = scale(origin.value(), signs.norm(zero, origin.gradient()));
    return descend(objective, signs, from, scale, List.of());
  }

  /**
   * Goes on from where descents on samples have come, in the Fisher metric.
   *
   * @param metricOfSample the metric at the end of the last sample
   * @param before the steps made so far; the first was at zero weights
   */
  public Descent goOn(
      Objective objective,
      SignConstraints signs,
      double[] start,
      Factored metricOfSample,
      List<Step> before) {
    Iterate from = Iterate.start(objective, start, metricOfSample);
    Step origin = before.get(0);
    double scale = scale(origin.value(), origin.gradientNorm());
    return descend(objective, signs, from, scale, before);
  }

  /**
   * Goes on from where a descent on much the same rows has come, in its Fisher metric, which spares
   * a first one. Gradients are measured against those that it started with.
   *
   * @param known the objective there, at least of order {@code DIAGONAL}, if it is known
   * @throws IllegalArgumentException if it had another number of weights
   */
  public Descent goOn(
      Objective objective,
      SignConstraints signs,
      Descent before,
      Factored metric,
      @Nullable Evaluation known) {
    double[] start = before.weights();
    checkStart(objective, start);
    double[] allowed = signs.clamp(start);
    Evaluation at =
        known != null && Arrays.equals(allowed, before.weights())
            ? known
            : objective.evaluate(allowed, Order.DIAGONAL);
    Iterate from =
        new Iterate(allowed, at, Double.POSITIVE_INFINITY, metric.withDiagonal(at.diagonal()));
    return descend(objective, signs, from, before.gradientScale(), List.of());
  }

  private Descent descend(
      Objective objective, SignConstraints signs, Iterate from, double scale, List<Step> before) {
    StoppingRule stopping =
        (value, norm, gap) -> norm <= tolerance * scale || gap <= gapTolerance * value;
    List<Step> steps = new ArrayList<>(before);
    Iterate end =
        metric == Preconditioning.EUCLIDEAN
            ? new AcceleratedDescent(objective, stopping).run(from, maxIterations, steps)
            : new PreconditionedDescent(objective, metric, signs, stopping, from, 1, steps)
                .run(maxIterations);
    double norm = signs.norm(end.w(), end.at().gradient());
    boolean done = isDone(end, norm, stopping);
    return new Descent(end, norm, scale, done, new TrainingHistory(steps));
  }

  private static double scale(double value, double gradientNorm) {
    return Math.max(value, gradientNorm);
  }

  private static boolean isDone(Iterate end, double norm, StoppingRule stopping) {
    double value = end.at().value();
    return stopping.isMet(value, norm, end.gap()) || end.gap() <= NEGLIGIBLE * value;
  }

  private static void checkStart(Objective objective, double[] start) {
    if (start.length != objective.dimension()) {
      throw new IllegalArgumentException(
          "the start has "
              + start.length
              + " weights; the objective has "
              + objective.dimension()
              + ", intercept included");
    }
    for (int j = 0; j < start.length; j++) {
      if (!Double.isFinite(start[j])) {
        throw new IllegalArgumentException("weight " + j + " of the start is not finite");
      }
    }
  }

  /** Makes sure that there is a sign for each weight, and a metric that can keep them. */
  public void checkSigns(Objective objective, SignConstraints signs) {
    if (!signs.fit(objective.dimension())) {
      throw new IllegalArgumentException(
          "there must be one sign for each of the " + (objective.dimension() - 1) + " columns");
    }
    if (!signs.isFree() && metric == Preconditioning.EUCLIDEAN) {
      throw new IllegalArgumentException(
          "the Euclidean metric keeps no signs; use Preconditioning.FISHER or DIAGONAL");
    }
  }

  private static boolean isZero(double[] start) {
    for (double weight : start) {
      if (weight != 0) {
        return false;
      }
    }
    return true;
  }
}
