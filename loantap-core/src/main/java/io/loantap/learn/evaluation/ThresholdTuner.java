package io.loantap.learn.evaluation;

/**
 * Chooses the threshold that serves an objective best on rows with known outcome.
 *
 * <p>Use rows that the model was not fitted on, and report the result on rows that neither saw: on
 * its own rows a tuned threshold looks better than it is.
 */
public final class ThresholdTuner {
  private ThresholdTuner() {}

  /**
   * Tunes on these rows in O(n).
   *
   * @param probability probability of default of each row, in [0, 1]
   * @param chargedOff outcome of each row
   * @throws IllegalArgumentException if there are no rows, the lengths differ, a probability is
   *     outside [0, 1], or only one of the two outcomes occurs
   */
  public static ThresholdChoice tune(
      ThresholdObjective objective, double[] probability, boolean[] chargedOff) {
    return tune(objective, ScoreDistribution.of(probability, chargedOff));
  }

  /**
   * Tries every set of rows that a threshold in [0, 1] can approve, nobody and everybody included
   * (nobody is out of reach if some probability is 0).
   *
   * <p>The best has the least shortfall, then the greatest value, then the most approvals. So if
   * the requirement cannot be met, the result is the nearest to it and not {@code feasible}. The
   * threshold lies as {@link ScoreDistribution#threshold} says.
   */
  public static ThresholdChoice tune(ThresholdObjective objective, ScoreDistribution scores) {
    ThresholdCriterion rule = objective.on(scores);
    int best = scores.lowestCut();
    double leastShortfall = Double.POSITIVE_INFINITY;
    double greatestValue = Double.NEGATIVE_INFINITY;
    // Upwards, so that among equals the last, which approves most, stays.
    for (int cut = best; cut <= scores.distinctScores(); cut++) {
      ThresholdEffect tried = scores.cut(cut);
      double shortfall = rule.shortfall(tried);
      double value = rule.value(tried);
      if (shortfall < leastShortfall || (shortfall == leastShortfall && value >= greatestValue)) {
        best = cut;
        leastShortfall = shortfall;
        greatestValue = value;
      }
    }
    return new ThresholdChoice(
        scores.threshold(best), objective, leastShortfall == 0, greatestValue, scores.cut(best));
  }
}
