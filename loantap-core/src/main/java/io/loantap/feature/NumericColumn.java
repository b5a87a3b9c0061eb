package io.loantap.feature;

import java.util.Arrays;

/** Raw numbers; NaN where the value is missing. */
public final class NumericColumn implements Column {
  private final String name;
  private final double[] values;

  NumericColumn(String name, double[] values) {
    this.name = name;
    this.values = values;
  }

  /** A column of these values, NaN for missing ones. */
  public static NumericColumn of(String name, double... values) {
    // -0.0 becomes 0.0, as in the fields of an applicant: searches tell the two apart.
    return new NumericColumn(name, Arrays.stream(values).map(value -> value + 0.0).toArray());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int rows() {
    return values.length;
  }

  /** The value of a row, NaN if missing. */
  public double value(int row) {
    return values[row];
  }

  @Override
  public NumericColumn select(int[] rows) {
    double[] selected = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      selected[i] = values[rows[i]];
    }
    return new NumericColumn(name, selected);
  }

  /** The values that are present, ascending; a new array. */
  public double[] sortedPresent() {
    double[] present = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    Arrays.sort(present);
    return present;
  }
}
