package io.loantap.learn.schema;

import io.loantap.compact.NumericSummary;
import java.util.Arrays;

/**
 * The lowest and the highest different numbers of a column, up to {@value #KEPT} on each side, with
 * the rows of each. Exact, whatever the order of the numbers. Not for several threads at once.
 */
public final class NumberEnds {
  /** How many different numbers are kept on each side. */
  static final int KEPT = 16;

  /** Negated, so that both sides are those of the lowest. */
  private final Side highest = new Side();

  private final Side lowest = new Side();

  /** No numbers yet. */
  public NumberEnds() {}

  /** The ends of numbers that were counted. */
  public static NumberEnds of(NumericSummary numbers) {
    NumberEnds ends = new NumberEnds();
    double[] values = numbers.values();
    long[] rows = numbers.counts();
    for (int i = 0; i < values.length; i++) {
      if (i < KEPT || i >= values.length - KEPT) {
        ends.add(values[i], rows[i]);
      }
    }
    return ends;
  }

  /** Counts a number, which is finite, in so many rows. */
  public void add(double number, long rows) {
    lowest.add(number, rows);
    highest.add(-number, rows);
  }

  Side lowest() {
    return lowest;
  }

  /** The numbers negated, so that the highest comes first. */
  Side highest() {
    return highest;
  }

  /** The lowest numbers, ascending. */
  static final class Side {
    private double[] numbers = new double[0];
    private long[] rows = new long[0];

    private void add(double number, long more) {
      int size = numbers.length;
      if (size == KEPT && number > numbers[size - 1]) {
        return;
      }
      int place = Arrays.binarySearch(numbers, number + 0.0);
      if (place >= 0) {
        rows[place] += more;
        return;
      }
      int at = -place - 1;
      double[] others = new double[Math.min(size + 1, KEPT)];
      long[] counts = new long[others.length];
      System.arraycopy(numbers, 0, others, 0, at);
      System.arraycopy(rows, 0, counts, 0, at);
      others[at] = number + 0.0; // no negative zero
      counts[at] = more;
      System.arraycopy(numbers, at, others, at + 1, others.length - at - 1);
      System.arraycopy(rows, at, counts, at + 1, counts.length - at - 1);
      numbers = others;
      rows = counts;
    }

    int size() {
      return numbers.length;
    }

    double number(int place) {
      return numbers[place];
    }

    long rows(int place) {
      return rows[place];
    }
  }
}
