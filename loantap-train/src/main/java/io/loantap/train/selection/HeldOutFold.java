package io.loantap.train.selection;

import io.loantap.learn.optimise.Evaluation;
import io.loantap.learn.optimise.SymmetricMatrix;
import java.util.stream.IntStream;

/**
 * A fold held out of the fit to the others: what it loses by their optimum, in the quadratic model
 * of either. Not thread-safe.
 */
final class HeldOutFold {
  private final SubsetModel others;
  private final SymmetricMatrix curvature;

  /** Of the loss where all weights are 0. */
  private final double[] slope;

  /**
   * A fold.
   *
   * @param others of which the optimum is
   * @param own the sums of the fold, without penalty, with Fisher information
   * @param centre where they were made
   */
  HeldOutFold(SubsetModel others, Evaluation own, double[] centre) {
    this.others = others;
    this.curvature = own.fisher();
    this.slope = own.gradient();
    for (int i = 0; i < slope.length; i++) {
      for (int j = 0; j < slope.length; j++) {
        slope[i] -= curvature.get(i, j) * centre[j];
      }
    }
  }

  /** Lets a characteristic in, or takes it out. */
  void turn(int characteristic) {
    others.turn(characteristic);
  }

  /** The weights of the optimum of the others. */
  double[] weights() {
    return others.weights();
  }

  /** The loss if a characteristic were turned, but for a constant. */
  double lossTurning(int characteristic) {
    double[] weights = others.weights();
    double[] change = others.changeTurning(characteristic);
    for (int j = 0; j < weights.length; j++) {
      weights[j] += change[j];
    }
    return loss(weights);
  }

  private double loss(double[] weights) {
    int[] used = IntStream.range(0, weights.length).filter(j -> weights[j] != 0).toArray();
    double loss = 0;
    for (int i : used) {
      double bend = 0;
      for (int j : used) {
        bend += curvature.get(i, j) * weights[j];
      }
      loss += weights[i] * (slope[i] + bend / 2);
    }
    return loss;
  }
}
