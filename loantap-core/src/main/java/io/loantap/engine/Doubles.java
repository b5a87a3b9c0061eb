package io.loantap.engine;

/** Numbers that do not change. */
final class Doubles {
  private final double[] values;

  Doubles(double[] values) {
    this.values = values.clone();
  }

  int size() {
    return values.length;
  }

  double get(int place) {
    return values[place];
  }
}
