package io.loantap.train.data;

import io.loantap.applicant.Field;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Outcome and month of each row. */
public final class Outcomes {
  private final boolean[] chargedOff;
  private final double[] months;

  Outcomes(boolean[] chargedOff, double[] months) {
    this.chargedOff = chargedOff;
    this.months = months;
  }

  /** Number of rows. */
  public int rows() {
    return chargedOff.length;
  }

  /** Whether the row's loan was charged off. */
  public boolean chargedOff(int row) {
    return chargedOff[row];
  }

  /** The row's month as a slot of a date field, or {@link Field#MISSING}. */
  public double month(int row) {
    return months[row];
  }

  /** Outcomes of the given rows, in the given order. */
  public boolean[] select(int[] rows) {
    boolean[] selected = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      selected[i] = chargedOff[rows[i]];
    }
    return selected;
  }

  /** Outcomes of all rows; a copy. */
  public boolean[] all() {
    return chargedOff.clone();
  }

  /** The rows with this outcome, ascending. */
  int[] rowsWith(boolean outcome) {
    return IntStream.range(0, rows()).filter(row -> chargedOff[row] == outcome).toArray();
  }

  /** Collects outcomes row by row. */
  static final class Builder {
    private final BitSet chargedOff = new BitSet();
    private double[] months = new double[1024];
    private int rows;

    void add(boolean bad, double month) {
      if (rows == months.length) {
        months = Arrays.copyOf(months, rows + rows / 2);
      }
      chargedOff.set(rows, bad);
      months[rows++] = month;
    }

    int rows() {
      return rows;
    }

    Outcomes build() {
      boolean[] outcomes = new boolean[rows];
      chargedOff.stream().forEach(row -> outcomes[row] = true);
      return new Outcomes(outcomes, Arrays.copyOf(months, rows));
    }
  }
}
