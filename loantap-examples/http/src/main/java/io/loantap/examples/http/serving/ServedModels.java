package io.loantap.examples.http.serving;

import io.loantap.Decision;
import io.loantap.DriftMonitor;
import io.loantap.ReloadableScorer;
import io.loantap.Scorer;
import io.loantap.applicant.Applicant;
import java.util.Optional;

/**
 * The model that serves, with what was counted of its applicants; a new model begins to count anew.
 * Safe for any number of threads.
 */
public final class ServedModels {
  private final ReloadableScorer models;
  private volatile Served current;

  /**
   * One model.
   *
   * @param drift counts its applicants; empty for a model file that does not hold the scores of its
   *     training loans, as those before format version 1.2
   */
  public record Served(Scorer scorer, Optional<DriftMonitor> drift) {
    private static Served of(Scorer scorer) {
      boolean hasScores = scorer.interpretation().scores().isPresent();
      return new Served(
          scorer, hasScores ? Optional.of(DriftMonitor.of(scorer)) : Optional.empty());
    }

    /** Decides as the scorer does, and counts. */
    Decision decide(Applicant applicant) {
      return drift.isPresent() ? drift.get().decide(applicant) : scorer.decide(applicant);
    }
  }

  public ServedModels(ReloadableScorer models) {
    this.models = models;
    this.current = Served.of(models.scorer());
  }

  /** The model that serves now. Take it once for each request. */
  public Served current() {
    Served known = current;
    return known.scorer() == models.scorer() ? known : renewed();
  }

  private synchronized Served renewed() {
    Scorer scorer = models.scorer();
    if (current.scorer() != scorer) {
      current = Served.of(scorer);
    }
    return current;
  }
}
