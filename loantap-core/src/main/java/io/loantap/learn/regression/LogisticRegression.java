package io.loantap.learn.regression;

import io.loantap.learn.encode.DesignMatrix;
import io.loantap.learn.optimise.Descent;
import io.loantap.learn.optimise.Evaluation;
import io.loantap.learn.optimise.GradientDescent;
import io.loantap.learn.optimise.Objective;
import io.loantap.learn.optimise.Preconditioner;
import io.loantap.learn.optimise.Preconditioning;
import io.loantap.learn.optimise.QuadraticForm;
import io.loantap.learn.optimise.SignConstraints;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Logistic regression with an L2 penalty, fitted by natural gradient descent. Immutable: each
 * option returns a changed copy.
 *
 * <pre>{@code
 * LogisticFit fit = LogisticRegression.withL2(1.0).threads(2).fit(matrix, chargedOff, null);
 * }</pre>
 *
 * <p>The objective is that of {@link LogisticObjective}: a sum of log-losses, the intercept not
 * penalised. With many rows and {@link Preconditioning#FISHER}, the first iterations use samples of
 * the rows; the last ones and the certificate always use all. The result is the same, to the bit,
 * on any number of threads.
 */
public final class LogisticRegression {
  private final double l2;
  private final QuadraticForm form;
  private final GradientDescent descent;
  private final int threads;
  private final SignConstraints signs;
  private final Start start;

  /** Where to begin. */
  private static final class Start {
    static final Start ZERO = new Start(null, null, null);

    /** Null for all zero. */
    final double @Nullable [] weights;

    /** A descent whose metric serves for a start, too, from its end. */
    final @Nullable Descent before;

    /** What is known of the rows at the weights, penalty left out. */
    final @Nullable Evaluation sums;

    Start(double @Nullable [] weights, @Nullable Descent before, @Nullable Evaluation sums) {
      this.weights = weights;
      this.before = before;
      this.sums = sums;
    }
  }

  private LogisticRegression(
      double l2,
      QuadraticForm form,
      GradientDescent descent,
      int threads,
      SignConstraints signs,
      Start start) {
    this.l2 = l2;
    this.form = form;
    this.descent = descent;
    this.threads = threads;
    this.signs = signs;
    this.start = start;
  }

  /**
   * A regression with penalty {@code l2 / 2 * sum of squared coefficients}; scikit-learn's C is
   * {@code 1 / l2}. One thread, {@link Preconditioning#FISHER}.
   *
   * @throws IllegalArgumentException if {@code l2} is negative or not finite
   */
  public static LogisticRegression withL2(double l2) {
    GradientDescent descent = GradientDescent.with(Preconditioning.FISHER);
    return new LogisticRegression(
            0, QuadraticForm.ZERO, descent, 1, SignConstraints.FREE, Start.ZERO)
        .l2(l2);
  }

  /** The penalty. */
  public double l2() {
    return l2;
  }

  /**
   * Penalises by another {@code l2}.
   *
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public LogisticRegression l2(double newL2) {
    if (!(newL2 >= 0 && newL2 < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("l2 must be 0 or a positive finite number, not " + newL2);
    }
    return new LogisticRegression(newL2, form, descent, threads, signs, start);
  }

  /**
   * Penalises the bend of curves, too: {@code l2 / 2} times the form is added to the objective,
   * which stays convex. Without a penalty {@code l2} the form counts for nothing.
   *
   * @param bend of the weights, intercept first
   */
  public LogisticRegression bend(QuadraticForm bend) {
    return new LogisticRegression(l2, bend, descent, threads, signs, start);
  }

  /** The form that is penalised beside the squares of the coefficients. */
  public QuadraticForm bend() {
    return form;
  }

  /** Descends in another metric, with that metric's usual iteration limit. */
  public LogisticRegression metric(Preconditioning metric) {
    return with(
        new GradientDescent(
            metric, descent.tolerance(), descent.gapTolerance(), metric.defaultMaxIterations()));
  }

  /** Stops at this {@linkplain Descent#relativeGradientNorm() relative gradient norm}. */
  public LogisticRegression tolerance(double tolerance) {
    return with(descent.withTolerance(tolerance));
  }

  /**
   * Stops already when the estimated relative gap of the objective is at most this; only with
   * {@link Preconditioning#FISHER}. 0, the default, goes on to the tolerance.
   */
  public LogisticRegression gapTolerance(double gapTolerance) {
    return with(descent.withGapTolerance(gapTolerance));
  }

  /** Limits the iterations on all rows. */
  public LogisticRegression maxIterations(int maxIterations) {
    return with(descent.withMaxIterations(maxIterations));
  }

  private LogisticRegression with(GradientDescent changed) {
    return new LogisticRegression(l2, form, changed, threads, signs, start);
  }

  /**
   * Uses this many threads, the caller's own included.
   *
   * @throws IllegalArgumentException if below 1
   */
  public LogisticRegression threads(int newThreads) {
    if (newThreads < 1) {
      throw new IllegalArgumentException("the number of threads is below 1: " + newThreads);
    }
    return new LogisticRegression(l2, form, descent, newThreads, signs, start);
  }

  /**
   * Bounds coefficients by 0: the fit is the optimum over coefficients of these signs, and one that
   * its bound holds is exactly 0. Not with {@link Preconditioning#EUCLIDEAN}.
   *
   * @param columns for each column 1 for a coefficient that must not be negative, -1 for one that
   *     must not be positive, 0 for a free one
   * @throws IllegalArgumentException if there is another number among them
   */
  public LogisticRegression signs(int... columns) {
    return new LogisticRegression(
        l2, form, descent, threads, SignConstraints.ofColumns(columns), start);
  }

  /** Starts from these weights, intercept first; they are copied. */
  public LogisticRegression start(double[] weights) {
    return with(new Start(weights.clone(), null, null));
  }

  /**
   * Starts where another fit ended, with its Fisher information if it has one: for rows, weights or
   * a penalty that differ little, which takes fewer passes over the rows. The optimum is the same.
   */
  public LogisticRegression start(LogisticFit fit) {
    return with(new Start(fit.weights(), fit.descent(), null));
  }

  /**
   * Starts where another fit ended, with its Fisher information, where the sums over the rows to be
   * fitted are known: that spares the first pass over them. The optimum is the same.
   *
   * @param sums of the rows to be fitted at the weights of {@code fit}, <em>without</em> penalty
   *     and at least of order {@code DIAGONAL}; used with {@link Preconditioning#FISHER} only
   */
  public LogisticRegression start(LogisticFit fit, Evaluation sums) {
    return with(new Start(fit.weights(), fit.descent(), sums));
  }

  private LogisticRegression with(Start newStart) {
    return new LogisticRegression(l2, form, descent, threads, signs, newStart);
  }

  /**
   * Finds the optimum.
   *
   * @param chargedOff the outcome of each row
   * @param weights finite sample weights, not negative, or null for 1 each; a weight of 2 is the
   *     same as the row twice
   * @throws IllegalArgumentException if there are no rows, only one outcome, lengths that differ, a
   *     weight outside its range, a start or signs of the wrong length, or signs together with
   *     {@link Preconditioning#EUCLIDEAN}
   */
  public LogisticFit fit(DesignMatrix matrix, boolean[] chargedOff, double @Nullable [] weights) {
    TrainingRows rows = TrainingRows.of(matrix, chargedOff, weights);
    rows.requireBothOutcomes();
    try (Workers workers = new Workers(threads)) {
      RowSums sums = new PooledObjective(rows, workers);
      boolean coarse =
          descent.metric() == Preconditioning.FISHER
              && CoarseToFine.pays(rows.rows(), sums.dimension());
      return fit(sums, coarse ? new CoarseToFine(rows, l2, form, signs, workers) : null);
    }
  }

  /**
   * Finds the optimum of rows that are elsewhere. Each step is a pass over them, so give a {@link
   * #start(LogisticFit) start} that a sample has been fitted to, with weights by which it stands
   * for all rows.
   *
   * @throws IllegalArgumentException if a start or signs have the wrong length, or signs come
   *     together with {@link Preconditioning#EUCLIDEAN}
   */
  public LogisticFit fit(RowSums rows) {
    return fit(rows, null);
  }

  /**
   * One Newton step: the optimum, under this penalty and these signs, of the quadratic model that
   * the sums make, without a look at the rows. Near to where the sums were made it is near to the
   * fit, and a small part of its cost.
   *
   * @param weights where the sums were made, intercept first; not modified
   * @param sums of the rows, <em>without</em> penalty and of order {@code FISHER}
   * @return the weights, intercept first
   */
  public double[] newtonStep(double[] weights, Evaluation sums) {
    double[] from = signs.clamp(weights.clone());
    Evaluation model =
        (Arrays.equals(from, weights) ? sums : sums.extrapolated(weights, from))
            .plusPenalty(l2, form, from);
    double[] step =
        Preconditioner.of(Preconditioning.FISHER, model, from, signs)
            .direction(model.gradient(), from)
            .vector();
    for (int j = 0; j < from.length; j++) {
      from[j] -= step[j];
    }
    return signs.clamp(from);
  }

  private LogisticFit fit(RowSums rows, @Nullable CoarseToFine coarse) {
    Objective objective = new PenalisedObjective(rows, l2, form);
    Descent reached = descend(objective, coarse);
    return new FitReport(rows, l2, objective, descent, signs, reached).fit();
  }

  private Descent descend(Objective objective, @Nullable CoarseToFine coarse) {
    descent.checkSigns(objective, signs);
    double[] weights = start.weights;
    if (weights != null
        && start.before != null
        && start.before.end().metric() instanceof Preconditioner.Factored metric
        && descent.metric() == Preconditioning.FISHER) {
      Evaluation known = start.sums == null ? null : start.sums.plusPenalty(l2, form, weights);
      return descent.goOn(objective, signs, start.before, metric, known);
    }
    if (weights != null) {
      return descent.minimise(objective, signs, weights);
    }
    if (coarse != null) {
      return coarse.minimise(descent, objective);
    }
    return descent.minimise(objective, signs, new double[objective.dimension()]);
  }
}
