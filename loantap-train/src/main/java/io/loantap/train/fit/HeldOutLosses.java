package io.loantap.train.fit;

import io.loantap.scorecard.Logistic;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * The log-losses of rows held out by several fits, each compared with the first row by row. Rows
 * count by their sample weights. Immutable.
 */
public final class HeldOutLosses {
  /* Sums of a fold: weights, rows, weighted losses of the first fit; then for each other fit the
   * weighted differences to the first and their weighted squares. */
  private static final int HEAD = 3;

  private final List<double[]> folds;

  private HeldOutLosses(List<double[]> folds) {
    this.folds = List.copyOf(folds);
  }

  /**
   * The losses of all folds.
   *
   * @param folds what {@link #sums} gives for each; parts of a fold are added entry by entry
   */
  public static HeldOutLosses of(List<double[]> folds) {
    return new HeldOutLosses(folds);
  }

  /**
   * The sums over some rows of one fold.
   *
   * @param logOdds of the rows by each fit, the first first, class weights taken away
   * @param chargedOff by row
   * @param weight by row
   */
  public static double[] sums(
      List<double[]> logOdds, IntPredicate chargedOff, IntToDoubleFunction weight) {
    double[] sums = new double[HEAD + 2 * (logOdds.size() - 1)];
    double[] first = logOdds.get(0);
    double[] losses = new double[first.length];
    double[] weights = new double[first.length];
    for (int row = 0; row < first.length; row++) {
      weights[row] = weight.applyAsDouble(row);
      losses[row] = Logistic.softplus(chargedOff.test(row) ? -first[row] : first[row]);
      sums[0] += weights[row];
      sums[1]++;
      sums[2] += weights[row] * losses[row];
    }
    for (int fit = 1; fit < logOdds.size(); fit++) {
      double[] own = logOdds.get(fit);
      double sum = 0;
      double squares = 0;
      for (int row = 0; row < own.length; row++) {
        double loss = Logistic.softplus(chargedOff.test(row) ? -own[row] : own[row]);
        double difference = loss - losses[row];
        sum += weights[row] * difference;
        squares += weights[row] * difference * difference;
      }
      sums[HEAD + 2 * (fit - 1)] = sum;
      sums[HEAD + 2 * (fit - 1) + 1] = squares;
    }
    return sums;
  }

  /**
   * The mean loss of each fold by a fit.
   *
   * @param fit 0 for the first
   */
  public double[] byFold(int fit) {
    return folds.stream()
        .mapToDouble(sums -> (sums[2] + (fit == 0 ? 0 : sums[HEAD + 2 * (fit - 1)])) / sums[0])
        .toArray();
  }

  /**
   * By how much the mean loss of the first fit is above that of another.
   *
   * @param fit 1 for the second
   */
  public LossDifference difference(int fit) {
    double weights = 0;
    double rows = 0;
    double sum = 0;
    double squares = 0;
    for (double[] sums : folds) {
      weights += sums[0];
      rows += sums[1];
      sum += sums[HEAD + 2 * (fit - 1)];
      squares += sums[HEAD + 2 * (fit - 1) + 1];
    }
    double mean = sum / weights;
    double variance = Math.max(0, squares / weights - mean * mean);
    return new LossDifference(0 - mean, Math.sqrt(variance / rows));
  }
}
