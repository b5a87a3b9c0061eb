package io.loantap.learn.encode;

import io.loantap.columns.Columns;
import io.loantap.scorecard.ScoreScaling;
import java.util.List;

/** A recipe's entry for a characteristic; {@link #fit} learns its encoder from training rows. */
public sealed interface FeatureSpec permits NumericSpec, LevelSpec, WoeSpec, PointsSpec {
  /** Name of the field or derived field. */
  String characteristic();

  /** The direction that the risk may take as the value rises. */
  Monotone monotone();

  /** What stands in for a missing value. */
  MissingPolicy missing();

  /** The curve, bins or groups, without what weights of evidence or points make of them. */
  default FeatureSpec bins() {
    return this;
  }

  /** The same entry, whose points, if it has some, are on this scale. */
  default FeatureSpec withScaling(ScoreScaling scaling) {
    return this;
  }

  /** Whether somebody has set what it contributes, so that nothing of it is fitted. */
  default boolean isSet() {
    return false;
  }

  /** Whether the number of knots is left to cross-validation. */
  default boolean choosesKnots() {
    return false;
  }

  /**
   * The same entry with so many knots, if their number is left to cross-validation; itself for 0.
   */
  default FeatureSpec withKnots(int knots) {
    return this;
  }

  /** Whether a row sets one column to 1, that of its bin or group. */
  boolean isBinned();

  /** Whether the values have an order in which the risk may rise. */
  boolean isOrdered();

  /** Names of all fields and derived fields whose columns {@link #fit} reads. */
  List<String> reads();

  /** Whether the encoder depends on the outcomes of the rows. */
  boolean needsOutcomes();

  /** What {@link #fit(FeatureSummary)} needs to know of these rows, their outcomes left out. */
  FeatureSummary summarise(Columns rows);

  /**
   * What {@link #fit(FeatureSummary)} needs to know of these rows.
   *
   * @param bad the outcome of each row
   */
  default FeatureSummary summarise(Columns rows, boolean[] bad) {
    return needsOutcomes() ? OutcomeSummary.of(this, rows, bad) : summarise(rows);
  }

  /**
   * The encoder for the training rows that were summarised.
   *
   * @throws IllegalArgumentException if the characteristic has no value in any row, or a level that
   *     the specification does not order, or the summary lacks the outcomes that are needed
   */
  FeatureEncoder fit(FeatureSummary summary);

  /** The encoder for these training rows and outcomes; see {@link #fit(FeatureSummary)}. */
  default FeatureEncoder fit(Columns training, boolean[] bad) {
    return fit(summarise(training, bad));
  }

  /** The encoder for these training rows; see {@link #fit(FeatureSummary)}. */
  default FeatureEncoder fit(Columns training) {
    return fit(summarise(training));
  }
}
