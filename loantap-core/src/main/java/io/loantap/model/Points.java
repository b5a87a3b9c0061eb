package io.loantap.model;

/** Checks shared by the curves. */
final class Points {
  private Points() {}

  static void checkFinite(String name, double[] values) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(name + " must be finite");
      }
    }
  }

  static void checkAscending(String name, double[] values) {
    checkFinite(name, values);
    for (int i = 1; i < values.length; i++) {
      if (values[i] <= values[i - 1]) {
        throw new IllegalArgumentException(name + " must be strictly ascending");
      }
    }
  }
}
