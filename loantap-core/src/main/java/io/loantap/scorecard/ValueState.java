package io.loantap.scorecard;

/** What became of an applicant's value of one characteristic. */
public enum ValueState {
  /** The curve says what it contributes. */
  PLAIN,
  /** The number lies beyond the values of training and counts as the nearest of them. */
  CLIPPED,
  /** There is no value; the fallback for missing ones contributes, or refuses. */
  MISSING,
  /** Training did not see the level; the fallback for such levels contributes, or refuses. */
  UNSEEN
}
