package io.loantap.benchmarks.scoring;

import java.util.Arrays;

/**
 * The sum as a person would write it for columns: a column after the other, in blocks that stay in
 * cache.
 */
final class ColumnarFloor {
  private static final int BLOCK = 1024;

  private final double intercept;
  private final double[] slopes;
  private final double[][] tables;

  ColumnarFloor(ComparisonModel model) {
    intercept = model.interceptInUnits();
    slopes = model.lines().stream().mapToDouble(ComparisonModel.Line::slope).toArray();
    tables = model.tables().stream().map(ComparisonModel.Table::values).toArray(double[][]::new);
  }

  void score(ColumnarLoans loans, double[] into) {
    for (int from = 0; from < loans.rows(); from += BLOCK) {
      int to = Math.min(from + BLOCK, loans.rows());
      Arrays.fill(into, from, to, intercept);
      for (int line = 0; line < slopes.length; line++) {
        add(slopes[line], loans.numbers(line), from, to, into);
      }
      for (int table = 0; table < tables.length; table++) {
        add(tables[table], loans.places(table), from, to, into);
      }
      for (int row = from; row < to; row++) {
        into[row] = 1 / (1 + Math.exp(-into[row]));
      }
    }
  }

  private static void add(double slope, double[] values, int from, int to, double[] sums) {
    for (int row = from; row < to; row++) {
      sums[row] += slope * values[row];
    }
  }

  private static void add(double[] table, byte[] places, int from, int to, double[] sums) {
    for (int row = from; row < to; row++) {
      sums[row] += table[places[row]];
    }
  }
}
