package io.loantap.learn.regression;

import io.loantap.learn.encode.DesignMatrix;
import io.loantap.scorecard.Logistic;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random training rows with all kinds of blocks, for tests. */
public final class RandomRows {
  final DesignMatrix matrix;
  final boolean[] chargedOff;
  final double[] weights;

  private RandomRows(DesignMatrix matrix, boolean[] chargedOff, double[] weights) {
    this.matrix = matrix;
    this.chargedOff = chargedOff;
    this.weights = weights;
  }

  /** Blocks: dense, one-hot (some NONE), ramps (some NaN), dense, ramps, one-hot. */
  static RandomRows of(int rows, long seed) {
    Random random = new Random(seed);
    DesignMatrix matrix =
        DesignMatrix.builder(rows)
            .dense(normals(rows, random))
            .coded(codes(rows, 3, random), 3)
            .ramps(positions(rows, 4, random), 4)
            .dense(normals(rows, random))
            .ramps(positions(rows, 1, random), 1)
            .coded(codes(rows, 5, random), 5)
            .build();
    boolean[] chargedOff = new boolean[rows];
    double[] weights = new double[rows];
    double[] x = new double[matrix.columns()];
    double[] truth = normals(x.length, random);
    for (int i = 0; i < rows; i++) {
      matrix.denseRow(i, x);
      double z = -1;
      for (int j = 0; j < x.length; j++) {
        z += truth[j] * x[j];
      }
      chargedOff[i] = random.nextDouble() < Logistic.probability(z);
      weights[i] = 0.1 + random.nextDouble();
    }
    chargedOff[0] = true;
    chargedOff[1] = false;
    return new RandomRows(matrix, chargedOff, weights);
  }

  public static double[] normals(int n, Random random) {
    return random.doubles(n).map(u -> 2 * u - 1 + 0.3 * random.nextGaussian()).toArray();
  }

  static int[] codes(int n, int width, Random random) {
    return random.ints(n, -1, width).toArray();
  }

  static double[] positions(int n, int width, Random random) {
    double[] positions = new double[n];
    for (int i = 0; i < n; i++) {
      positions[i] =
          switch (random.nextInt(8)) {
            case 0 -> Double.NaN;
            case 1 -> random.nextInt(width + 1);
            default -> width * random.nextDouble();
          };
    }
    return positions;
  }

  /** The same rows with every column written out. */
  static DesignMatrix dense(DesignMatrix matrix) {
    double[][] columns = new double[matrix.columns()][matrix.rows()];
    double[] row = new double[matrix.columns()];
    for (int i = 0; i < matrix.rows(); i++) {
      matrix.denseRow(i, row);
      for (int j = 0; j < row.length; j++) {
        columns[j][i] = row[j];
      }
    }
    DesignMatrix.Builder builder = DesignMatrix.builder(matrix.rows());
    for (double[] column : columns) {
      builder.dense(column);
    }
    return builder.build();
  }

  LogisticObjective objective(double l2, int threads) {
    return LogisticObjective.of(matrix, chargedOff, null, l2, threads);
  }

  LogisticObjective weightedObjective(double l2, int threads) {
    return LogisticObjective.of(matrix, chargedOff, weights, l2, threads);
  }

  /** The objective by its definition, row by row. */
  double value(double[] w, double l2, double @Nullable [] sampleWeights) {
    double[] x = new double[matrix.columns()];
    double value = 0;
    for (int j = 1; j < w.length; j++) {
      value += 0.5 * l2 * w[j] * w[j];
    }
    for (int i = 0; i < matrix.rows(); i++) {
      matrix.denseRow(i, x);
      double z = w[0];
      for (int j = 0; j < x.length; j++) {
        z += w[j + 1] * x[j];
      }
      double weight = sampleWeights == null ? 1 : sampleWeights[i];
      value += weight * Logistic.softplus(chargedOff[i] ? -z : z);
    }
    return value;
  }
}
