package io.loantap;

import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.FieldName;
import io.loantap.engine.InputSum;
import io.loantap.reason.Baseline;
import io.loantap.reason.Explanation;
import io.loantap.reason.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A scorer of objects of the caller's own type, as {@link Scoring#bind} made it, with no map in
 * between:
 *
 * <pre>{@code
 * record Loan(double loanAmnt, Term term, double annualInc, ...) {}
 *
 * TypedScorer<Loan> loans = scorer.bind(Loan.class);
 * double probability = loans.probability(loan);
 * }</pre>
 *
 * <p>The components of a record, or of any other type its public getters ({@code getX()}, and
 * {@code isX()} for a boolean), are matched with the schema's fields by {@link FieldName}, else by
 * name, whatever its case and separators: {@code loanAmnt} and {@code loan_amnt} are {@code
 * loan_amnt}. Each has to be a field, unless {@link FieldName#NONE} leaves it out, and each of
 * {@link Scorer#usedFields} needs one; whoever does not know such a value has a component that is
 * null or empty.
 *
 * <ul>
 *   <li>A number is any primitive or {@link Number}.
 *   <li>A level is text, a boolean, or an enum. A constant stands for its {@link FieldName}, else
 *       for the level of its name, which has to be one of the field's.
 *   <li>A date is a {@link java.time.YearMonth}, a {@link java.time.LocalDate}, or text in the
 *       field's format.
 *   <li>All these may come in an {@link java.util.Optional}, numbers also in an {@link
 *       java.util.OptionalInt}, {@link java.util.OptionalLong} or {@link java.util.OptionalDouble}.
 *       Null and empty ones are missing values, blank text too.
 * </ul>
 *
 * <p>Immutable, safe for any number of threads. What an accessor throws is passed on.
 *
 * @param <T> the record or bean
 */
public final class TypedScorer<T> {
  private final Scorer scorer;
  private final ScoringPath path;
  private final InputSum<T> objects;

  TypedScorer(Scorer scorer, ScoringPath path, InputSum<T> objects) {
    this.scorer = scorer;
    this.path = path;
    this.objects = objects;
  }

  /** The scorer of the model. */
  public Scorer scorer() {
    return scorer;
  }

  /**
   * Probability of default, in [0, 1] and finite: the same bits as for a map of the same values.
   * Allocates nothing once compiled, as long as the accessors don't and nothing is to be corrected.
   *
   * @throws io.loantap.applicant.InvalidApplicantException with everything wrong at once: numbers
   *     out of range or not finite, dates that are none, values that the model needs and that are
   *     missing or unseen; so do all others
   */
  public double probability(T applicant) {
    return path.probability(objects, Objects.requireNonNull(applicant));
  }

  /**
   * Probability of default, approval and notices.
   *
   * @see Scoring#predict(io.loantap.applicant.Applicant)
   */
  public Prediction predict(T applicant) {
    return path.predict(objects, Objects.requireNonNull(applicant));
  }

  /**
   * What counts most against the applicant.
   *
   * @see Scoring#reasons(io.loantap.applicant.Applicant)
   */
  public List<Reason> reasons(T applicant) {
    return path.reasons(objects, Objects.requireNonNull(applicant));
  }

  /**
   * Contributions, reasons and, for a decline, what would have it approved.
   *
   * @see Scoring#explain(io.loantap.applicant.Applicant)
   */
  public Explanation explain(T applicant) {
    return explain(applicant, path.baseline());
  }

  /**
   * As {@link #explain(Object)}, against another reference.
   *
   * @throws IllegalArgumentException if the model has no reference of this kind
   */
  public Explanation explain(T applicant, Baseline baseline) {
    return path.explain(objects, Objects.requireNonNull(applicant), baseline);
  }

  /**
   * What becomes of the application, for which reasons and on which terms.
   *
   * @see Scoring#decide(io.loantap.applicant.Applicant)
   */
  public Decision decide(T applicant) {
    return path.decide(objects, Objects.requireNonNull(applicant));
  }

  /**
   * The object laid out for the model, for {@link Decision#toAuditRecord}; a value that is none of
   * its field is missing in it.
   */
  public BoundApplicant applicant(T applicant) {
    return objects.layOut(Objects.requireNonNull(applicant), new ArrayList<>());
  }
}
