package io.loantap.scorecard.curve;

import java.util.Arrays;

/**
 * Straight pieces of curves in flat arrays, one behind the other and each curve's in ascending
 * order. On a piece, from its begin to its end and both included, {@code start + slope * (value -
 * low)} has the very bits of the curve. Between two pieces there may be numbers on neither.
 */
public final class LinePieces {
  private int size;
  private double[] begins = new double[32];
  private double[] ends = new double[32];
  private double[] lows = new double[32];
  private double[] starts = new double[32];
  private double[] slopes = new double[32];

  /** No pieces yet. */
  public LinePieces() {}

  /** Adds a piece; one whose end lies before its begin is left out. */
  void add(double begin, double end, double low, double start, double slope) {
    if (begin > end) {
      return;
    }
    if (size == begins.length) {
      begins = Arrays.copyOf(begins, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      lows = Arrays.copyOf(lows, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
      slopes = Arrays.copyOf(slopes, 2 * size);
    }
    begins[size] = begin;
    ends[size] = end;
    lows[size] = low;
    starts[size] = start;
    slopes[size] = slope;
    size++;
  }

  /** How many pieces there are. */
  public int size() {
    return size;
  }

  /** The least number of a piece. */
  public double begin(int piece) {
    return begins[piece];
  }

  /** The greatest number of a piece. */
  public double end(int piece) {
    return ends[piece];
  }

  /** The number at which the line of a piece has its start. */
  public double low(int piece) {
    return lows[piece];
  }

  /** The contribution of the line of a piece at its low. */
  public double start(int piece) {
    return starts[piece];
  }

  /** The rise of the line of a piece. */
  public double slope(int piece) {
    return slopes[piece];
  }

  /**
   * The contribution of a number on one of a curve's pieces, NaN between two of them. Linear in the
   * number of pieces before it.
   *
   * @param value not beyond the end of the curve's last piece
   * @param first the curve's first piece
   */
  public double contribution(double value, int first) {
    int piece = first;
    while (value > ends[piece]) {
      piece++;
    }
    return value < begins[piece]
        ? Double.NaN
        : starts[piece] + slopes[piece] * (value - lows[piece]);
  }
}
