package io.loantap.examples.spark.fit;

import io.loantap.learn.encode.DesignMatrix;
import io.loantap.learn.encode.FeatureEncoder;
import io.loantap.learn.evaluation.Recalibration;
import io.loantap.learn.evaluation.ScoreHistogram;
import io.loantap.learn.optimise.Objective.Order;
import io.loantap.learn.regression.LogOdds;
import io.loantap.learn.regression.MarginRange;
import io.loantap.scorecard.Logistic;
import io.loantap.train.fit.HeldOutLosses;
import io.loantap.train.fit.InMemoryEncodedLoans;
import io.loantap.train.fit.RowWeights;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The training loans of one partition, encoded, each fold apart, so that all folds but one are
 * summed without a look at the one. Spills in its compact form.
 */
final class EncodedPart implements Serializable {
  private static final long serialVersionUID = 1L;

  private final EncodedFold[] folds;

  private EncodedPart(EncodedFold[] folds) {
    this.folds = folds;
  }

  /**
   * Encodes loans.
   *
   * @param fold of each
   */
  static EncodedPart of(
      RawLoans loans, byte[] fold, int folds, List<FeatureEncoder> encoders, WeightTask weights) {
    DesignMatrix matrix = InMemoryEncodedLoans.encode(loans.columns(), encoders, 1);
    EncodedFold[] parts = new EncodedFold[folds];
    for (int k = 0; k < folds; k++) {
      int own = k;
      int[] rows = IntStream.range(0, fold.length).filter(row -> fold[row] == own).toArray();
      RawLoans inside = loans.select(rows);
      RowWeights counted = weights.of(inside);
      parts[k] =
          new EncodedFold(
              matrix.select(rows),
              inside.chargedOff(),
              counted.all(),
              inside.weights(),
              inside.amounts());
    }
    return new EncodedPart(parts);
  }

  /** The log-loss of the rows, without those of one fold or {@link ClusterTrainingData#NO_FOLD}. */
  double[] evaluate(double[] w, Order order, int without) {
    double @Nullable [] sums = null;
    for (int k = 0; k < folds.length; k++) {
      if (k != without) {
        double[] next = folds[k].evaluate(w, order);
        if (sums == null) {
          sums = next;
        } else {
          EvaluationArray.add(sums, next);
        }
      }
    }
    return sums == null ? new double[0] : sums;
  }

  /** The log-loss of the rows of each fold. */
  double[][] evaluateFolds(double[] w, Order order) {
    return Arrays.stream(folds).map(fold -> fold.evaluate(w, order)).toArray(double[][]::new);
  }

  /**
   * The losses of the rows of each fold.
   *
   * @param weights by fit, then by fold
   * @return for each fold what {@link HeldOutLosses#sums} gives
   */
  double[][] losses(double[][][] weights, double shift) {
    double[][] sums = new double[folds.length][];
    for (int k = 0; k < folds.length; k++) {
      EncodedFold fold = folds[k];
      List<double[]> logOdds = new ArrayList<>();
      for (double[][] byFold : weights) {
        logOdds.add(corrected(fold, byFold[k], shift));
      }
      sums[k] = HeldOutLosses.sums(logOdds, row -> fold.chargedOff()[row], fold::sample);
    }
    return sums;
  }

  MarginRange margins(double[] w, int without) {
    MarginRange margins = MarginRange.NONE;
    for (int k = 0; k < folds.length; k++) {
      margins = k == without ? margins : margins.merge(folds[k].margins(w));
    }
    return margins;
  }

  /** Log-odds of the rows of a fold, the shift taken away. */
  private static double[] corrected(EncodedFold fold, double[] w, double shift) {
    double[] logOdds = LogOdds.of(fold.matrix(), w);
    for (int row = 0; row < logOdds.length; row++) {
      logOdds[row] -= shift;
    }
    return logOdds;
  }

  /** The rows by probability, each fold by its own weights. */
  ScoreHistogram scores(
      double[][] byFold, double shift, Recalibration correction, boolean withAmounts) {
    ScoreHistogram scores = ScoreHistogram.empty(withAmounts);
    for (int k = 0; k < folds.length; k++) {
      double[] logOdds = corrected(folds[k], byFold[k], shift);
      for (int row = 0; row < logOdds.length; row++) {
        scores.add(
            Logistic.probability(correction.logOdds(logOdds[row])),
            folds[k].chargedOff()[row],
            folds[k].amount(row));
      }
    }
    return scores;
  }
}
