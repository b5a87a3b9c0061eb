package io.loantap.scorecard;

/** The way in which an applicant's value of one characteristic was taken. */
public enum ValueState {
  /** The curve says what it contributes. */
  PLAIN,
  /** The number lies beyond what the curve tells apart and counts as the nearest that it does. */
  CLIPPED,
  /** The number is lower than the lowest or higher than the highest one of training. */
  BEYOND_TRAINING,
  /** There is no value; the fallback for missing ones contributes, or refuses. */
  MISSING,
  /**
   * Training did not see the level; the fallback for such levels contributes, or refuses. Or it is
   * a special value that training did not see; the fallback for missing ones contributes, or
   * refuses.
   */
  UNSEEN,
  /** The number is a special value, which has a contribution of its own. */
  SPECIAL
}
