package io.loantap.feature;

import java.util.List;

/** How a characteristic is to be encoded; {@link #fit} learns from training rows what it takes. */
public sealed interface FeatureSpec permits NumericSpec, LevelSpec {
  /** Name of the field or derived field. */
  String characteristic();

  /** Names of all fields and derived fields whose columns {@link #fit} reads. */
  List<String> reads();

  /**
   * The encoder for these training rows.
   *
   * @throws IllegalArgumentException if the characteristic has no value in any row, or a level that
   *     the specification does not order
   */
  FeatureEncoder fit(Columns training);
}
