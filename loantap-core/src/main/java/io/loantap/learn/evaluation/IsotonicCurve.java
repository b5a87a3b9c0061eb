package io.loantap.learn.evaluation;

import io.loantap.scorecard.LogOddsMap;
import java.util.Arrays;

/**
 * Isotonic regression of the outcome on log-odds by pooling adjacent violators, made into a curve
 * that rises strictly.
 *
 * <p>Plain isotonic regression gives all loans of a block the same probability and so forgets how
 * the model ranked them. Here each block becomes one point, at the mean log-odds of its loans and
 * the log-odds of its charged-off rate, and straight lines join the points: "centred" isotonic
 * regression (Oron and Flournoy, Statistics in Biopharmaceutical Research 9, 2017), in log-odds.
 * Blocks at the ends in which all loans had the same outcome are joined to their neighbours,
 * because a rate of 0 or 1 has no log-odds.
 */
final class IsotonicCurve {
  private final double[] bad;
  private final double[] all;
  private final double[] sum;
  private int blocks;

  private IsotonicCurve(int rows) {
    this.bad = new double[rows];
    this.all = new double[rows];
    this.sum = new double[rows];
  }

  /**
   * The curve of loans of both outcomes, in O(n log n).
   *
   * @param logOdds of each loan, finite
   * @param bad its weight if it was charged off, else 0
   * @param good its weight if it was fully paid, else 0
   */
  static LogOddsMap of(double[] logOdds, double[] bad, double[] good) {
    Integer[] order = new Integer[logOdds.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (i, j) -> Double.compare(logOdds[i], logOdds[j]));
    IsotonicCurve curve = new IsotonicCurve(order.length);
    for (int i = 0; i < order.length; ) {
      double x = logOdds[order[i]];
      double bads = 0;
      double goods = 0;
      for (; i < order.length && logOdds[order[i]] == x; i++) {
        bads += bad[order[i]];
        goods += good[order[i]];
      }
      curve.add(bads, bads + goods, x * (bads + goods));
    }
    curve.joinEnds();
    return curve.map();
  }

  private void add(double bads, double rows, double sumOfLogOdds) {
    bad[blocks] = bads;
    all[blocks] = rows;
    sum[blocks] = sumOfLogOdds;
    blocks++;
    while (blocks > 1 && rate(blocks - 2) >= rate(blocks - 1)) {
      join(blocks - 2);
    }
  }

  private double rate(int block) {
    return bad[block] / all[block];
  }

  /** Joins the block and the next. */
  private void join(int block) {
    bad[block] += bad[block + 1];
    all[block] += all[block + 1];
    sum[block] += sum[block + 1];
    for (int i = block + 1; i < blocks - 1; i++) {
      bad[i] = bad[i + 1];
      all[i] = all[i + 1];
      sum[i] = sum[i + 1];
    }
    blocks--;
  }

  /** Only one block at each end can have one outcome, because rates rise strictly. */
  private void joinEnds() {
    if (blocks > 1 && bad[0] == 0) {
      join(0);
    }
    if (blocks > 1 && bad[blocks - 1] == all[blocks - 1]) {
      join(blocks - 2);
    }
  }

  private LogOddsMap map() {
    double[] from = new double[blocks];
    double[] to = new double[blocks];
    int knots = 0;
    for (int i = 0; i < blocks; i++) {
      from[knots] = sum[i] / all[i];
      to[knots] = StrictMath.log(bad[i] / (all[i] - bad[i]));
      // Neighbours that rounding makes one need only one knot.
      boolean rises = knots == 0 || (from[knots] > from[knots - 1] && to[knots] > to[knots - 1]);
      knots += rises ? 1 : 0;
    }
    return LogOddsMap.through(Arrays.copyOf(from, knots), Arrays.copyOf(to, knots));
  }
}
