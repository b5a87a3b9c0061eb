package io.loantap.learn.encode;

import java.util.Locale;

/** A recipe's rule for a missing value: what stands in for it. */
public enum MissingPolicy {
  /** A contribution of its own, learned from the rows that lack the value. */
  OWN,
  /** The median of the training values. */
  MEDIAN,
  /** The mean of the training values. */
  MEAN,
  /** The mean over training rows with the same value of another characteristic. */
  GROUP_MEAN,
  /** Nothing: a model refuses an application that lacks the value. */
  REJECT;

  /** The name as model files write it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
