package io.loantap.feature;

/**
 * All that an encoder learns from rows. Summaries of parts of the rows merge into that of all of
 * them, in any grouping and any order, to the same bits; so rows may be summarised in blocks, on
 * threads or on machines. Immutable.
 */
public sealed interface FeatureSummary permits GroupedSummary, LevelSummary {
  /**
   * The summary of both sets of rows.
   *
   * @throws IllegalArgumentException if the other is of another kind
   */
  FeatureSummary merge(FeatureSummary other);
}
