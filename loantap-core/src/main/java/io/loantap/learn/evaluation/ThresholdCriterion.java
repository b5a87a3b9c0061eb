package io.loantap.learn.evaluation;

/** How good a cut is: a requirement to meet first, then a value to make as large as possible. */
public interface ThresholdCriterion {
  /** What is made as large as possible among the cuts that meet the requirement. */
  double value(ThresholdEffect cut);

  /**
   * By how much the requirement is missed: 0 if met, positive infinity if the cut is no answer at
   * all.
   */
  default double shortfall(ThresholdEffect cut) {
    return 0;
  }
}
