package io.loantap;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.InvalidApplicantException;
import io.loantap.derived.FieldSpace;
import io.loantap.drift.DriftCounter;
import io.loantap.drift.DriftReference;
import io.loantap.drift.DriftReport;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scores with a {@link Scorer} and counts, beside it, into which bins of the training loans the
 * applicants fall: how far the applicants of today are from those that the model learnt from.
 *
 * <pre>{@code
 * DriftMonitor monitor = DriftMonitor.of(scorer);
 * Prediction prediction = monitor.predict(applicant); // as scorer.predict, and counted
 * DriftReport drift = monitor.report();
 * }</pre>
 *
 * <p>Results are those of the scorer to the last bit. Any number of threads may share a monitor;
 * none waits for another, no applicant is lost or counted twice, and no value of an applicant is
 * kept. Memory is a few KiB for each processor. A new model needs a new monitor.
 */
public final class DriftMonitor {
  private final Scorer scorer;
  private final FastPath fast;
  private final CarefulPath careful;
  private final Assessor assessor;
  private final DriftCounter counter;

  private DriftMonitor(
      Scorer scorer, FastPath fast, CarefulPath careful, Assessor assessor, DriftCounter counter) {
    this.scorer = scorer;
    this.fast = fast;
    this.careful = careful;
    this.assessor = assessor;
    this.counter = counter;
  }

  /**
   * A monitor that has counted nothing yet.
   *
   * @throws IllegalArgumentException if the model does not hold the scores of its training loans
   */
  public static DriftMonitor of(Scorer scorer) {
    return scorer.monitored();
  }

  static DriftMonitor of(
      Scorer scorer, FieldSpace space, FastPath fast, CarefulPath careful, Assessor assessor) {
    DriftReference reference = DriftReference.of(scorer.scorecard(), scorer.interpretation());
    return new DriftMonitor(scorer, fast, careful, assessor, DriftCounter.of(reference, space));
  }

  /** The scorer, for whatever is not to be counted. */
  public Scorer scorer() {
    return scorer;
  }

  /**
   * As {@link Scorer#predict(Applicant)}, and counted.
   *
   * @throws InvalidApplicantException as there; such an applicant counts as refused
   */
  public Prediction predict(Applicant applicant) {
    if (careful.isLaidOut(applicant)) {
      BoundApplicant bound = (BoundApplicant) applicant;
      @Nullable Prediction prediction = fast.predict(bound);
      if (prediction != null) {
        counter.count(bound, prediction.probability());
        return prediction;
      }
    }
    BoundApplicant bound;
    Prediction prediction;
    try {
      List<Notice> mended = careful.mended();
      bound = careful.bind(applicant, mended);
      prediction = careful.predict(bound, mended, scorer.policy(), scorer.modelId());
    } catch (InvalidApplicantException e) {
      counter.refuse();
      throw e;
    }
    counter.count(bound, prediction.probability());
    return prediction;
  }

  /**
   * As {@link Scorer#predict(Map)}, and counted.
   *
   * @throws InvalidApplicantException as there; such an applicant counts as refused
   */
  public Prediction predict(Map<String, ?> applicant) {
    return predict(Applicant.of(applicant));
  }

  /**
   * As {@link Scorer#decide(Applicant)}, and counted.
   *
   * @throws InvalidApplicantException as there; such an applicant counts as refused
   */
  public Decision decide(Applicant applicant) {
    BoundApplicant bound;
    Decision decision;
    try {
      List<Notice> mended = careful.mended();
      bound = careful.bind(applicant, mended);
      decision = assessor.decide(bound, mended);
    } catch (InvalidApplicantException e) {
      counter.refuse();
      throw e;
    }
    counter.count(bound, decision.probability());
    return decision;
  }

  /**
   * As {@link Scorer#decide(Map)}, and counted.
   *
   * @throws InvalidApplicantException as there; such an applicant counts as refused
   */
  public Decision decide(Map<String, ?> applicant) {
    return decide(Applicant.of(applicant));
  }

  /** What was counted so far. */
  public DriftSnapshot snapshot() {
    return new DriftSnapshot(scorer.modelId(), counter.counts());
  }

  /**
   * What was counted since the last time, for windows of time: every applicant is in exactly one.
   * The monitor then counts from 0.
   */
  public DriftSnapshot drain() {
    return new DriftSnapshot(scorer.modelId(), counter.drain());
  }

  /** What was counted so far, held against the training loans. */
  public DriftReport report() {
    return snapshot().against(scorer);
  }
}
