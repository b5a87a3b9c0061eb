package io.loantap.learn.encode;

/** What stands in for a level that did not occur in training. */
public enum UnseenTreatment {
  /** The mean contribution over the training rows. */
  NEUTRAL,
  /** No contribution: the level whose columns are all zero. */
  REFERENCE,
  /** The contribution of the level that raises the risk most. */
  WORST,
  /** The contribution of the grouped rare levels; neutral if no level was rare. */
  RARE,
  /** Nothing: a model refuses an application with such a level. */
  REJECT
}
