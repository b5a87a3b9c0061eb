package io.loantap.model;

import io.loantap.feature.Columns;
import io.loantap.feature.LevelColumn;
import io.loantap.feature.NumericColumn;
import java.util.Arrays;

/**
 * Scores whole columns of raw values: the same sums in the same order as {@link BoundScorecard}, so
 * the same bits.
 */
public final class ColumnScorer {
  private final Columns columns;

  private ColumnScorer(Columns columns) {
    this.columns = columns;
  }

  /**
   * Log-odds of each row; NaN for a row with a value that the scorecard refuses.
   *
   * @param columns raw values of every characteristic, and of every field that selects a group
   * @throws IllegalArgumentException if one of them is not there
   */
  public static double[] logOdds(Scorecard scorecard, Columns columns) {
    ColumnScorer scorer = new ColumnScorer(columns);
    double[] sums = new double[columns.rows()];
    Arrays.fill(sums, scorecard.intercept());
    for (Characteristic characteristic : scorecard.characteristics()) {
      scorer.add(characteristic, sums);
    }
    return sums;
  }

  /**
   * Contribution of one characteristic to the log-odds of each row; NaN for a value that it
   * refuses.
   *
   * @param columns raw values of the characteristic, and of the field that selects its group
   * @throws IllegalArgumentException if one of them is not there
   */
  public static double[] contributions(Characteristic characteristic, Columns columns) {
    double[] contributions = new double[columns.rows()];
    new ColumnScorer(columns).add(characteristic, contributions);
    return contributions;
  }

  private void add(Characteristic characteristic, double[] sums) {
    if (characteristic instanceof Characteristic.Numeric numeric) {
      add(numeric, sums);
    } else {
      add((Characteristic.Levels) characteristic, sums);
    }
  }

  private void add(Characteristic.Numeric characteristic, double[] sums) {
    NumericColumn column = columns.numeric(characteristic.name());
    NumericCurve curve = characteristic.curve();
    for (int row = 0; row < sums.length; row++) {
      double value = column.value(row);
      sums[row] +=
          Double.isNaN(value) ? fallback(characteristic.missing(), row) : curve.contribution(value);
    }
  }

  private void add(Characteristic.Levels characteristic, double[] sums) {
    LevelColumn column = columns.level(characteristic.name());
    double[] byCode = new double[column.levels().size()];
    for (int code = 0; code < byCode.length; code++) {
      double contribution = characteristic.curve().contribution(column.levels().get(code));
      byCode[code] =
          Double.isNaN(contribution) ? fallback(characteristic.unseen(), 0) : contribution;
    }
    double missing = fallback(characteristic.missing(), 0);
    for (int row = 0; row < sums.length; row++) {
      int code = column.code(row);
      sums[row] += code == LevelColumn.MISSING ? missing : byCode[code];
    }
  }

  private double fallback(Fallback fallback, int row) {
    if (fallback instanceof Fallback.Contribution constant) {
      return constant.contribution();
    }
    return fallback instanceof Fallback.ByGroup byGroup
        ? byGroup.contribution(columns.numeric(byGroup.group()).value(row))
        : Double.NaN;
  }
}
