package io.loantap.train.statistics;

import io.loantap.learn.evaluation.ScoreDistribution;
import io.loantap.learn.regression.LogisticFit;
import io.loantap.learn.regression.LogisticRegression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Percentile intervals from resampled rows (Efron 1979), which assume no distribution. They show
 * the sampling spread around the estimate, not the bias of a penalised one. Some hundred resamples
 * give stable ends.
 *
 * <p>A resample draws as many rows as there are, with replacement; a draw of one outcome only is
 * drawn again. Equal seeds give equal intervals, on any number of threads.
 *
 * @param resamples at least {@value #FEWEST}
 * @param seed of the draws
 */
public record Bootstrap(int resamples, long seed) {
  /** Fewer have no tails to speak of. */
  public static final int FEWEST = 10;

  /**
   * Share of the objective that a resampled optimum may be away from its exact value. With 100
   * thousand rows that is a millionth of a standard error squared.
   */
  private static final double GAP = 1e-11;

  /** Checks the number of resamples. */
  public Bootstrap {
    if (resamples < FEWEST) {
      throw new IllegalArgumentException(
          "a bootstrap needs at least " + FEWEST + " resamples, not " + resamples);
    }
  }

  /**
   * The coefficients of resampled training rows.
   *
   * @param intervals 95 %, intercept first
   * @param withoutOptimum how many resamples had their optimum at infinity or did not converge;
   *     their last weights are among the others, so the intervals are wide, rightly
   */
  public record Coefficients(List<Interval> intervals, int withoutOptimum) {
    /** Copies the list. */
    public Coefficients {
      intervals = List.copyOf(intervals);
    }
  }

  /**
   * Fits every resample again, as a weight per row, starting from the fit to all rows. Takes about
   * three passes over the rows each.
   *
   * @param rows what was fitted; a resampled row keeps its weight
   * @param regression how it was fitted
   * @param fit the result
   * @param interceptShift log-odds taken from the intercept after each fit
   */
  public Coefficients coefficients(
      WeightedRows rows, LogisticRegression regression, LogisticFit fit, double interceptShift) {
    LogisticRegression warm = regression.start(fit.weights()).gapTolerance(GAP);
    Random random = new Random(seed);
    double[][] weights = new double[fit.weights().length][resamples];
    int withoutOptimum = 0;
    for (int b = 0; b < resamples; b++) {
      LogisticFit again = rows.fit(warm, draw(rows, random));
      withoutOptimum += again.optimumAtInfinity() || !again.converged() ? 1 : 0;
      double[] w = again.weights();
      w[0] -= interceptShift;
      for (int j = 0; j < w.length; j++) {
        weights[j][b] = w[j];
      }
    }
    List<Interval> intervals = new ArrayList<>();
    for (double[] values : weights) {
      intervals.add(Interval.middle95(values));
    }
    return new Coefficients(intervals, withoutOptimum);
  }

  private static double[] draw(WeightedRows rows, Random random) {
    double[] weights = new double[rows.rows()];
    boolean good = false;
    boolean bad = false;
    while (!(good && bad)) {
      Arrays.fill(weights, 0);
      good = false;
      bad = false;
      for (int i = 0; i < weights.length; i++) {
        int row = random.nextInt(weights.length);
        weights[row] += rows.weight(row);
        good |= !rows.chargedOff(row) && rows.weight(row) > 0;
        bad |= rows.chargedOff(row) && rows.weight(row) > 0;
      }
    }
    return weights;
  }

  /**
   * The 95 % interval of the AUC of a finished model: what other loans of the same kind might have
   * shown. The model stays as it is, so its own spread is not in it.
   *
   * @param scores rows that the model has not been fitted to
   */
  public Interval auc(ScoreDistribution scores) {
    RowDraws draws = RowDraws.of(scores);
    Random random = new Random(seed);
    double[] auc = new double[resamples];
    for (int b = 0; b < resamples; b++) {
      auc[b] = draws.auc(random);
    }
    return Interval.middle95(auc);
  }
}
