package io.loantap.train.selection;

import io.loantap.learn.optimise.Evaluation;
import io.loantap.learn.optimise.SymmetricMatrix;
import java.util.stream.IntStream;

/**
 * A quadratic model of a penalised log-loss, and its optimum where only some characteristics have
 * weights, the others none. Characteristics enter and leave one after the other; the intercept is
 * always there. Not thread-safe.
 */
final class SubsetModel {
  /* The matrix and the right-hand side are swept (Beaton 1964): a column that is in has its row of
   * the inverse, and on the right its weight; one that is out has what is left of its curvature
   * once those that are in follow, and on the right what is left of its slope. A second sweep
   * takes a column out again. */

  /** What is left of a curvature when only rounding errors are. */
  private static final double DIGITS_LOST = 1e-9;

  private final int size;
  private final double[][] swept;
  private final double[] curvature;
  private final int[] first;
  private final boolean[] isIn;
  private final boolean[] columnIn;

  /**
   * A model.
   *
   * @param sums of the rows, penalty included, with Fisher information
   * @param centre where they were made, intercept first
   * @param first for each characteristic its first weight, and behind the last the end of all
   */
  SubsetModel(Evaluation sums, double[] centre, int[] first) {
    this.size = centre.length;
    this.first = first;
    this.isIn = new boolean[first.length - 1];
    this.columnIn = new boolean[size];
    SymmetricMatrix fisher = sums.fisher();
    double[] gradient = sums.gradient();
    this.swept = new double[size][size + 1];
    for (int i = 0; i < size; i++) {
      double slope = 0;
      for (int j = 0; j < size; j++) {
        swept[i][j] = fisher.get(i, j);
        slope += swept[i][j] * centre[j];
      }
      swept[i][size] = slope - gradient[i];
    }
    this.curvature = fisher.diagonal();
    sweep(0);
  }

  /** Lets a characteristic in, or takes it out. */
  void turn(int characteristic) {
    isIn[characteristic] = !isIn[characteristic];
    for (int column = first[characteristic]; column < first[characteristic + 1]; column++) {
      if (columnIn[column] || mayEnter(column)) {
        sweep(column);
      }
    }
  }

  private void sweep(int k) {
    double[] pivotRow = swept[k];
    double pivot = pivotRow[k];
    columnIn[k] = !columnIn[k];
    for (int i = 0; i < size; i++) {
      double[] row = swept[i];
      double factor = row[k] / pivot;
      if (i != k && factor != 0) {
        for (int j = 0; j <= size; j++) {
          row[j] -= factor * pivotRow[j];
        }
        row[k] = -factor;
      }
    }
    for (int j = 0; j <= size; j++) {
      pivotRow[j] /= pivot;
    }
    pivotRow[k] = 1 / pivot;
  }

  boolean has(int characteristic) {
    return isIn[characteristic];
  }

  /** The weights of the optimum, intercept first; 0 for what is out. */
  double[] weights() {
    double[] weights = new double[size];
    for (int column = 0; column < size; column++) {
      weights[column] = columnIn[column] ? swept[column][size] : 0;
    }
    return weights;
  }

  /** What turning a characteristic changes about the weights, in all of them. */
  double[] changeTurning(int characteristic) {
    boolean out = isIn[characteristic];
    int[] columns =
        IntStream.range(first[characteristic], first[characteristic + 1])
            .filter(column -> out ? columnIn[column] : mayEnter(column))
            .toArray();
    int n = columns.length;
    double[][] block = new double[n][n + 1];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        block[i][j] = swept[columns[i]][columns[j]];
      }
      block[i][n] = swept[columns[i]][size];
    }
    solve(block);
    double[] change = new double[size];
    for (int row = 0; row < size; row++) {
      for (int i = 0; columnIn[row] && i < n; i++) {
        change[row] -= swept[row][columns[i]] * block[i][n];
      }
    }
    for (int i = 0; !out && i < n; i++) {
      change[columns[i]] = block[i][n];
    }
    return change;
  }

  /** What is a combination of those that are in has no weight. */
  private boolean mayEnter(int column) {
    return swept[column][column] > DIGITS_LOST * curvature[column];
  }

  /** Solves for the column behind the square of a positive definite matrix. */
  private static void solve(double[][] rows) {
    for (int k = 0; k < rows.length; k++) {
      double[] pivotRow = rows[k];
      double pivot = pivotRow[k];
      for (int j = k; j < pivotRow.length; j++) {
        pivotRow[j] /= pivot;
      }
      for (int i = 0; i < rows.length; i++) {
        double factor = i == k ? 0 : rows[i][k];
        for (int j = k; factor != 0 && j < pivotRow.length; j++) {
          rows[i][j] -= factor * pivotRow[j];
        }
      }
    }
  }
}
