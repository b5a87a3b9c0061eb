package io.loantap.train.recipe;

import io.loantap.learn.schema.NumberEnds;
import io.loantap.learn.schema.SpecialValueRule;
import java.util.List;
import java.util.SortedMap;

/** The numbers at the ends of each column, from which special values are proposed. */
final class SpecialCandidates {
  /** More digits are rounded, which no code is. */
  private static final int MOST_DIGITS = 15;

  private final NumberEnds[] ends;

  /** For a table of so many columns. */
  SpecialCandidates(int columns) {
    this.ends = new NumberEnds[columns];
    for (int column = 0; column < columns; column++) {
      ends[column] = new NumberEnds();
    }
  }

  /** Counts a row. */
  void accept(List<String> texts) {
    for (int column = 0; column < ends.length; column++) {
      double number = number(texts.get(column).strip());
      if (!Double.isNaN(number)) {
        ends[column].add(number, 1);
      }
    }
  }

  /** The special values that the rule proposes for a column of numbers, with the rows of each. */
  SortedMap<Double, Long> propose(int column) {
    return SpecialValueRule.propose(ends[column]);
  }

  /**
   * The number that a text is, NaN if it is no short plain decimal. It is read twice, here and by
   * whoever infers the column's kind, so without making anything.
   */
  static double number(String text) {
    int length = text.length();
    boolean negative = length > 0 && text.charAt(0) == '-';
    long digits = 0;
    double unit = 0; // of the last digit, once there was a point
    int count = 0;
    for (int i = negative ? 1 : 0; i < length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit >= 0 && digit <= 9 && count < MOST_DIGITS) {
        digits = 10 * digits + digit;
        unit *= 10;
        count++;
      } else if (text.charAt(i) == '.' && unit == 0) {
        unit = 1;
      } else {
        return Double.NaN;
      }
    }
    double size = unit == 0 ? digits : digits / unit;
    return count == 0 ? Double.NaN : negative ? 0 - size : size;
  }
}
