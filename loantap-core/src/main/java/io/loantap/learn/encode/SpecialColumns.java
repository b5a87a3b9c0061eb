package io.loantap.learn.encode;

import io.loantap.applicant.SpecialValues;
import io.loantap.columns.NumericColumn;
import io.loantap.scorecard.SpecialContributions;
import java.util.Arrays;
import java.util.Map;

/**
 * The columns of the special values of one characteristic: for each that training has seen, in
 * ascending order, a column that is 1 where a row has it and else 0. One that training has not seen
 * has no column: nothing can be learned of it. Immutable.
 */
public final class SpecialColumns {
  /** Stands for a special value where numbers are imputed; no value is infinite. */
  private static final double MARK = Double.POSITIVE_INFINITY;

  private final SpecialValues declared;
  private final double[] seen;

  private SpecialColumns(SpecialValues declared, double[] seen) {
    this.declared = declared;
    this.seen = seen;
  }

  /** No special values. */
  public static SpecialColumns none() {
    return new SpecialColumns(SpecialValues.none(), new double[0]);
  }

  /** The columns of the special values of which there are rows. */
  static SpecialColumns of(SpecialValues declared, Map<Double, Long> rows) {
    return declared.isEmpty()
        ? none()
        : new SpecialColumns(
            declared, Arrays.stream(declared.values()).filter(rows::containsKey).toArray());
  }

  /** The special values that have a column, in the order of the columns; a copy. */
  double[] seen() {
    return seen.clone();
  }

  /** How many columns there are. */
  int width() {
    return seen.length;
  }

  /** What distinguishes a column, to be put behind the characteristic's name. */
  String suffix(int column) {
    return "[" + SpecialValues.text(seen[column]) + "]";
  }

  /** Whether the number is special. */
  boolean has(double number) {
    return declared.has(number);
  }

  /** Writes the columns of a number to {@code out[at ...]}; all are overwritten. */
  void encode(double number, double[] out, int at) {
    for (int column = 0; column < seen.length; column++) {
      out[at + column] = seen[column] == number ? 1 : 0;
    }
  }

  /** The column with a mark instead of each special value, so that nothing is taken for one. */
  NumericColumn marked(NumericColumn column) {
    return declared.isEmpty() ? column : column.map(value -> declared.has(value) ? MARK : value);
  }

  /** The column with the marks taken for missing values. */
  NumericColumn blanked(NumericColumn marked) {
    return declared.isEmpty() ? marked : marked.map(value -> value == MARK ? Double.NaN : value);
  }

  /** Adds the columns of the numbers; the row of any other number has 0 in all of them. */
  void append(NumericColumn column, DesignMatrix.Builder design) {
    if (seen.length > 0) {
      design.coded(column.map(this::place), seen.length);
    }
  }

  private double place(double value) {
    for (int column = 0; column < seen.length; column++) {
      if (seen[column] == value) {
        return column;
      }
    }
    return CodedColumns.NONE;
  }

  /**
   * The contributions of all declared special values.
   *
   * @param weights of the columns
   * @param from the place of the first of them
   */
  SpecialContributions contributions(double[] weights, int from) {
    double[] values = declared.values();
    double[] contributions = new double[values.length];
    Arrays.fill(contributions, Double.NaN);
    for (int i = 0; i < values.length; i++) {
      int column = (int) place(values[i]);
      if (column >= 0) {
        contributions[i] = weights[from + column];
      }
    }
    return SpecialContributions.of(values, contributions);
  }
}
