package io.loantap.learn.encode;

/** What stands in for a missing value. */
public enum MissingTreatment {
  /** A contribution of its own, learned from the rows that lack the value. */
  OWN,
  /** The median of the training values. */
  MEDIAN,
  /** The mean of the training values. */
  MEAN,
  /** The mean over training rows with the same value of another characteristic. */
  GROUP_MEAN,
  /** Nothing: a model refuses an application that lacks the value. */
  REJECT
}
