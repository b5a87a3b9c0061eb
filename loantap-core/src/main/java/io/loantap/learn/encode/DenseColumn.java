package io.loantap.learn.encode;

import io.loantap.compact.CompactDoubles;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** One column with any finite number per row. */
final class DenseColumn implements DesignBlock {
  private final CompactDoubles values;

  private DenseColumn(CompactDoubles values) {
    this.values = values;
  }

  /**
   * Keeps a compact copy of {@code values}.
   *
   * @throws IllegalArgumentException if a value is NaN or infinite
   */
  public static DenseColumn of(double[] values) {
    return of(CompactDoubles.of(values));
  }

  static DenseColumn of(CompactDoubles values) {
    int row = values.firstFailing(Double::isFinite);
    if (row >= 0) {
      throw new IllegalArgumentException(
          "row " + row + " is not a finite number; impute or drop missing values first");
    }
    return new DenseColumn(values);
  }

  @Override
  public int slots() {
    return 0;
  }

  @Override
  public void unpack(int from, int count, int[] slot, double[] number, int at) {
    values.read(from, count, number, at);
  }

  @Override
  public int rows() {
    return values.size();
  }

  @Override
  public int width() {
    return 1;
  }

  @Override
  public long bytes() {
    return values.bytes();
  }

  @Override
  public DenseColumn select(int[] rows) {
    return new DenseColumn(values.select(rows));
  }

  @Override
  public void denseRow(int row, double[] out, int at) {
    out[at] = values.get(row);
  }

  @Override
  public void saveTo(DataOutput out) throws IOException {
    out.writeByte(DesignMatrix.DENSE);
    values.saveTo(out);
  }

  static DenseColumn readFrom(DataInput in) throws IOException {
    return new DenseColumn(CompactDoubles.readFrom(in));
  }
}
