package io.loantap.pricing;

import java.util.function.DoubleUnaryOperator;

/**
 * Zero of a continuous function between two points where it has different signs. Secant steps,
 * which on the nearly straight functions here need four or five evaluations; a step that leaves the
 * bracket, or one after too many, halves the bracket instead, so the search always ends.
 */
final class BracketedRoot {
  /**
   * The error of a secant step is about the product of the two steps before it, times the bend
   * {@code f'' / 2 f'}; the rates here are wanted to 1e-12.
   */
  private static final double TOLERANCE = 1e-14;

  private static final int SECANTS = 20;
  private static final int STEPS = 100;

  private BracketedRoot() {}

  /**
   * Finds the zero.
   *
   * @param f below 0 at {@code low}, at least 0 at {@code high}
   * @param atLow its value at {@code low}
   * @param guess where to begin; need not lie within the bracket
   */
  static double find(DoubleUnaryOperator f, double low, double atLow, double high, double guess) {
    double below = low;
    double above = high;
    double before = low;
    double atBefore = atLow;
    double x = guess > low && guess < high ? guess : (low + high) / 2;
    for (int step = 0; step < STEPS; step++) {
      double y = f.applyAsDouble(x);
      if (y < 0) {
        below = x;
      } else {
        above = x;
      }
      double next = x - y * (x - before) / (y - atBefore);
      if (step >= SECANTS || !(next >= below && next <= above)) {
        next = below + (above - below) / 2;
        if (above - below <= TOLERANCE) {
          return next;
        }
      } else if (Math.abs((next - x) * (x - before)) <= TOLERANCE) {
        return next;
      }
      before = x;
      atBefore = y;
      x = next;
    }
    return x;
  }
}
