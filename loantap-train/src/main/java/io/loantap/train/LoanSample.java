package io.loantap.train;

import io.loantap.columns.Column;
import io.loantap.columns.Columns;
import io.loantap.train.data.FinishedLoans;
import io.loantap.train.support.Parallel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The training or the test sample: some of the {@link FinishedLoans} of a file, column by column,
 * not encoded and not scored. Immutable.
 */
public final class LoanSample {
  private final Columns columns;
  private final boolean[] chargedOff;
  private final double[] months;
  private final String sha256;
  private final double @Nullable [] weights;
  private final double @Nullable [] amounts;

  private LoanSample(
      Columns columns,
      boolean[] chargedOff,
      double[] months,
      String sha256,
      double @Nullable [] weights,
      double @Nullable [] amounts) {
    this.columns = columns;
    this.chargedOff = chargedOff;
    this.months = months;
    this.sha256 = sha256;
    this.weights = weights;
    this.amounts = amounts;
  }

  /**
   * The given rows of the loans, in the given order.
   *
   * @param threads how many may be used
   */
  public static LoanSample of(FinishedLoans loans, int[] rows, int threads) {
    List<Column> columns =
        Parallel.map(threads, loans.columns().all(), column -> column.select(rows));
    return new LoanSample(
        Columns.of(rows.length, columns),
        loans.outcomes().select(rows),
        loans.outcomes().months(rows),
        loans.sha256(),
        loans.outcomes().weights(rows),
        loans.outcomes().amounts(rows));
  }

  /** Raw values. */
  Columns columns() {
    return columns;
  }

  /** The outcome of each; not a copy. */
  boolean[] chargedOff() {
    return chargedOff;
  }

  /** The month of each as a slot of a date field, NaN where there is none; not a copy. */
  double[] months() {
    return months;
  }

  /** SHA-256 of the file that they are from. */
  String sha256() {
    return sha256;
  }

  /** How much each counts in a fit, null for 1 each; not a copy. */
  double @Nullable [] weights() {
    return weights;
  }

  /** The amount of each, null if the file has none; not a copy. */
  double @Nullable [] amounts() {
    return amounts;
  }

  /** How many there are. */
  int count() {
    return chargedOff.length;
  }
}
