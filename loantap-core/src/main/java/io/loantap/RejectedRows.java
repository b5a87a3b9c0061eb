package io.loantap;

import io.loantap.applicant.Violation;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The rows of a batch that could not be scored. What is wrong with a row is worked out when asked
 * for, from the columns, which must not have changed. Immutable.
 */
public final class RejectedRows {
  private final BitSet rejected;
  private final IntFunction<List<Violation>> violations;

  /** Takes ownership of the set. */
  RejectedRows(BitSet rejected, IntFunction<List<Violation>> violations) {
    this.rejected = rejected;
    this.violations = violations;
  }

  /** How many rows were rejected. */
  public int count() {
    return rejected.cardinality();
  }

  /** Whether this row was rejected. */
  public boolean contains(int row) {
    return rejected.get(row);
  }

  /** The rejected rows, ascending. */
  public int[] rows() {
    return rejected.stream().toArray();
  }

  /**
   * Everything wrong with a row, as {@link io.loantap.applicant.InvalidApplicantException} lists it
   * for an applicant.
   *
   * @throws IllegalArgumentException if the row was not rejected
   */
  public List<Violation> violations(int row) {
    if (row < 0 || !rejected.get(row)) {
      throw new IllegalArgumentException("row " + row + " was not rejected");
    }
    return violations.apply(row);
  }
}
