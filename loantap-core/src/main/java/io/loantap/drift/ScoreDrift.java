package io.loantap.drift;

import java.util.List;

/**
 * The drift of the scores: how far they have moved.
 *
 * @param index the population stability index (PSI)
 * @param shift what the characteristics do to the mean score, in points: the sum of their score
 *     shifts. Below 0 the applicants are riskier than the training loans
 * @param meanProbability mean probability of default; that of the training loans is what was to be
 *     expected
 * @param bins ranges of the probability, safest first
 */
public record ScoreDrift(
    StabilityIndex index,
    double shift,
    DriftReport.Comparison meanProbability,
    List<DriftReport.Bin> bins) {
  /** Copies the list. */
  public ScoreDrift {
    bins = List.copyOf(bins);
  }
}
