package io.loantap.learn.regression;

import io.loantap.learn.encode.DesignMatrix;
import java.util.Arrays;
import java.util.Random;

/** Columns that say the same twice, for tests. */
final class CollinearRows {
  static final int ROWS = 300;

  /** One column's numbers; another has their doubles. */
  final double[] x = RandomRows.normals(ROWS, new Random(1));

  /** Codes of three levels, each of which has a column. */
  final int[] levels = new Random(2).ints(ROWS, 0, 3).toArray();

  /** Seven columns: x, 2 x, a constant, the three levels, and nothing but zeros. */
  DesignMatrix.Builder matrix() {
    double[] constant = new double[ROWS];
    Arrays.fill(constant, 7);
    return DesignMatrix.builder(ROWS)
        .dense(x)
        .dense(Arrays.stream(x).map(v -> 2 * v).toArray())
        .dense(constant)
        .coded(levels, 3)
        .dense(new double[ROWS]);
  }
}
