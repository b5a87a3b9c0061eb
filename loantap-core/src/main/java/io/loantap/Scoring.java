package io.loantap;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.ApplicantType;
import io.loantap.applicant.BindingException;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.engine.InputSum;
import io.loantap.reason.Baseline;
import io.loantap.reason.Explanation;
import io.loantap.reason.Reason;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;

/**
 * Scoring, explaining and deciding on applicants, in each form in which one comes: an {@link
 * Applicant}, a map by field names as {@link Applicant#of} takes it, and an object of your own type
 * ({@link #bind}). Whatever takes one throws an {@link InvalidApplicantException} with everything
 * wrong with it.
 *
 * <p>Safe for any number of threads.
 */
public abstract sealed class Scoring permits Scorer, DriftMonitor {
  final ScoringPath path;
  private final InputSum<Applicant> applicants;
  private final InputSum<Map<String, ?>> maps;

  Scoring(ScoringPath path) {
    this.path = path;
    this.applicants = path.engine().applicants();
    this.maps = path.engine().maps();
  }

  /** The scorer of the model. */
  public abstract Scorer scorer();

  /** Probability of default alone, in [0, 1] and finite. */
  public double probability(Applicant applicant) {
    return path.probability(applicants, applicant);
  }

  /** As {@link #probability(Applicant)}. */
  public double probability(Map<String, ?> applicant) {
    return path.probability(maps, applicant);
  }

  /**
   * Probability of default, approval and notices, the options' own first. Every value has to be of
   * its field's type, but only a field that the model uses has to lie in its range: what no score
   * depends on is no reason to reject an application.
   */
  public Prediction predict(Applicant applicant) {
    return path.predict(applicants, applicant);
  }

  /** As {@link #predict(Applicant)}. */
  public Prediction predict(Map<String, ?> applicant) {
    return path.predict(maps, applicant);
  }

  /**
   * What counts most against the applicant, held against the model's standard reference: for a
   * decline the reasons that a notice gives.
   *
   * @return at most four, most first; for a decline none only if the reference is POPULATION or
   *     MEDIAN, or no application at all would be approved
   */
  public List<Reason> reasons(Applicant applicant) {
    return path.reasons(applicants, applicant);
  }

  /** As {@link #reasons(Applicant)}. */
  public List<Reason> reasons(Map<String, ?> applicant) {
    return path.reasons(maps, applicant);
  }

  /**
   * Every characteristic's contribution, points and shortfall against the model's standard
   * reference, the reasons and, for a decline, what would have it approved.
   */
  public Explanation explain(Applicant applicant) {
    return path.explain(applicants, applicant, path.baseline());
  }

  /** As {@link #explain(Applicant)}. */
  public Explanation explain(Map<String, ?> applicant) {
    return path.explain(maps, applicant, path.baseline());
  }

  /**
   * As {@link #explain(Applicant)}, against another reference.
   *
   * @throws IllegalArgumentException if the model has no reference of this kind
   */
  public Explanation explain(Applicant applicant, Baseline baseline) {
    return path.explain(applicants, applicant, baseline);
  }

  /** As {@link #explain(Applicant, Baseline)}. */
  public Explanation explain(Map<String, ?> applicant, Baseline baseline) {
    return path.explain(maps, applicant, baseline);
  }

  /**
   * What becomes of the application, for which reasons and on which terms: first the rules of the
   * policy, then its refer band and threshold, then the search for an offer.
   */
  public Decision decide(Applicant applicant) {
    return path.decide(applicants, applicant);
  }

  /** As {@link #decide(Applicant)}. */
  public Decision decide(Map<String, ?> applicant) {
    return path.decide(maps, applicant);
  }

  /** A scorer for objects of a public type; as the other with {@code publicLookup()}. */
  public <T> TypedScorer<T> bind(Class<T> type) {
    return bind(type, MethodHandles.publicLookup());
  }

  /**
   * A scorer for objects of a type of your own, of which everything is checked here, once. {@link
   * TypedScorer} says of which types.
   *
   * @param lookup {@code MethodHandles.lookup()} of a class that may call the accessors: for types
   *     that are not public, or in a package that is neither exported nor open to loantap
   * @throws BindingException with everything that does not fit at once
   */
  public <T> TypedScorer<T> bind(Class<T> type, MethodHandles.Lookup lookup) {
    Scorer scorer = scorer();
    ApplicantType<T> bound = ApplicantType.of(type, scorer.schema(), scorer.usedFields(), lookup);
    return new TypedScorer<>(scorer, path, path.engine().objects(bound));
  }
}
