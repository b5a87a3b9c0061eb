package io.loantap.train.fit;

import io.loantap.learn.optimise.Evaluation;
import io.loantap.learn.regression.LogisticFit;
import io.loantap.learn.regression.LogisticRegression;
import io.loantap.train.support.Parallel;
import java.util.ArrayList;
import java.util.List;

/**
 * The quadratic models of the log-loss of all folds but one, for each fold, around a fit to all of
 * them: made by one pass over the rows, and from then on a fit under any penalty and signs is a
 * step in the small space of the weights. The step is as exact as the penalty is near to that of
 * the fit.
 */
final class FoldModels {
  private final double[] centre;
  private final List<Evaluation> others;
  private final int threads;

  private FoldModels(double[] centre, List<Evaluation> others, int threads) {
    this.centre = centre;
    this.others = others;
    this.threads = threads;
  }

  /**
   * The models around a fit.
   *
   * @param threads how many may be used; the steps do not depend on it
   */
  static FoldModels around(EncodedLoans rows, LogisticFit fit, int threads) {
    double[] centre = fit.weights();
    List<Evaluation> sums = rows.sums(centre);
    List<Evaluation> others = new ArrayList<>();
    for (int held = 0; held < sums.size(); held++) {
      List<Evaluation> rest = new ArrayList<>(sums);
      rest.remove(held);
      others.add(rest.stream().reduce(Evaluation::plus).orElseThrow());
    }
    return new FoldModels(centre, others, threads);
  }

  /** The weights that the regression gives all folds but the first, but the second, and so on. */
  List<double[]> fits(LogisticRegression regression) {
    return Parallel.map(
        Math.min(threads, others.size()), others, model -> regression.newtonStep(centre, model));
  }
}
