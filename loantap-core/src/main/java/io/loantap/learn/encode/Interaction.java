package io.loantap.learn.encode;

/**
 * The interaction of a two-way table: what is left of it when a part of each row and a part of each
 * column are taken out by weighted least squares (weighted analysis of variance). Its weighted mean
 * is 0 along every row and every column.
 */
public final class Interaction {
  /** A pivot that is less of its diagonal is nothing but rounding. */
  private static final double NOTHING = 1e-11;

  /** Rounds of the same solution to what the round before has left. */
  private static final int ROUNDS = 3;

  private Interaction() {}

  /**
   * The interaction.
   *
   * @param table rows of equal length
   * @param weights of its entries, at least 0; a row or column of weight 0 has no part of its own
   */
  public static double[][] of(double[][] table, double[][] weights) {
    int rows = table.length;
    int columns = table[0].length;
    double[][] left = new double[rows][];
    for (int row = 0; row < rows; row++) {
      left[row] = table[row].clone();
    }
    for (int round = 0; round < ROUNDS; round++) {
      double[] parts = solve(equations(left, weights));
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          left[row][column] -= parts[row] + parts[rows + column];
        }
      }
    }
    return left;
  }

  /** The normal equations of rows, then columns, with the right-hand side behind them. */
  private static double[][] equations(double[][] table, double[][] weights) {
    int rows = table.length;
    int size = rows + table[0].length;
    double[][] equations = new double[size][size + 1];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < table[0].length; column++) {
        double weight = weights[row][column];
        int other = rows + column;
        equations[row][row] += weight;
        equations[other][other] += weight;
        equations[row][other] += weight;
        equations[other][row] += weight;
        equations[row][size] += weight * table[row][column];
        equations[other][size] += weight * table[row][column];
      }
    }
    return equations;
  }

  /** A solution of equations that have one; what they leave open is 0. */
  private static double[] solve(double[][] equations) {
    int size = equations.length;
    double[] diagonal = new double[size];
    boolean[] open = new boolean[size];
    for (int k = 0; k < size; k++) {
      diagonal[k] = equations[k][k];
    }
    for (int k = 0; k < size; k++) {
      double[] pivot = equations[k];
      open[k] = !(pivot[k] > NOTHING * diagonal[k]);
      for (int i = 0; i < size; i++) {
        double factor = open[k] || i == k ? 0 : equations[i][k] / pivot[k];
        for (int j = k; factor != 0 && j <= size; j++) {
          equations[i][j] -= factor * pivot[j];
        }
      }
    }
    double[] solution = new double[size];
    for (int k = 0; k < size; k++) {
      solution[k] = open[k] ? 0 : equations[k][size] / equations[k][k];
    }
    return solution;
  }
}
