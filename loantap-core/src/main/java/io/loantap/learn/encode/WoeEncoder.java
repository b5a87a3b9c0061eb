package io.loantap.learn.encode;

import io.loantap.columns.Columns;
import io.loantap.learn.binning.OutcomeCounts;
import io.loantap.scorecard.Characteristic;
import java.util.Arrays;
import java.util.List;

/**
 * The encoder of a characteristic as one column, which has a value for each bin of another encoder:
 * the log-odds of the bad outcome in it against those of all loans, its weight of evidence with the
 * sign turned round.
 */
public final class WoeEncoder implements FeatureEncoder {
  private final FeatureEncoder bins;
  private final double[] values;
  private final Monotone monotone;

  /**
   * An encoder.
   *
   * @param bins of which each row sets one column to 1
   * @param values one for each of its columns; kept
   */
  WoeEncoder(FeatureEncoder bins, double[] values, Monotone monotone) {
    this.bins = bins;
    this.values = values;
    this.monotone = monotone;
  }

  @Override
  public String characteristic() {
    return bins.characteristic();
  }

  @Override
  public List<String> columnNames() {
    return List.of(characteristic() + "[woe]");
  }

  @Override
  public Monotone monotone() {
    return monotone;
  }

  @Override
  public WoeEncoder withMonotone(Monotone other) {
    return new WoeEncoder(bins, values, other);
  }

  @Override
  public double[] segments() {
    return new double[0];
  }

  /** Positive where a direction is kept: the values keep it already. */
  @Override
  public int[] signs() {
    return new int[] {monotone == Monotone.FREE ? 0 : 1};
  }

  @Override
  public List<OutcomeCounts> counts(FeatureSummary good, FeatureSummary bad) {
    return bins.counts(good, bad);
  }

  @Override
  public void encode(Columns raw, int row, double[] out, int at) {
    double[] columns = new double[values.length];
    bins.encode(raw, row, columns, 0);
    out[at] = value(columns);
  }

  @Override
  public void append(Columns raw, DesignMatrix.Builder design) {
    DesignMatrix.Builder own = DesignMatrix.builder(raw.rows());
    bins.append(raw, own);
    DesignMatrix matrix = own.build();
    double[] columns = new double[values.length];
    double[] rows = new double[raw.rows()];
    for (int row = 0; row < rows.length; row++) {
      matrix.denseRow(row, columns);
      rows[row] = value(columns);
    }
    design.dense(rows);
  }

  private double value(double[] columns) {
    double value = 0;
    for (int column = 0; column < columns.length; column++) {
      value += columns[column] * values[column];
    }
    return value;
  }

  @Override
  public Characteristic fold(double[] weights) {
    return bins.fold(Arrays.stream(values).map(value -> value * weights[0]).toArray());
  }
}
