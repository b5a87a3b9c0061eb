package io.loantap.engine;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.ApplicantType;
import io.loantap.derived.FieldSpace;
import io.loantap.scorecard.Scorecard;
import java.util.List;
import java.util.Map;

/**
 * A scorecard joined to the fields of a schema, all checks on: one sum for each form in which
 * applicants come. Immutable, safe for any number of threads.
 */
public final class ScoringEngine {
  private final FlatScorecard scorecard;
  private final FieldLimits limits;
  private final List<String> usedFields;
  private final InputSum<Applicant> applicants;
  private final InputSum<Map<String, ?>> maps;

  private ScoringEngine(BoundScorecard bound, FieldSpace space, boolean refuseBeyond) {
    Scorecard scorecard = bound.scorecard();
    Term[] terms = refuseBeyond ? Term.all(scorecard, space, true) : bound.terms();
    this.usedFields = List.copyOf(scorecard.fieldsBehind(space));
    this.limits = FieldLimits.of(space.schema(), usedFields);
    this.scorecard = new FlatScorecard(scorecard, space, terms, limits);
    this.applicants = new ApplicantSum(this.scorecard, limits, space.schema());
    this.maps = new MapSum(this.scorecard, limits, space.schema());
  }

  /**
   * The engine of a scorecard, which refuses numbers out of their field's range, and values of the
   * wrong kind even in fields that no score depends on.
   *
   * @param space that to which the scorecard is bound
   * @param refuseBeyond whether numbers beyond the ends of a curve are refused, too
   */
  public static ScoringEngine of(BoundScorecard bound, FieldSpace space, boolean refuseBeyond) {
    return new ScoringEngine(bound, space, refuseBeyond);
  }

  /** Names of the schema's fields that a score depends on, in schema order. */
  public List<String> usedFields() {
    return usedFields;
  }

  /** The ranges of these fields. */
  public FieldLimits limits() {
    return limits;
  }

  /** The sum over applicants; NaN for one that is not laid out by the slots of the schema. */
  public InputSum<Applicant> applicants() {
    return applicants;
  }

  /** The sum over maps of values by field name. */
  public InputSum<Map<String, ?>> maps() {
    return maps;
  }

  /** The sum over objects of the caller's own type, which has a component for each used field. */
  public <T> InputSum<T> objects(ApplicantType<T> type) {
    return new ObjectSum<>(scorecard, limits, type, false);
  }

  /**
   * The same sum by a plain loop over the accessors, for comparison: the same bits, more slowly.
   *
   * @see #objects
   */
  public <T> InputSum<T> objectsByLoop(ApplicantType<T> type) {
    return new ObjectSum<>(scorecard, limits, type, true);
  }
}
