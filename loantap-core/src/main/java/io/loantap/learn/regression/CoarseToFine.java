package io.loantap.learn.regression;

import io.loantap.learn.optimise.Descent;
import io.loantap.learn.optimise.GradientDescent;
import io.loantap.learn.optimise.Iterate;
import io.loantap.learn.optimise.Objective;
import io.loantap.learn.optimise.PreconditionedDescent;
import io.loantap.learn.optimise.Preconditioner.Factored;
import io.loantap.learn.optimise.Preconditioning;
import io.loantap.learn.optimise.QuadraticForm;
import io.loantap.learn.optimise.SignConstraints;
import io.loantap.learn.optimise.StoppingRule;
import io.loantap.learn.optimise.TrainingHistory.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A warm start: the optimum of a sample of the rows, then of a larger one.
 *
 * <p>The optimum of m rows is off by sampling error anyway, about d / 2 in units of the log-loss
 * for d weights, so a sample is left as soon as what it could still gain is small against that. Its
 * penalty is its share of the whole, so that all stages have about the same optimum.
 */
final class CoarseToFine {
  /** Rows per weight in the first sample: enough for its Fisher information to be a fair metric. */
  private static final int ROWS_PER_WEIGHT = 100;

  /** Each sample is this many times larger than the one before. */
  private static final int GROWTH = 4;

  /** A sample of more than one row in this many saves nothing. */
  private static final int SMALLEST_SAVING = 3;

  /** Share of the sampling error at which a sample is left. */
  private static final double GOOD_ENOUGH = 0.1;

  private static final int MOST_ITERATIONS = 15;
  private static final long SEED = 20_240_607;

  private final TrainingRows rows;
  private final double l2;
  private final QuadraticForm form;
  private final SignConstraints signs;
  private final Workers workers;

  /** Whether there are enough rows for a sample to save time. */
  static boolean pays(int rows, int dimension) {
    return (long) ROWS_PER_WEIGHT * dimension * SMALLEST_SAVING <= rows;
  }

  CoarseToFine(
      TrainingRows rows, double l2, QuadraticForm form, SignConstraints signs, Workers workers) {
    this.rows = rows;
    this.l2 = l2;
    this.form = form;
    this.signs = signs;
    this.workers = workers;
  }

  /** Fits all rows by way of growing samples. */
  Descent minimise(GradientDescent descent, Objective all) {
    Random random = new Random(SEED);
    List<Step> steps = new ArrayList<>();
    double[] w = new double[all.dimension()];
    Factored metric = null;
    long first = (long) ROWS_PER_WEIGHT * all.dimension();
    for (long size = first; size * SMALLEST_SAVING <= rows.rows(); size *= GROWTH) {
      TrainingRows sample = rows.select(sample((int) size, random));
      if (sample.hasBothOutcomes()) {
        Iterate reached = stage(sample, w, metric, steps);
        w = reached.w();
        metric = (Factored) reached.metric();
      }
    }
    return metric == null
        ? descent.minimise(all, signs, w)
        : descent.goOn(all, signs, w, metric, steps);
  }

  private Iterate stage(
      TrainingRows sample, double[] w, @Nullable Factored metric, List<Step> steps) {
    double share = (double) sample.rows() / rows.rows();
    Objective objective =
        new PenalisedObjective(new PooledObjective(sample, workers), l2 * share, form);
    double perRow = GOOD_ENOUGH * objective.dimension() / 2 / sample.rows();
    StoppingRule stopping = (value, norm, gap) -> gap <= perRow * value;
    Iterate start = Iterate.start(objective, w, metric);
    return new PreconditionedDescent(
            objective, Preconditioning.FISHER, signs, stopping, start, share, steps)
        .run(MOST_ITERATIONS);
  }

  /** One random row from each of {@code size} equal runs of rows, in row order. */
  private int[] sample(int size, Random random) {
    int[] chosen = new int[size];
    for (int i = 0; i < size; i++) {
      int from = (int) ((long) rows.rows() * i / size);
      int to = (int) ((long) rows.rows() * (i + 1) / size);
      chosen[i] = from + random.nextInt(to - from);
    }
    return chosen;
  }
}
