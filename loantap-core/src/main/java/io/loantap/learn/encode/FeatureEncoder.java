package io.loantap.learn.encode;

import io.loantap.columns.Columns;
import io.loantap.learn.binning.OutcomeCounts;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Surface;
import java.util.List;

/**
 * One characteristic, or a pair of them, as columns of the design matrix, fitted to training rows
 * and immutable. Only training uses it: the fitted model is folded into curves.
 */
public sealed interface FeatureEncoder
    permits NumericEncoder, LevelEncoder, WoeEncoder, PairEncoder, OffsetEncoder {
  /** Name of the characteristic. */
  String characteristic();

  /** Names of the columns, in order; there may be none if the characteristic does not vary. */
  List<String> columnNames();

  /** The direction that the risk may take as the value rises. */
  Monotone monotone();

  /** The same encoder with another direction; levels without an order must be free. */
  FeatureEncoder withMonotone(Monotone other);

  /** Whether somebody has set what it contributes: an offset of each row, without columns. */
  default boolean isSet() {
    return false;
  }

  /**
   * For each column, the sign that its coefficient must have for the curve to be monotone: 1, -1,
   * or 0 for a free one. The column of missing values is always free.
   */
  int[] signs();

  /**
   * The lengths of the segments of a curve, whose rises are the first columns, in units of their
   * mean; empty for what is no curve of several segments.
   */
  double[] segments();

  /**
   * The loans that set each column, of a characteristic in bins or groups.
   *
   * @param good summary of good loans
   * @param bad that of bad ones
   */
  List<OutcomeCounts> counts(FeatureSummary good, FeatureSummary bad);

  /** Writes the columns, not the offset, of one row of the raw columns to {@code out[at ...]}. */
  void encode(Columns raw, int row, double[] out, int at);

  /** Adds the columns of all rows. */
  void append(Columns raw, DesignMatrix.Builder design);

  /**
   * The characteristic whose contributions are the columns times the weights.
   *
   * @param weights one for each column
   */
  Characteristic fold(double[] weights);

  /** Adds what {@link #fold} makes to the characteristics of a scorecard, or to its surfaces. */
  default void foldInto(
      double[] weights, List<Characteristic> characteristics, List<Surface> surfaces) {
    characteristics.add(fold(weights));
  }
}
