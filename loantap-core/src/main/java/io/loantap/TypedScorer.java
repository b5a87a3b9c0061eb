package io.loantap;

import io.loantap.applicant.ApplicantType;
import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.FieldName;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.applicant.Violation;
import io.loantap.engine.ScorecardSum;
import io.loantap.reason.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Scores objects of the caller's own type with one model, as {@link Scorer#bind} made it, with no
 * map in between:
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
  private final FastPath fast;
  private final CarefulPath careful;
  private final Assessor assessor;
  private final ApplicantType<T> type;
  private final ScorecardSum<T> sum;
  private final ScorecardSum.Outcome<T, Prediction> outcome;

  TypedScorer(
      ApplicantType<T> type, Scorer scorer, FastPath fast, CarefulPath careful, Assessor assessor) {
    this.scorer = scorer;
    this.assessor = assessor;
    this.careful = careful;
    this.fast = fast;
    this.type = type;
    this.sum = fast.sum(type.readers());
    this.outcome = fast.outcome(sum);
  }

  /** The model that scores. */
  public Scorer scorer() {
    return scorer;
  }

  /**
   * Probability of default, in [0, 1] and finite: the same bits as for a map of the same values.
   * Allocates nothing once compiled, as long as the accessors don't and nothing is to be mended.
   *
   * @throws InvalidApplicantException with everything wrong at once: numbers out of range or not
   *     finite, dates that are none, values that the model needs and that are missing or unseen
   */
  public double probability(T applicant) {
    double probability =
        fast.probability(sum.of(Objects.requireNonNull(applicant), ScorecardSum.ANY));
    return Double.isNaN(probability)
        ? careful.probability(read(applicant, careful.mended()))
        : probability;
  }

  /**
   * Probability of default, approval and notices.
   *
   * @throws InvalidApplicantException as {@link #probability}
   */
  public Prediction predict(T applicant) {
    @Nullable Prediction prediction =
        sum.score(Objects.requireNonNull(applicant), ScorecardSum.ANY, outcome);
    if (prediction != null) {
      return prediction;
    }
    List<Notice> mended = careful.mended();
    return careful.predict(read(applicant, mended), mended, scorer.policy(), scorer.modelId());
  }

  /**
   * Contributions, reasons and, for a decline, what would have it approved.
   *
   * @throws InvalidApplicantException as {@link #probability}
   * @see Scorer#explain(io.loantap.applicant.Applicant)
   */
  public Explanation explain(T applicant) {
    return assessor.explain(
        read(Objects.requireNonNull(applicant), careful.mended()), assessor.baseline());
  }

  /**
   * What becomes of the application, for which reasons and on which terms.
   *
   * @throws InvalidApplicantException as {@link #probability}
   * @see Scorer#decide(io.loantap.applicant.Applicant)
   */
  public Decision decide(T applicant) {
    List<Notice> mended = careful.mended();
    return assessor.decide(read(Objects.requireNonNull(applicant), mended), mended);
  }

  /** The object laid out by the model's slots: the way into everything that may allocate. */
  private BoundApplicant read(T applicant, List<Notice> mended) {
    List<Violation> violations = new ArrayList<>();
    return careful.mend(type.read(applicant, violations), violations, mended);
  }
}
