package io.loantap.learn.encode;

import java.util.Locale;

/** A recipe's rule for a level that did not occur in training: what stands in for it. */
public enum UnseenPolicy {
  /** The mean contribution over the training rows. */
  NEUTRAL,
  /** No contribution: the level whose columns are all zero. */
  REFERENCE,
  /** The contribution of the level that raises the risk most. */
  WORST,
  /**
   * The contribution of the grouped rare levels; neutral unless several levels were rare, with 50
   * rows or more among them.
   */
  RARE,
  /** Nothing: a model refuses an application with such a level. */
  REJECT;

  /** The name as model files write it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
