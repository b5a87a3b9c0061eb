package io.loantap.learn.evaluation;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A tuned threshold and what it does on the rows it was tuned on.
 *
 * @param threshold in [0, 1]; an applicant is approved iff the probability of default is at most
 *     that
 * @param objective what it was chosen for
 * @param feasible whether the objective's requirement is met; if not, this is the nearest point
 * @param value what the objective makes large, as reached: see {@link ThresholdObjective#value}
 * @param cut the decisions on the rows it was tuned on
 */
public record ThresholdChoice(
    double threshold,
    ThresholdObjective objective,
    boolean feasible,
    double value,
    ThresholdEffect cut) {
  /**
   * The threshold that serves an objective best on these rows, found in O(n).
   *
   * <p>Use rows that the model was not fitted on, and report the result on rows that neither saw:
   * on its own rows a tuned threshold looks better than it is.
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
    ToDoubleFunction<ThresholdEffect> valueOf = objective.value(scores);
    int best = scores.lowestCut();
    double leastShortfall = Double.POSITIVE_INFINITY;
    double greatestValue = Double.NEGATIVE_INFINITY;
    // Upwards, so that among equals the last, which approves most, stays.
    for (int cut = best; cut <= scores.distinctScores(); cut++) {
      ThresholdEffect tried = scores.cut(cut);
      double shortfall = objective.shortfall(tried);
      double value = valueOf.applyAsDouble(tried);
      if (shortfall < leastShortfall || (shortfall == leastShortfall && value >= greatestValue)) {
        best = cut;
        leastShortfall = shortfall;
        greatestValue = value;
      }
    }
    return new ThresholdChoice(
        scores.threshold(best), objective, leastShortfall == 0, greatestValue, scores.cut(best));
  }

  /** The loans of the cut, counted. */
  public Confusion confusion() {
    return cut.confusion();
  }

  /** Two or three plain sentences: what was asked for, whether it is met, and what it costs. */
  public String explanation() {
    String rounded = String.format(Locale.ROOT, "%.4f", threshold);
    String found =
        feasible
            ? "Threshold %s gives %s (%s).".formatted(rounded, objective.goal(), objective.spec())
            : "No threshold reaches %s (%s); the nearest is %s."
                .formatted(objective.goal(), objective.spec(), rounded);
    return found + " " + effect() + objective.caution(cut);
  }

  private String effect() {
    Confusion confusion = confusion();
    if (confusion.approved() == 0) {
      return "It approves nobody.";
    }
    String approvals =
        String.format(
            Locale.ROOT, // not the machine's, whose digits may differ
            "It approves %s of applicants (%,d of %,d), of whom %s were bad (NPA, 95 %% interval %s)",
            ShareText.roundedPercent(confusion.approvalRate()),
            confusion.approved(),
            confusion.rows(),
            ShareText.roundedPercent(confusion.npa().orElseThrow()),
            ShareText.range(confusion.npaInterval().orElseThrow()));
    return confusion.declined() == 0
        ? approvals + ", and declines nobody."
        : approvals
            + ", and declines %s of the bad; %s of the declined were bad."
                .formatted(
                    ShareText.roundedPercent(confusion.recallChargedOff()),
                    ShareText.roundedPercent(confusion.precisionChargedOff()));
  }
}
