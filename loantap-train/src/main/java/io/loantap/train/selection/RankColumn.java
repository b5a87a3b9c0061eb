package io.loantap.train.selection;

import io.loantap.applicant.SpecialValues;
import io.loantap.columns.Column;
import io.loantap.columns.LevelColumn;
import io.loantap.columns.NumericColumn;
import io.loantap.compact.NumericSummary;
import java.util.Arrays;

/**
 * A candidate as a column of mean 0 and sum of squares 1: the ranks of numbers, the weights of
 * evidence of levels. The product of two is their correlation. Missing and special numbers are at
 * the mean. Immutable.
 */
final class RankColumn {
  /** Rows enough for a correlation to two digits. */
  private static final int MOST_ROWS = 10_000;

  private final float[] values;

  private RankColumn(double[] raw) {
    double sum = 0;
    int present = 0;
    for (double value : raw) {
      sum += Double.isNaN(value) ? 0 : value;
      present += Double.isNaN(value) ? 0 : 1;
    }
    double mean = sum / present;
    double squares = 0;
    for (int i = 0; i < raw.length; i++) {
      raw[i] = Double.isNaN(raw[i]) ? 0 : raw[i] - mean;
      squares += raw[i] * raw[i];
    }
    double length = squares > 0 ? Math.sqrt(squares) : 1;
    this.values = new float[raw.length];
    for (int i = 0; i < raw.length; i++) {
      values[i] = (float) (raw[i] / length);
    }
  }

  /**
   * The column of a candidate, of all rows or evenly spaced ones.
   *
   * @param special the special values of a number
   * @param table the candidate's groups
   */
  static RankColumn of(Column column, SpecialValues special, CandidateTable table) {
    int step = (column.rows() + MOST_ROWS - 1) / MOST_ROWS;
    double[] raw = new double[(column.rows() + step - 1) / step];
    if (column instanceof LevelColumn) {
      double[] weights = table.weights();
      Arrays.setAll(raw, i -> weights[table.group(i * step)]);
    } else {
      NumericColumn numbers = column.asNumbers();
      NumericSummary summary = numbers.summary();
      double[] distinct = summary.values();
      double[] ranks = ranks(summary.counts());
      Arrays.setAll(raw, i -> rank(numbers.value(i * step), special, distinct, ranks));
    }
    return new RankColumn(raw);
  }

  private static double rank(
      double value, SpecialValues special, double[] distinct, double[] ranks) {
    if (Double.isNaN(value) || special.has(value)) {
      return Double.NaN;
    }
    int found = Arrays.binarySearch(distinct, value);
    // Where low bits were dropped, its neighbour stands for it.
    return ranks[found >= 0 ? found : Math.min(-found - 1, ranks.length - 1)];
  }

  /** The middle of the ranks of each distinct number. */
  private static double[] ranks(long[] counts) {
    double[] ranks = new double[counts.length];
    double below = 0;
    for (int i = 0; i < counts.length; i++) {
      ranks[i] = below + counts[i] / 2.0;
      below += counts[i];
    }
    return ranks;
  }

  /** The correlation with another column of the same rows, in [-1, 1]; 0 if one is constant. */
  double correlation(RankColumn other) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += (double) values[i] * other.values[i];
    }
    return sum;
  }
}
