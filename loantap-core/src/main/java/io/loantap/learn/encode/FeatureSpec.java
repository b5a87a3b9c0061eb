package io.loantap.learn.encode;

import io.loantap.columns.Columns;
import java.util.List;

/** How a characteristic is to be encoded; {@link #fit} learns from training rows what it takes. */
public sealed interface FeatureSpec permits NumericSpec, LevelSpec {
  /** Name of the field or derived field. */
  String characteristic();

  /** Which way the risk may go as the value rises. */
  Monotone monotone();

  /** Names of all fields and derived fields whose columns {@link #fit} reads. */
  List<String> reads();

  /** What {@link #fit(FeatureSummary)} needs to know of these rows. */
  FeatureSummary summarise(Columns rows);

  /**
   * The encoder for the training rows that were summarised.
   *
   * @throws IllegalArgumentException if the characteristic has no value in any row, or a level that
   *     the specification does not order
   */
  FeatureEncoder fit(FeatureSummary summary);

  /** The encoder for these training rows; see {@link #fit(FeatureSummary)}. */
  default FeatureEncoder fit(Columns training) {
    return fit(summarise(training));
  }
}
