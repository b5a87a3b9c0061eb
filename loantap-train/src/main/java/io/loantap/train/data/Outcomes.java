package io.loantap.train.data;

import io.loantap.applicant.Field;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outcome, month, weight and amount of each row of a table of finished loans. Immutable. */
public final class Outcomes {
  private final boolean[] chargedOff;
  private final double[] months;
  private final double @Nullable [] weights;
  private final double @Nullable [] amounts;

  /** The group of each loan, counted from 0. */
  private final int @Nullable [] groups;

  private Outcomes(
      boolean[] chargedOff,
      double[] months,
      double @Nullable [] weights,
      double @Nullable [] amounts,
      int @Nullable [] groups) {
    this.groups = groups;
    this.chargedOff = chargedOff;
    this.months = months;
    this.weights = weights;
    this.amounts = amounts;
  }

  /**
   * Outcomes of as many rows as each array is long; the arrays are kept and not modified.
   *
   * @param months as slots of a date field
   * @param weights null for 1 each
   * @param amounts null if there are none
   */
  public static Outcomes of(
      boolean[] chargedOff,
      double[] months,
      double @Nullable [] weights,
      double @Nullable [] amounts) {
    return new Outcomes(chargedOff, months, weights, amounts, null);
  }

  /**
   * The same rows with other groups.
   *
   * @param others the group of each row, counted from 0; kept and not modified
   */
  Outcomes withGroups(int[] others) {
    return new Outcomes(chargedOff, months, weights, amounts, others);
  }

  /** The rows of all parts, one part after the other; amounts if all parts have some. */
  public static Outcomes joined(List<Outcomes> parts) {
    Builder all = new Builder();
    boolean withAmounts = parts.stream().allMatch(part -> part.amounts != null);
    for (Outcomes part : parts) {
      for (int row = 0; row < part.rows(); row++) {
        double weight = part.weights == null ? 1 : part.weights[row];
        all.add(part.chargedOff[row], part.months[row], weight);
        if (withAmounts && part.amounts != null) {
          all.amount(part.amounts[row]);
        }
      }
    }
    return all.build();
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

  /** The months of the given rows, in the given order. */
  public double[] months(int[] rows) {
    return select(months, rows);
  }

  /** How much each of the given rows counts, in the given order; null if all count 1. */
  public double @Nullable [] weights(int[] rows) {
    return weights == null ? null : select(weights, rows);
  }

  /** The amounts of the given rows, in the given order; null if the file has none. */
  public double @Nullable [] amounts(int[] rows) {
    return amounts == null ? null : select(amounts, rows);
  }

  /** The group of each row; a copy, null if they have none. */
  int @Nullable [] groups() {
    return groups == null ? null : groups.clone();
  }

  /** The group of each of the given rows, in the given order; null if they have none. */
  public int @Nullable [] groups(int[] rows) {
    int @Nullable [] all = groups;
    if (all == null) {
      return null;
    }
    int[] selected = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      selected[i] = all[rows[i]];
    }
    return selected;
  }

  private static double[] select(double[] values, int[] rows) {
    double[] selected = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      selected[i] = values[rows[i]];
    }
    return selected;
  }

  /** Outcomes of all rows; a copy. */
  public boolean[] all() {
    return chargedOff.clone();
  }

  /** The rows with this outcome, ascending. */
  int[] rowsWith(boolean outcome) {
    return rows(chargedOff, outcome);
  }

  /** The rows that are marked so, ascending. */
  static int[] rows(boolean[] marks, boolean wanted) {
    int[] rows = new int[marks.length];
    int found = 0;
    for (int row = 0; row < marks.length; row++) {
      if (marks[row] == wanted) {
        rows[found++] = row;
      }
    }
    return Arrays.copyOf(rows, found);
  }

  /** A collector of outcomes, row by row. Not for several threads at once. */
  public static final class Builder {
    private final BitSet chargedOff = new BitSet();
    private double[] months = new double[1024];
    private double @Nullable [] weights;
    private double @Nullable [] amounts;
    private int @Nullable [] groups;
    private int rows;

    /** No rows yet. */
    public Builder() {}

    /** Adds a loan that counts 1. */
    public void add(boolean bad, double month) {
      add(bad, month, 1);
    }

    /** Adds a loan; its month is a slot of a date field. */
    public void add(boolean bad, double month, double weight) {
      if (rows == months.length) {
        months = Arrays.copyOf(months, rows + rows / 2);
      }
      chargedOff.set(rows, bad);
      if (weight != 1 || weights != null) {
        addWeight(weight);
      }
      months[rows++] = month;
    }

    /** Room for weights is made when the first loan comes that does not count 1. */
    private void addWeight(double weight) {
      double[] all = weights == null ? new double[0] : weights;
      if (all.length < months.length) {
        int known = weights == null ? 0 : rows;
        all = Arrays.copyOf(all, months.length);
        Arrays.fill(all, known, rows, 1);
      }
      all[rows] = weight;
      weights = all;
    }

    /** The amount of the loan added last; given for all loans or for none. */
    public void amount(double amount) {
      double[] all = amounts == null ? new double[0] : amounts;
      if (all.length < rows) {
        all = Arrays.copyOf(all, months.length);
      }
      all[rows - 1] = amount;
      amounts = all;
    }

    /** The group of the loan added last, from 0 on; given for all loans or for none. */
    public void group(int group) {
      int[] all = groups == null ? new int[0] : groups;
      if (all.length < rows) {
        all = Arrays.copyOf(all, months.length);
      }
      all[rows - 1] = group;
      groups = all;
    }

    /** Number of rows so far. */
    public int rows() {
      return rows;
    }

    /** The outcomes so far. */
    public Outcomes build() {
      boolean[] outcomes = new boolean[rows];
      chargedOff.stream().forEach(row -> outcomes[row] = true);
      return new Outcomes(
          outcomes,
          Arrays.copyOf(months, rows),
          weights == null ? null : Arrays.copyOf(weights, rows),
          amounts == null ? null : Arrays.copyOf(amounts, rows),
          groups == null ? null : Arrays.copyOf(groups, rows));
    }
  }
}
