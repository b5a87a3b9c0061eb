package io.loantap.train.fit;

import io.loantap.feature.DesignMatrix;
import io.loantap.model.Logistic;
import io.loantap.model.LogisticFit;
import io.loantap.model.LogisticRegression;
import io.loantap.train.Progress;
import io.loantap.train.data.Folds;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fits to all folds but one, for each penalty of a path, each fit starting where the one before
 * ended. The encoders stay those of all rows; they have seen no outcome.
 */
final class CrossValidation {
  private static final int FOLDS = 5;

  /** Close enough to tune a threshold by: far below what one fold differs from the next. */
  private static final double GAP = 1e-9;

  private final EncodedRows rows;
  private final Folds folds;
  private final List<List<LogisticFit>> fits = new ArrayList<>();
  private final List<PathPoint> points = new ArrayList<>();

  private CrossValidation(EncodedRows rows, Folds folds) {
    this.rows = rows;
    this.folds = folds;
  }

  /**
   * Validates each penalty.
   *
   * @param path the penalties, strongest first
   * @param start the fit to all folds, where the first fit of each starts
   * @param regression what fits, but for penalty and start
   */
  static CrossValidation of(
      EncodedRows rows,
      double[] path,
      LogisticFit start,
      LogisticRegression regression,
      long seed,
      Progress progress) {
    CrossValidation validation =
        new CrossValidation(rows, Folds.stratified(rows.chargedOff(), FOLDS, seed));
    LogisticRegression close = regression.gapTolerance(GAP);
    double[][] losses = new double[path.length][validation.folds.count()];
    for (int fold = 0; fold < validation.folds.count(); fold++) {
      validation.fits.add(validation.fits(fold, path, close.start(start), losses, progress));
    }
    for (int i = 0; i < path.length; i++) {
      validation.points.add(PathPoint.of(path[i], losses[i]));
    }
    return validation;
  }

  private List<LogisticFit> fits(
      int fold, double[] path, LogisticRegression started, double[][] losses, Progress progress) {
    int[] outside = folds.outside(fold);
    DesignMatrix training = rows.matrix().select(outside);
    boolean[] outcomes = rows.chargedOff(outside);
    double @Nullable [] weights = rows.weights().select(outside);
    int[] inside = folds.inside(fold);
    DesignMatrix held = rows.matrix().select(inside);
    List<LogisticFit> ofFold = new ArrayList<>();
    LogisticRegression regression = started;
    for (int i = 0; i < path.length; i++) {
      progress.stage(
          "Cross-validating, fit "
              + (fold * path.length + i + 1)
              + " of "
              + folds.count() * path.length);
      LogisticFit fit = regression.l2(path[i]).fit(training, outcomes, weights);
      losses[i][fold] = meanLogLoss(fit.logOdds(held), inside);
      ofFold.add(fit);
      regression = regression.start(fit);
    }
    return ofFold;
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
    return points;
  }

  /** Log-odds of each row, at a penalty of the path, by the fit that has not seen it. */
  double[] outOfFold(int place) {
    double[] outOfFold = new double[rows.chargedOff().length];
    for (int fold = 0; fold < folds.count(); fold++) {
      int[] inside = folds.inside(fold);
      double[] logOdds = fits.get(fold).get(place).logOdds(rows.matrix().select(inside));
      for (int i = 0; i < inside.length; i++) {
        outOfFold[inside[i]] = logOdds[i] - rows.weights().shift();
      }
    }
    return outOfFold;
  }
}
