package io.loantap.reason;

import io.loantap.scorecard.ScoreScaling;
import java.util.List;

/**
 * The explanation of one applicant's probability of default, and what follows from it. Holds no
 * value of the applicant; whoever has the model file can read contributions back to ranges or
 * levels all the same, so it deserves the same care as the application.
 *
 * @param modelId which model said so
 * @param catalogueVersion which catalogue the texts are from
 * @param probability of default, in [0, 1]
 * @param threshold of the model
 * @param withinThreshold whether the probability is at most the threshold
 * @param intercept of the scorecard, in log-odds
 * @param logOdds of being charged off: intercept and contributions, added up in this order
 * @param score the log-odds as points, exact
 * @param baseline what contributions are held against
 * @param contributions of all characteristics, in the order of the scorecard
 * @param reasons what counts against the applicant, most first: at most four, only what does, and
 *     none if nothing does
 * @param changes for a decline, changes of one field that would approve, smallest first
 */
public record Explanation(
    String modelId,
    String catalogueVersion,
    double probability,
    double threshold,
    boolean withinThreshold,
    double intercept,
    double logOdds,
    double score,
    Baseline baseline,
    List<Contribution> contributions,
    List<Reason> reasons,
    List<Counterfactual> changes) {
  /** Copies the lists. */
  public Explanation {
    contributions = List.copyOf(contributions);
    reasons = List.copyOf(reasons);
    changes = List.copyOf(changes);
  }

  /** The score for display. */
  public ScoreScaling.Displayed displayedScore() {
    return ScoreScaling.display(score);
  }
}
