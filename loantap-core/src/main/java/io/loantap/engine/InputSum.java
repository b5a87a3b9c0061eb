package io.loantap.engine;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.FieldValues;
import io.loantap.applicant.Violation;
import io.loantap.scorecard.ValueState;
import java.util.List;

/**
 * The sum that a score is, over applicants that come in one form. Immutable, safe for any number of
 * threads.
 *
 * @param <A> the form: laid out by slots, a map, the caller's own type
 */
public abstract class InputSum<A> {
  final FlatScorecard scorecard;
  private final FieldValues<A> fields;

  InputSum(FlatScorecard scorecard, FieldValues<A> fields) {
    this.scorecard = scorecard;
    this.fields = fields;
  }

  /**
   * The intercept and then each contribution in the scorecard's order, in log-odds; without the
   * scorecard's map. NaN if the applicant is refused. Allocates nothing once compiled.
   *
   * @param plainOnly whether it is NaN, too, unless the state of each characteristic is plain
   */
  public abstract double of(A applicant, boolean plainOnly);

  /** The values in this form, out of range ones refused. */
  public final FieldValues<A> fields() {
    return fields;
  }

  /**
   * An applicant laid out by the slots of the schema.
   *
   * @param violations receives what is wrong with names and types; such a value counts as missing
   */
  public abstract BoundApplicant layOut(A applicant, List<Violation> violations);

  /** Contribution in log-odds of the characteristic at a place, NaN if its value is refused. */
  public final double contribution(int place, A applicant) {
    return scorecard.terms[place].contribution(fields, applicant);
  }

  /** What became of the value of the characteristic at a place. */
  public final ValueState state(int place, A applicant) {
    return scorecard.terms[place].state(fields, applicant);
  }

  /**
   * Contribution of what is not found at once; NaN to refuse.
   *
   * @param slot from which the value is read, if it is from a single one
   */
  final double other(int place, double slot, A applicant, boolean plainOnly) {
    double contribution = scorecard.onPiece(place, slot);
    if (!Double.isNaN(contribution)) {
      return contribution;
    }
    Term term = scorecard.terms[place];
    return plainOnly ? term.plain(fields, applicant) : term.contribution(fields, applicant);
  }
}
