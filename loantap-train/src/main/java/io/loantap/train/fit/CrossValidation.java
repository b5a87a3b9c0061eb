package io.loantap.train.fit;

import io.loantap.learn.regression.LogisticFit;
import io.loantap.learn.regression.LogisticRegression;
import io.loantap.train.support.Parallel;
import io.loantap.train.support.Progress;
import java.util.ArrayList;
import java.util.List;

/**
 * A cross-validation: fits to all folds but one, for each penalty of a path, each fit starting
 * where the one before ended. Folds are fitted side by side. The encoders stay those of all rows;
 * they have seen no outcome.
 */
final class CrossValidation {
  /** Close enough to tune a threshold by: far below what one fold differs from the next. */
  private static final double GAP = 1e-7;

  private final double[] path;
  private final LogisticRegression regression;
  private final FitCount count;

  /** By fold, then by penalty. */
  private final List<List<Tried>> done;

  /** A fit, and the mean log-loss of the rows held out. */
  private record Tried(LogisticFit fit, double loss) {}

  private CrossValidation(
      EncodedLoans rows,
      double[] path,
      LogisticFit all,
      LogisticRegression regression,
      Progress progress) {
    this.path = path;
    this.regression = regression;
    this.count = new FitCount(rows.folds() * path.length, progress);
    this.done = Parallel.map(rows.sideBySide(), rows.heldOut(all), this::validate);
  }

  /**
   * Validates each penalty.
   *
   * @param path the penalties, strongest first
   * @param all the fit to all folds, where the first fit of each starts
   * @param regression what fits, but for penalty, start and threads
   * @param threads how many may be used; the result does not depend on it
   */
  static CrossValidation of(
      EncodedLoans rows,
      double[] path,
      LogisticFit all,
      LogisticRegression regression,
      int threads,
      Progress progress) {
    LogisticRegression close = regression.threads(threads / rows.sideBySide()).gapTolerance(GAP);
    return new CrossValidation(rows, path, all, close, progress);
  }

  private List<Tried> validate(EncodedLoans.Fold fold) {
    List<Tried> tried = new ArrayList<>();
    LogisticRegression started = fold.started(regression);
    for (double l2 : path) {
      count.next();
      LogisticFit fit = fold.fitOthers(started.l2(l2));
      tried.add(new Tried(fit, fold.meanLogLoss(fit)));
      started = started.start(fit);
    }
    return tried;
  }

  /** What each penalty cost out of fold, in the order of the path. */
  List<PathPoint> points() {
    List<PathPoint> points = new ArrayList<>();
    for (int i = 0; i < path.length; i++) {
      int place = i;
      points.add(
          PathPoint.of(path[i], done.stream().mapToDouble(it -> it.get(place).loss).toArray()));
    }
    return points;
  }

  /** The fits at a penalty of the path to all folds but the first, but the second, and so on. */
  List<LogisticFit> fits(int place) {
    return done.stream().map(ofFold -> ofFold.get(place).fit).toList();
  }

  /** Tells which fit has begun, one thread at a time. */
  private static final class FitCount {
    private final int all;
    private final Progress progress;
    private int begun;

    FitCount(int all, Progress progress) {
      this.all = all;
      this.progress = progress;
    }

    synchronized void next() {
      begun++;
      progress.stage("Cross-validating, fit " + begun + " of " + all);
    }
  }
}
