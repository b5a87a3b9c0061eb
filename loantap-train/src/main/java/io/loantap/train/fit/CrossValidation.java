package io.loantap.train.fit;

import io.loantap.feature.DesignMatrix;
import io.loantap.model.Logistic;
import io.loantap.model.LogisticFit;
import io.loantap.model.LogisticRegression;
import io.loantap.train.Parallel;
import io.loantap.train.Progress;
import io.loantap.train.data.Folds;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Fits to all folds but one, for each penalty of a path, each fit starting where the one before
 * ended. Folds are fitted side by side. The encoders stay those of all rows; they have seen no
 * outcome.
 */
final class CrossValidation {
  private static final int FOLDS = 5;

  /** Close enough to tune a threshold by: far below what one fold differs from the next. */
  private static final double GAP = 1e-9;

  /** With more rows, a second copy of most of them costs more than side by side saves. */
  private static final int MOST_SIDE_BY_SIDE = 1_000_000;

  private final EncodedRows rows;
  private final Folds folds;
  private final double[] path;
  private final LogisticRegression regression;

  /** How many folds are worked on at once. */
  private final int sideBySide;

  private final FitCount count;

  /** By fold, then by penalty. */
  private final List<List<Tried>> done;

  /** A fit, and the mean log-loss of the rows held out. */
  private record Tried(LogisticFit fit, double loss) {}

  private CrossValidation(
      EncodedRows rows,
      Folds folds,
      double[] path,
      LogisticRegression regression,
      int threads,
      Progress progress) {
    this.rows = rows;
    this.folds = folds;
    this.path = path;
    boolean few = rows.matrix().rows() <= MOST_SIDE_BY_SIDE;
    this.sideBySide = few ? Math.min(threads, folds.count()) : 1;
    this.regression = regression.threads(threads / sideBySide);
    this.count = new FitCount(folds.count() * path.length, progress);
    this.done = each(this::validate);
  }

  /**
   * Validates each penalty.
   *
   * @param path the penalties, strongest first
   * @param start the fit to all folds, where the first fit of each starts
   * @param regression what fits, but for penalty and start
   * @param threads how many may be used; the result does not depend on it
   */
  static CrossValidation of(
      EncodedRows rows,
      double[] path,
      LogisticFit start,
      LogisticRegression regression,
      long seed,
      int threads,
      Progress progress) {
    return new CrossValidation(
        rows,
        Folds.stratified(rows.chargedOff(), FOLDS, seed),
        path,
        regression.gapTolerance(GAP).start(start),
        threads,
        progress);
  }

  private <T> List<T> each(Function<Integer, T> ofFold) {
    return Parallel.map(sideBySide, IntStream.range(0, folds.count()).boxed().toList(), ofFold);
  }

  private List<Tried> validate(int fold) {
    int[] outside = folds.outside(fold);
    DesignMatrix training = rows.matrix().select(outside);
    boolean[] outcomes = rows.chargedOff(outside);
    double @Nullable [] weights = rows.weights().select(outside);
    int[] inside = folds.inside(fold);
    DesignMatrix held = rows.matrix().select(inside);
    List<Tried> tried = new ArrayList<>();
    LogisticRegression started = regression;
    for (int i = 0; i < path.length; i++) {
      count.next();
      LogisticFit fit = started.l2(path[i]).fit(training, outcomes, weights);
      tried.add(new Tried(fit, meanLogLoss(fit.logOdds(held), inside)));
      started = started.start(fit);
    }
    return tried;
  }

  private double meanLogLoss(double[] logOdds, int[] inside) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < inside.length; i++) {
      double corrected = logOdds[i] - rows.weights().shift();
      double weight = rows.weights().sample(inside[i]);
      boolean chargedOff = rows.chargedOff()[inside[i]];
      sum += weight * Logistic.softplus(chargedOff ? -corrected : corrected);
      total += weight;
    }
    return sum / total;
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

  /** Log-odds of each row, at a penalty of the path, by the fit that has not seen it. */
  double[] outOfFold(int place) {
    double[] outOfFold = new double[rows.chargedOff().length];
    List<double[]> held = each(fold -> logOdds(fold, place));
    for (int fold = 0; fold < folds.count(); fold++) {
      int[] inside = folds.inside(fold);
      for (int i = 0; i < inside.length; i++) {
        outOfFold[inside[i]] = held.get(fold)[i] - rows.weights().shift();
      }
    }
    return outOfFold;
  }

  private double[] logOdds(int fold, int place) {
    return done.get(fold).get(place).fit.logOdds(rows.matrix().select(folds.inside(fold)));
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
