package io.loantap.learn.evaluation;

import java.util.OptionalDouble;

/**
 * The money behind a confusion matrix: for each of its four counts, the sum of the amounts of those
 * loans, in the currency of the file. Positive is charged off.
 *
 * @param tp of the charged-off that are declined
 * @param fp of the fully-paid that are declined
 * @param tn of the fully-paid that are approved
 * @param fn of the charged-off that are approved
 */
public record Amounts(double tp, double fp, double tn, double fn) {

  /** What the counts are worth if every loan has the amount 1. */
  static Amounts ofCounts(Confusion counts) {
    return new Amounts(counts.tp(), counts.fp(), counts.tn(), counts.fn());
  }

  public double approved() {
    return tn + fn;
  }

  /** Of all loans, approved or not. */
  public double total() {
    return tp + fp + tn + fn;
  }

  /** Share of the approved money that was lent to the charged-off; empty if there is none. */
  public OptionalDouble npa() {
    return approved() > 0 ? OptionalDouble.of(fn / approved()) : OptionalDouble.empty();
  }

  /** Share of all money that is approved; empty if there is none. */
  public OptionalDouble approvalRate() {
    return total() > 0 ? OptionalDouble.of(approved() / total()) : OptionalDouble.empty();
  }
}
