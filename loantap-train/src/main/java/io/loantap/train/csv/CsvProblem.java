package io.loantap.train.csv;

import java.io.IOException;

/**
 * A problem found by a reader that knows the line and the position of the field but neither the
 * file nor the names of its columns. {@link CsvSource} turns it into a {@link
 * io.loantap.train.table.TableFormatException}.
 */
final class CsvProblem extends IOException {
  private static final long serialVersionUID = 1L;

  /** The position of a problem that is no single field's. */
  static final int NO_FIELD = -1;

  /** Counted from 1. */
  final long line;

  /** Counted from 0, or {@link #NO_FIELD}. */
  final int field;

  final String problem;
  final String remedy;

  CsvProblem(long line, int field, String problem, String remedy) {
    super(problem);
    this.line = line;
    this.field = field;
    this.problem = problem;
    this.remedy = remedy;
  }
}
