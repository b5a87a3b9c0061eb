package io.loantap;

import java.util.List;

/**
 * A model's prediction for one applicant. Immutable.
 *
 * @param probability of default: that the loan is charged off, in [0, 1] and finite
 * @param withinThreshold whether the probability is at most the threshold, which alone approves
 *     nothing: only a {@link Decision} does
 * @param threshold of the model, in [0, 1]
 * @param modelId which model said so
 * @param notices what was missing, unseen or clipped; empty if all was plain
 */
public record Prediction(
    double probability,
    boolean withinThreshold,
    double threshold,
    String modelId,
    List<Notice> notices) {
  /** Copies the list. */
  public Prediction {
    notices = List.copyOf(notices);
  }
}
