package io.loantap.compact;

/** Checks of arrays of doubles, and their multiples. */
public final class DoubleArrays {
  private DoubleArrays() {}

  /** Refuses NaN and infinite values, in the name of what they are. */
  public static void checkFinite(String name, double... values) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(name + " must be finite");
      }
    }
  }

  /** The values multiplied by a factor, in a new array. */
  public static double[] scaled(double[] values, double factor) {
    double[] scaled = new double[values.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = factor * values[i];
    }
    return scaled;
  }

  /** Refuses values that are not finite or not strictly ascending, in the name of what they are. */
  public static void checkAscending(String name, double[] values) {
    checkFinite(name, values);
    for (int i = 1; i < values.length; i++) {
      if (values[i] <= values[i - 1]) {
        throw new IllegalArgumentException(name + " must be strictly ascending");
      }
    }
  }
}
