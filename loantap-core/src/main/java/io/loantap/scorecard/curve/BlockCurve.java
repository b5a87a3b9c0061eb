package io.loantap.scorecard.curve;

/** A curve over numbers that come in blocks, in a form that the JIT does several at once of. */
public interface BlockCurve {
  /**
   * Adds the contributions of the values {@code from ... to - 1} to the sums of the same places. A
   * sum becomes NaN where the value is NaN, and may do so where it is too large to be added up in
   * this way.
   */
  void accumulate(double[] values, int from, int to, double[] sums);
}
