package io.loantap.learn.encode;

import java.util.Locale;

/** A recipe's rule for a missing value: what stands in for it. */
public enum MissingPolicy {
  /**
   * A contribution of its own, learned from the rows that lack the value; a refusal without any.
   */
  OWN,
  /**
   * As {@link #OWN}; where no training row lacks the value, the mean contribution over the training
   * rows.
   */
  OWN_OR_NEUTRAL,
  /** The median of the training values. */
  MEDIAN,
  /** The mean of the training values. */
  MEAN,
  /** The mean over training rows with the same value of another characteristic. */
  GROUP_MEAN,
  /** Nothing: a model refuses an application that lacks the value. */
  REJECT;

  /** Whether rows that lack the value teach a contribution of their own, if there are any. */
  public boolean isOwn() {
    return this == OWN || this == OWN_OR_NEUTRAL;
  }

  /** The name as model files write it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
