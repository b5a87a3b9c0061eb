package io.loantap.train.fit;

import io.loantap.learn.regression.LogisticFit;
import io.loantap.learn.regression.LogisticRegression;
import io.loantap.train.support.Parallel;
import io.loantap.train.support.Progress;
import java.util.List;

/**
 * A cross-validation: fits to all folds but one, side by side, each from where the fit to all rows
 * ended. The encoders stay those of all rows; those of optimal bins and of weights of evidence have
 * seen their outcomes.
 */
final class CrossValidation {
  /** Close enough to tune a threshold by: far below what one fold differs from the next. */
  private static final double GAP = 1e-7;

  /** By fold. */
  private final List<LogisticFit> fits;

  private CrossValidation(List<LogisticFit> fits) {
    this.fits = List.copyOf(fits);
  }

  /**
   * Validates a regression.
   *
   * @param regression what fits, but for start and threads
   * @param all what it makes of all folds
   * @param threads how many may be used; the result does not depend on it
   */
  static CrossValidation of(
      EncodedLoans rows,
      LogisticRegression regression,
      LogisticFit all,
      int threads,
      Progress progress) {
    LogisticRegression close = regression.threads(threads / rows.sideBySide()).gapTolerance(GAP);
    FoldCount count = new FoldCount(rows.folds(), progress);
    return new CrossValidation(
        Parallel.map(rows.sideBySide(), rows.heldOut(all), fold -> fit(fold, close, count)));
  }

  private static LogisticFit fit(
      EncodedLoans.Fold fold, LogisticRegression regression, FoldCount count) {
    count.next();
    return fold.fitOthers(fold.started(regression));
  }

  /** The mean log-loss of each fold of the rows, held out. One pass over them. */
  double[] losses(EncodedLoans rows) {
    return rows.losses(List.of(fits.stream().map(LogisticFit::weights).toList())).byFold(0);
  }

  /** The fits to all folds but the first, but the second, and so on. */
  List<LogisticFit> fits() {
    return fits;
  }

  /** Tells which fit has begun, one thread at a time. */
  private static final class FoldCount {
    private final int all;
    private final Progress progress;
    private int begun;

    FoldCount(int all, Progress progress) {
      this.all = all;
      this.progress = progress;
    }

    synchronized void next() {
      begun++;
      progress.stage("Cross-validating, fit " + begun + " of " + all);
    }
  }
}
