package io.loantap.train.explore.read;

import io.loantap.learn.optimise.SymmetricMatrix;
import java.util.Arrays;

/**
 * Sums over pairs of columns, each over the rows that have both numbers, in one pass. Every column
 * is moved by its first number, so that little is lost where the mean is far from 0.
 */
final class PairSums {
  private static final int SUMS = 6;

  private final double[] first;
  private final boolean[] begun;

  /** For i >= j: rows, sum of x, y, x^2, y^2 and x y, with x in column i and y in column j. */
  private final double[] sums;

  private final int[] present;

  PairSums(int columns) {
    this.first = new double[columns];
    this.begun = new boolean[columns];
    this.sums = new double[SUMS * columns * (columns + 1) / 2];
    this.present = new int[columns];
  }

  /** Adds a row; NaN is a missing number. */
  void add(double[] row) {
    int size = 0;
    for (int i = 0; i < first.length; i++) {
      double number = row[i];
      if (Double.isNaN(number)) {
        continue;
      }
      if (!begun[i]) {
        begun[i] = true;
        first[i] = number;
      }
      present[size++] = i;
      double x = number - first[i];
      for (int k = 0; k < size; k++) {
        int j = present[k];
        double y = row[j] - first[j];
        int at = at(i, j);
        sums[at]++;
        sums[at + 1] += x;
        sums[at + 2] += y;
        sums[at + 3] += x * x;
        sums[at + 4] += y * y;
        sums[at + 5] += x * y;
      }
    }
  }

  /** Forgets a column, which may then begin anew. */
  void clear(int column) {
    begun[column] = false;
    for (int other = 0; other < first.length; other++) {
      int at = at(Math.max(column, other), Math.min(column, other));
      Arrays.fill(sums, at, at + SUMS, 0);
    }
  }

  private static int at(int i, int j) {
    return SUMS * (i * (i + 1) / 2 + j);
  }

  /** Rows that have both. */
  long rows(int i, int j) {
    return (long) sums[at(Math.max(i, j), Math.min(i, j))];
  }

  /** Pearson's correlation over the rows that have both; NaN if one does not vary there. */
  double correlation(int one, int other) {
    int at = at(Math.max(one, other), Math.min(one, other));
    double n = sums[at];
    double xx = sums[at + 3] - sums[at + 1] * (sums[at + 1] / n);
    double yy = sums[at + 4] - sums[at + 2] * (sums[at + 2] / n);
    double xy = sums[at + 5] - sums[at + 1] * (sums[at + 2] / n);
    boolean varies = xx > 0x1p-40 * sums[at + 3] && yy > 0x1p-40 * sums[at + 4];
    return varies ? Math.max(-1, Math.min(1, xy / StrictMath.sqrt(xx * yy))) : Double.NaN;
  }

  /** Slope of the least-squares line of {@code y} on {@code x}; NaN if x does not vary. */
  double slope(int y, int x) {
    int at = at(Math.max(x, y), Math.min(x, y));
    double n = sums[at];
    double sumX = sums[at + (x >= y ? 1 : 2)];
    double sumY = sums[at + (x >= y ? 2 : 1)];
    double xx = sums[at + (x >= y ? 3 : 4)] - sumX * (sumX / n);
    return xx > 0 ? (sums[at + 5] - sumX * (sumY / n)) / xx : Double.NaN;
  }

  /**
   * Sums of products of these columns with each other after missing numbers have been set to the
   * mean of their column and the means taken off, behind a column of ones.
   *
   * @param rows in all
   */
  SymmetricMatrix productsOfCentred(int[] columns, long rows) {
    int size = columns.length + 1;
    double[] packed = new double[size * (size + 1) / 2];
    packed[0] = rows;
    int place = 1;
    for (int i = 0; i < columns.length; i++) {
      place++; // a centred column sums to 0
      for (int j = 0; j <= i; j++) {
        packed[place++] = centred(columns[i], columns[j]);
      }
    }
    return SymmetricMatrix.ofPacked(size, packed);
  }

  private double centred(int one, int other) {
    int i = Math.max(one, other);
    int j = Math.min(one, other);
    int at = at(i, j);
    double meanX = mean(i);
    double meanY = mean(j);
    return sums[at + 5] - meanY * sums[at + 1] - meanX * sums[at + 2] + meanX * meanY * sums[at];
  }

  /** Of the moved column, over the rows that have it. */
  private double mean(int column) {
    int at = at(column, column);
    return sums[at] == 0 ? 0 : sums[at + 1] / sums[at];
  }
}
