package io.loantap.train.fit;

import io.loantap.model.LogisticFit;
import io.loantap.model.LogisticRegression;
import io.loantap.train.Progress;
import java.util.ArrayList;
import java.util.List;

/**
 * Fits to all folds but one, for each penalty of a path, each fit starting where the one before
 * ended. The encoders stay those of all rows; they have seen no outcome.
 */
final class CrossValidation {
  /** Close enough to tune a threshold by: far below what one fold differs from the next. */
  private static final double GAP = 1e-9;

  private final RowsToFit rows;
  private final List<List<LogisticFit>> fits = new ArrayList<>();
  private final List<PathPoint> points = new ArrayList<>();

  private CrossValidation(RowsToFit rows) {
    this.rows = rows;
  }

  /**
   * Validates each penalty.
   *
   * @param path the penalties, strongest first
   * @param start the fit to all folds, where the first fit of each starts
   * @param regression what fits, but for penalty and start
   */
  static CrossValidation of(
      RowsToFit rows,
      double[] path,
      LogisticFit start,
      LogisticRegression regression,
      Progress progress) {
    CrossValidation validation = new CrossValidation(rows);
    LogisticRegression close = regression.gapTolerance(GAP);
    double[][] losses = new double[path.length][rows.folds()];
    for (int fold = 0; fold < rows.folds(); fold++) {
      validation.fits.add(validation.fits(fold, path, close.start(start), losses, progress));
    }
    for (int i = 0; i < path.length; i++) {
      validation.points.add(PathPoint.of(path[i], losses[i]));
    }
    return validation;
  }

  private List<LogisticFit> fits(
      int fold, double[] path, LogisticRegression started, double[][] losses, Progress progress) {
    List<LogisticFit> ofFold = new ArrayList<>();
    LogisticRegression regression = started;
    for (int i = 0; i < path.length; i++) {
      progress.stage(
          "Cross-validating, fit "
              + (fold * path.length + i + 1)
              + " of "
              + rows.folds() * path.length);
      LogisticFit fit = rows.fitOutside(fold, regression.l2(path[i]));
      losses[i][fold] = rows.meanLogLoss(fold, fit);
      ofFold.add(fit);
      regression = regression.start(fit);
    }
    return ofFold;
  }

  /** What each penalty cost out of fold, in the order of the path. */
  List<PathPoint> points() {
    return points;
  }

  /** The fits at a penalty of the path to all folds but the first, but the second, and so on. */
  List<LogisticFit> fits(int place) {
    return fits.stream().map(ofFold -> ofFold.get(place)).toList();
  }
}
