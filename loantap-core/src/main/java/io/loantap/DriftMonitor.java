package io.loantap;

import io.loantap.drift.DriftReport;
import io.loantap.drift.count.DriftCounter;

/**
 * Scoring with a {@link Scorer} that counts, beside it, into which bins of the training loans the
 * applicants fall: how far the applicants of today are from those that the model learnt from.
 * Counted is whom {@code probability}, {@code predict} and {@code decide} are asked about, the
 * rejected ones as such; {@code reasons} and {@code explain} are those of the scorer.
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
public final class DriftMonitor extends Scoring {
  private final Scorer scorer;
  private final DriftCounter counter;

  DriftMonitor(Scorer scorer, ScoringPath path, DriftCounter counter) {
    super(path.counting(counter));
    this.scorer = scorer;
    this.counter = counter;
  }

  /**
   * A monitor that has counted nothing yet.
   *
   * @throws IllegalArgumentException if the model does not hold the scores of its training loans
   */
  public static DriftMonitor of(Scorer scorer) {
    return scorer.monitor();
  }

  /** The scorer, for whatever is not to be counted. */
  @Override
  public Scorer scorer() {
    return scorer;
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
