package io.loantap.learn.encode;

import io.loantap.compact.CompactDoubles;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A piecewise-linear curve in the ramp basis, kept as one position {@code u} in {@code [0, width]}
 * per row: column {@code k} is {@code u - k} clipped to {@code [0, 1]}.
 *
 * <p>The weight of a column is the rise of the curve between two neighbouring knots, so the curve
 * at knot {@code k} is the sum of the first {@code k} weights: weights of one sign make a monotone
 * curve, and an L2 penalty draws the curve towards flat. A row whose position is NaN has 0 in all
 * columns.
 */
final class RampColumns implements DesignBlock {
  private final int width;
  private final CompactDoubles positions;

  private RampColumns(int width, CompactDoubles positions) {
    this.width = width;
    this.positions = positions;
  }

  /**
   * Keeps a compact copy of {@code positions}.
   *
   * @throws IllegalArgumentException if a position is neither in {@code [0, width]} nor NaN
   */
  public static RampColumns of(double[] positions, int width) {
    return of(CompactDoubles.of(positions), width);
  }

  static RampColumns of(CompactDoubles positions, int width) {
    if (width < 1) {
      throw new IllegalArgumentException("a block has at least one column, not " + width);
    }
    int row = positions.firstFailing(u -> Double.isNaN(u) || (u >= 0 && u <= width));
    if (row >= 0) {
      throw new IllegalArgumentException(
          "row " + row + " has a position outside [0, " + width + "]; clip positions first");
    }
    return new RampColumns(width, positions);
  }

  @Override
  public int slots() {
    return width + 2;
  }

  @Override
  public boolean isRamp() {
    return true;
  }

  /** Splits positions into knot and share of the next knot; NaN becomes slot 0, share 0. */
  @Override
  public void unpack(int from, int count, int[] slot, double[] number, int at) {
    positions.read(from, count, number, at);
    for (int i = 0; i < count; i++) {
      double u = number[at + i];
      // The last knot is the end of the last interval; (int) NaN is 0.
      int k = Math.min((int) u, width - 1);
      boolean none = Double.isNaN(u);
      slot[i] = none ? 0 : k + 1;
      number[at + i] = none ? 0 : u - k;
    }
  }

  @Override
  public int rows() {
    return positions.size();
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public long bytes() {
    return positions.bytes();
  }

  @Override
  public RampColumns select(int[] rows) {
    return new RampColumns(width, positions.select(rows));
  }

  @Override
  public void denseRow(int row, double[] out, int at) {
    double position = positions.get(row);
    for (int k = 0; k < width; k++) {
      out[at + k] = Double.isNaN(position) ? 0 : Math.min(Math.max(position - k, 0), 1);
    }
  }

  @Override
  public void saveTo(DataOutput out) throws IOException {
    out.writeByte(DesignMatrix.RAMPS);
    out.writeInt(width);
    positions.saveTo(out);
  }

  static RampColumns readFrom(DataInput in) throws IOException {
    return new RampColumns(in.readInt(), CompactDoubles.readFrom(in));
  }
}
