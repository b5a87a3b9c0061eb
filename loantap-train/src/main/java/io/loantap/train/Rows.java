package io.loantap.train;

import io.loantap.feature.Columns;
import io.loantap.train.data.Loans;
import java.util.stream.IntStream;

/** Some of the loans of a file: raw values and outcomes. */
final class Rows {
  private final Columns columns;
  private final boolean[] chargedOff;

  private Rows(Columns columns, boolean[] chargedOff) {
    this.columns = columns;
    this.chargedOff = chargedOff;
  }

  static Rows of(Loans loans, int[] rows) {
    return new Rows(loans.columns().select(rows), loans.outcomes().select(rows));
  }

  static Rows all(Loans loans) {
    return of(loans, IntStream.range(0, loans.outcomes().rows()).toArray());
  }

  Columns columns() {
    return columns;
  }

  /** Not a copy. */
  boolean[] chargedOff() {
    return chargedOff;
  }

  int count() {
    return chargedOff.length;
  }
}
