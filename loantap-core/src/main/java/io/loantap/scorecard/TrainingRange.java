package io.loantap.scorecard;

import io.loantap.compact.DoubleArrays;

/**
 * The lowest and the highest number that the loans of a training file have of a characteristic.
 *
 * @param lowest finite
 * @param highest finite, at least the lowest
 */
public record TrainingRange(double lowest, double highest) {
  /** Checks the ends. */
  public TrainingRange {
    DoubleArrays.checkFinite("a training range", new double[] {lowest, highest});
    if (lowest > highest) {
      throw new IllegalArgumentException("a training range ends where it begins, or above");
    }
  }

  /** Whether a number is not beyond those of training; NaN is. */
  public boolean contains(double number) {
    return number >= lowest && number <= highest;
  }
}
