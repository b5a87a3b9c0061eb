package io.loantap.train.fit;

/**
 * The weights of charged-off loans against others in the fit. Whatever is chosen, the intercept is
 * corrected afterwards, so probabilities stay those of real loans. The best choice is nearly always
 * none: move the threshold instead.
 */
public enum ClassWeights {
  /** Every loan counts the same. */
  NONE,
  /** Both outcomes count half. */
  BALANCED
}
