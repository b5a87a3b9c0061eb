package io.loantap.train.fit;

import io.loantap.learn.encode.FeatureEncoder;
import io.loantap.learn.optimise.Evaluation;
import io.loantap.learn.regression.LogisticFit;
import io.loantap.learn.regression.LogisticRegression;
import io.loantap.train.statistics.ModelStatistics;
import java.util.List;
import java.util.Optional;

/**
 * The training loans after encoding, divided into folds, in memory or on a cluster: all that
 * choosing a penalty and fitting ask of them.
 */
public interface EncodedLoans {
  /** What the rows were encoded by. */
  List<FeatureEncoder> encoders();

  /** Log-odds that class weights add to the intercept of every fit. */
  double shift();

  /** Number of folds, at least two. */
  int folds();

  /** Fits all rows. */
  LogisticFit fit(LogisticRegression regression);

  /** How many folds may be worked on at once, at least one. */
  int sideBySide();

  /**
   * Each fold in turn as the one held out.
   *
   * @param all a fit to all rows, near which those to all folds but one end
   */
  List<Fold> heldOut(LogisticFit all);

  /** The log-loss of each fold with its Fisher information at these weights, without penalty. */
  List<Evaluation> sums(double[] weights);

  /**
   * The log-losses of all rows, each held out of the weights that it is scored by.
   *
   * @param fits for each fit to be compared, the first first, the weights that all folds but the
   *     first have, but the second, and so on, intercept first
   */
  HeldOutLosses losses(List<List<double[]>> fits);

  /**
   * Log-odds of the rows in memory, each by the fit of its fold, the shift taken away.
   *
   * @param byFold fits to all folds but this
   */
  double[] outOfFold(List<LogisticFit> byFold);

  /**
   * The statistics that the options ask for, if they do and the rows can tell.
   *
   * @param regression how the rows were fitted
   */
  Optional<ModelStatistics> statistics(LogisticFit fit, LogisticRegression regression, double l2);

  /** A fold held out. Not for several threads at once. */
  interface Fold {
    /** The regression with a start from the fit to all rows. */
    LogisticRegression started(LogisticRegression regression);

    /** Fits the rows of all other folds, from the start that the regression has. */
    LogisticFit fitOthers(LogisticRegression regression);
  }
}
