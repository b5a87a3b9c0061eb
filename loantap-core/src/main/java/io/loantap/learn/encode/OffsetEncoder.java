package io.loantap.learn.encode;

import io.loantap.columns.Columns;
import io.loantap.learn.binning.OutcomeCounts;
import io.loantap.scorecard.Characteristic;
import java.util.List;

/**
 * The encoder of a characteristic whose contributions somebody has set: it has no columns, and what
 * it contributes to the log-odds is an offset of each row.
 */
public final class OffsetEncoder implements FeatureEncoder {
  private final FeatureEncoder bins;
  private final double[] contributions;
  private final Characteristic characteristic;

  /**
   * An encoder.
   *
   * @param bins of which each row sets one column to 1
   * @param contributions one for each of its columns, in log-odds; kept
   * @param characteristic what is folded into the scorecard
   */
  OffsetEncoder(FeatureEncoder bins, double[] contributions, Characteristic characteristic) {
    this.bins = bins;
    this.contributions = contributions;
    this.characteristic = characteristic;
  }

  @Override
  public String characteristic() {
    return bins.characteristic();
  }

  @Override
  public List<String> columnNames() {
    return List.of();
  }

  @Override
  public boolean isSet() {
    return true;
  }

  /** Free: what is set cannot be held to a direction. */
  @Override
  public Monotone monotone() {
    return Monotone.FREE;
  }

  @Override
  public OffsetEncoder withMonotone(Monotone other) {
    return this;
  }

  @Override
  public int[] signs() {
    return new int[0];
  }

  @Override
  public double[] segments() {
    return new double[0];
  }

  @Override
  public List<OutcomeCounts> counts(FeatureSummary good, FeatureSummary bad) {
    return bins.counts(good, bad);
  }

  /** Writes nothing. */
  @Override
  public void encode(Columns raw, int row, double[] out, int at) {}

  @Override
  public void append(Columns raw, DesignMatrix.Builder design) {
    DesignMatrix.Builder own = DesignMatrix.builder(raw.rows());
    bins.append(raw, own);
    design.offsets(own.build(), contributions);
  }

  @Override
  public Characteristic fold(double[] weights) {
    return characteristic;
  }
}
