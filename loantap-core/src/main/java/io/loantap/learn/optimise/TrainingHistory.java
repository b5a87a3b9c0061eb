package io.loantap.learn.optimise;

import java.util.List;

/**
 * The points that the iterations of a fit reached. Immutable.
 *
 * @param steps in the order in which they were made
 */
public record TrainingHistory(List<Step> steps) {
  public TrainingHistory {
    steps = List.copyOf(steps);
  }

  /** Iterations in all; starts don't count. */
  public int iterations() {
    return (int) steps.stream().filter(step -> step.stepLength() > 0).count();
  }

  /**
   * A point on the way.
   *
   * @param share share of the rows that were used, in (0, 1]; steps on a sample come first
   * @param value the objective, scaled to all rows: on a sample, divided by the share
   * @param gradientNorm Euclidean norm of the gradient, scaled likewise
   * @param stepLength factor before metric^-1 x gradient in the step that led here; 0 at the start
   *     on all rows and on each sample
   */
  public record Step(double share, double value, double gradientNorm, double stepLength) {}
}
