package io.loantap.learn.optimise;

/** The condition under which a descent is good enough. */
@FunctionalInterface
public interface StoppingRule {
  /**
   * Whether to stop.
   *
   * @param value the objective
   * @param gradientNorm Euclidean norm of its gradient
   * @param gap estimate of what is still to be gained; infinite if there is none
   */
  boolean isMet(double value, double gradientNorm, double gap);
}
