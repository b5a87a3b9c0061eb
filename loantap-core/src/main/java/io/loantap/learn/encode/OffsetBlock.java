package io.loantap.learn.encode;

import java.io.DataOutput;
import java.io.IOException;

/**
 * Columns whose weights are set beforehand: what they add to the log-odds of each row is its
 * offset, and there is no column left to be fitted. Immutable and thread-safe.
 */
final class OffsetBlock implements DesignBlock {
  private final DesignBlock columns;
  private final double[] weights;

  /**
   * A block.
   *
   * @param columns one-hot or ramps
   * @param weights finite, one for each of the columns; kept
   */
  OffsetBlock(DesignBlock columns, double[] weights) {
    if (weights.length != columns.width() || columns.slots() == 0) {
      throw new IllegalArgumentException(
          weights.length + " offsets for " + columns.width() + " one-hot columns or ramps");
    }
    this.columns = columns;
    this.weights = weights;
  }

  @Override
  public double[] offsets() {
    return weights.clone();
  }

  @Override
  public int rows() {
    return columns.rows();
  }

  /** None: nothing here is fitted. */
  @Override
  public int width() {
    return 0;
  }

  @Override
  public long bytes() {
    return columns.bytes() + (long) Double.BYTES * weights.length;
  }

  @Override
  public OffsetBlock select(int[] rows) {
    return new OffsetBlock(columns.select(rows), weights);
  }

  @Override
  public int slots() {
    return columns.slots();
  }

  @Override
  public boolean isRamp() {
    return columns.isRamp();
  }

  @Override
  public void unpack(int from, int count, int[] slot, double[] number, int at) {
    columns.unpack(from, count, slot, number, at);
  }

  /** Writes nothing. */
  @Override
  public void denseRow(int row, double[] out, int at) {}

  @Override
  public void saveTo(DataOutput out) throws IOException {
    out.writeByte(DesignMatrix.OFFSETS);
    out.writeInt(weights.length);
    for (double weight : weights) {
      out.writeDouble(weight);
    }
    columns.saveTo(out);
  }
}
