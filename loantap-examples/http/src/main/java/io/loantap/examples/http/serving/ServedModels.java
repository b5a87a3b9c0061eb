package io.loantap.examples.http.serving;

import io.loantap.Decision;
import io.loantap.DriftMonitor;
import io.loantap.ReloadableScorer;
import io.loantap.Scorer;
import io.loantap.Scoring;
import io.loantap.applicant.Applicant;
import io.loantap.challenge.ChallengedScorer;
import java.util.Optional;

/**
 * The model that serves, with what was counted of its applicants and of its challenger, if it has
 * one; a new model begins to count anew. Safe for any number of threads.
 */
public final class ServedModels implements AutoCloseable {
  private final ReloadableScorer models;
  private final Optional<Challenger> challenger;
  private volatile Served current;

  /**
   * One model.
   *
   * @param drift counts its applicants; empty for a model file that does not hold the scores of its
   *     training loans, as those before format version 1.2
   * @param challenged compares it with its challenger, if it has one
   */
  public record Served(
      Scorer scorer, Optional<DriftMonitor> drift, Optional<ChallengedScorer> challenged) {
    private static Served of(Scorer scorer, Optional<Challenger> challenger) {
      boolean hasScores = scorer.interpretation().scores().isPresent();
      Optional<DriftMonitor> drift =
          hasScores ? Optional.of(DriftMonitor.of(scorer)) : Optional.empty();
      Scoring scoring = drift.isPresent() ? drift.get() : scorer;
      return new Served(scorer, drift, challenger.map(it -> it.beside(scoring)));
    }

    /** Decides as the scorer does, and counts. */
    Decision decide(Applicant applicant) {
      if (challenged.isPresent()) {
        return challenged.get().decide(applicant);
      }
      return drift.isPresent() ? drift.get().decide(applicant) : scorer.decide(applicant);
    }
  }

  public ServedModels(ReloadableScorer models, Optional<Challenger> challenger) {
    this.models = models;
    this.challenger = challenger;
    this.current = Served.of(models.scorer(), challenger);
  }

  /** The model that serves now. Take it once for each request. */
  public Served current() {
    Served known = current;
    return known.scorer() == models.scorer() ? known : renewed();
  }

  private synchronized Served renewed() {
    Scorer scorer = models.scorer();
    Served before = current;
    if (before.scorer() != scorer) {
      current = Served.of(scorer, challenger);
      before.challenged().ifPresent(ServedModels::closeAside);
    }
    return current;
  }

  /** Closing waits for the challenger, and a request must not. */
  private static void closeAside(ChallengedScorer challenged) {
    Thread closing = new Thread(challenged::close, "challenger-closing");
    closing.setDaemon(true);
    closing.start();
  }

  /** Ends the comparing; the model goes on deciding. */
  @Override
  public synchronized void close() {
    current.challenged().ifPresent(ChallengedScorer::close);
  }
}
