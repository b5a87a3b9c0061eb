package io.loantap.examples.spark.fit;

import io.loantap.learn.optimise.Evaluation;
import io.loantap.learn.optimise.Objective.Order;
import io.loantap.learn.optimise.SymmetricMatrix;

/**
 * Sums over rows as one array, on their way to the driver: the value, the gradient, and as much of
 * the Fisher information as was asked for, as a diagonal or as a lower triangle.
 */
final class EvaluationArray {
  private EvaluationArray() {}

  static double[] of(Evaluation at, Order order) {
    double[] gradient = at.gradient();
    double[] curvature =
        switch (order) {
          case GRADIENT -> new double[0];
          case DIAGONAL -> at.diagonal();
          case FISHER -> at.fisher().packedCopy();
        };
    double[] sums = new double[1 + gradient.length + curvature.length];
    sums[0] = at.value();
    System.arraycopy(gradient, 0, sums, 1, gradient.length);
    System.arraycopy(curvature, 0, sums, 1 + gradient.length, curvature.length);
    return sums;
  }

  static void add(double[] sums, double[] next) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += next[i];
    }
  }

  static Evaluation evaluation(double[] sums, int dimension, Order order) {
    double[] gradient = java.util.Arrays.copyOfRange(sums, 1, 1 + dimension);
    double[] curvature = java.util.Arrays.copyOfRange(sums, 1 + dimension, sums.length);
    return switch (order) {
      case GRADIENT -> Evaluation.of(sums[0], gradient);
      case DIAGONAL -> Evaluation.ofDiagonal(sums[0], gradient, curvature);
      case FISHER ->
          Evaluation.ofFisher(sums[0], gradient, SymmetricMatrix.ofPacked(dimension, curvature));
    };
  }
}
