package io.loantap.examples.http.serving;

import io.loantap.ReloadableScorer;
import io.loantap.Scoring;
import io.loantap.challenge.ChallengeOptions;
import io.loantap.challenge.ChallengedScorer;

/**
 * The model that is asked beside the one that serves, without deciding.
 *
 * @param models its file, which may be replaced
 * @param options which share of the applications it is asked about, and where
 */
public record Challenger(ReloadableScorer models, ChallengeOptions options) {
  /** A comparison with a champion that has counted nothing yet. */
  ChallengedScorer beside(Scoring champion) {
    return ChallengedScorer.of(champion, models::scorer, options);
  }
}
