package io.loantap;

import io.loantap.applicant.Violation;
import java.util.List;

/**
 * The result of one applicant of many: scored, or rejected with the reasons. Immutable, without a
 * value of the applicant.
 */
public sealed interface RowResult {
  /** Place of the applicant among all, from 0. */
  long row();

  /**
   * An applicant with a prediction.
   *
   * @param prediction what {@link Scorer#predict(io.loantap.applicant.Applicant)} says
   */
  record Scored(long row, Prediction prediction) implements RowResult {}

  /**
   * An applicant that cannot be scored.
   *
   * @param violations everything wrong with it, as in {@link
   *     io.loantap.applicant.InvalidApplicantException}; at least one
   */
  record Rejected(long row, List<Violation> violations) implements RowResult {
    /** Copies the list. */
    public Rejected {
      violations = List.copyOf(violations);
    }
  }
}
