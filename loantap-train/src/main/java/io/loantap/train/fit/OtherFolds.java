package io.loantap.train.fit;

import io.loantap.learn.optimise.Evaluation;
import io.loantap.learn.regression.LogisticObjective;
import io.loantap.learn.regression.MarginRange;
import io.loantap.learn.regression.RowSums;
import io.loantap.train.support.Parallel;
import java.util.List;

/** The log-loss of some folds, added up in their order whatever the number of threads. */
final class OtherFolds implements RowSums {
  private final List<LogisticObjective> folds;
  private final int threads;

  /** Sums over folds, of which there is at least one. */
  OtherFolds(List<LogisticObjective> folds, int threads) {
    this.folds = folds;
    this.threads = threads;
  }

  @Override
  public int dimension() {
    return folds.get(0).dimension();
  }

  @Override
  public Evaluation evaluate(double[] w, Order order) {
    return Parallel.map(threads, folds, fold -> fold.evaluate(w, order)).stream()
        .reduce(Evaluation::plus)
        .orElseThrow();
  }

  @Override
  public MarginRange margins(double[] w) {
    return folds.stream().map(fold -> fold.margins(w)).reduce(MarginRange.NONE, MarginRange::merge);
  }
}
