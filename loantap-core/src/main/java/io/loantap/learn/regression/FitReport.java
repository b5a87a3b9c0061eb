package io.loantap.learn.regression;

import io.loantap.learn.optimise.Descent;
import io.loantap.learn.optimise.GradientDescent;
import io.loantap.learn.optimise.Objective;
import io.loantap.learn.optimise.Objective.Order;
import io.loantap.learn.optimise.Preconditioner;
import io.loantap.learn.optimise.Preconditioning;
import io.loantap.learn.optimise.SearchDirection;
import io.loantap.learn.optimise.SignConstraints;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The judgement of what a descent has reached: its gap, and what the user has to be warned of. */
final class FitReport {
  /** Beyond this, factoring the Fisher information just for a certificate costs too much. */
  private static final int MOST_COLUMNS = 2_000;

  /** A slope below this share of the scale of gradients is rounding. */
  private static final double FELT = 1e-10;

  private final RowSums rows;
  private final double l2;
  private final Objective objective;
  private final GradientDescent descent;
  private final SignConstraints signs;
  private final Descent reached;

  FitReport(
      RowSums rows,
      double l2,
      Objective objective,
      GradientDescent descent,
      SignConstraints signs,
      Descent reached) {
    this.rows = rows;
    this.l2 = l2;
    this.objective = objective;
    this.descent = descent;
    this.signs = signs;
    this.reached = reached;
  }

  LogisticFit fit() {
    double[] w = reached.weights();
    double gap = reached.estimatedGap();
    double[] step = null;
    if (objective.dimension() <= MOST_COLUMNS + 1) {
      double[] gradient = reached.evaluation().gradient();
      Preconditioner metric = metric(w);
      SearchDirection direction = metric.direction(gradient, w);
      step = direction.vector();
      for (int j = 0; j < step.length; j++) {
        step[j] = -step[j];
      }
      // What goes on for ever may go towards no bound.
      signs.clamp(step);
      if (Double.isNaN(gap)) {
        gap = direction.decrement() / 2 / reached.evaluation().value();
      }
    }
    boolean atInfinity = l2 == 0 && isAtInfinity(w, step);
    boolean converged = reached.converged() || gap <= GradientDescent.NEGLIGIBLE;
    return new LogisticFit(
        reached, converged, gap, atInfinity, held(w), warnings(converged, atInfinity));
  }

  private Preconditioner metric(double[] w) {
    Preconditioner last = reached.end().metric();
    if (last != null && descent.metric() == Preconditioning.FISHER) {
      return last;
    }
    return Preconditioner.of(Preconditioning.FISHER, objective.evaluate(w, Order.FISHER), w, signs);
  }

  private boolean[] held(double[] w) {
    double[] gradient = reached.evaluation().gradient();
    boolean[] held = new boolean[w.length - 1];
    for (int j : signs.bounded()) {
      held[j - 1] =
          signs.holds(j, w, gradient) && Math.abs(gradient[j]) > FELT * reached.gradientScale();
    }
    return held;
  }

  private boolean isAtInfinity(double[] w, double @Nullable [] step) {
    return rows.margins(w).isCompleteSeparation()
        || (step != null && rows.margins(step).isRecession());
  }

  private List<String> warnings(boolean converged, boolean atInfinity) {
    List<String> warnings = new ArrayList<>();
    if (!converged) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "The fit has not converged after %d iterations (relative gradient norm %.1e,"
                  + " tolerance %.1e): allow more iterations, or scale the columns.",
              reached.iterations(),
              reached.relativeGradientNorm(),
              descent.tolerance()));
    }
    if (atInfinity) {
      warnings.add(
          "The optimum is at infinity: without a penalty some combination of columns separates"
              + " bad from other loans, and coefficients grow without end. Use a positive"
              + " l2, or look for a column that gives the outcome away.");
    }
    return warnings;
  }
}
