package io.loantap.adverse;

import io.loantap.Decision;
import io.loantap.pricing.ReasonSource;
import io.loantap.reason.Reason;
import io.loantap.scorecard.ScoreScaling;
import java.time.LocalDate;
import java.util.List;

/**
 * A credit score that was used, with what 15 USC 1681g(f)(1) asks to say of it. Immutable.
 *
 * @param score the numerical score
 * @param lowest the lowest that it can be, at most {@code score}
 * @param highest the highest that it can be, at least {@code score}
 * @param created the day on which it was made
 * @param source who provided it
 * @param factors key factors that affected it adversely, the most important first: from 1 to 4, or
 *     5 if the last is about enquiries (15 USC 1681g(f)(9))
 */
public record ScoreDisclosure(
    int score, int lowest, int highest, LocalDate created, String source, List<String> factors) {
  private static final int MOST_FACTORS = 5;

  /** Checks range and factors, and copies these. */
  public ScoreDisclosure {
    Texts.check(source, "source of the score");
    factors = List.copyOf(factors);
    if (lowest >= highest || score < lowest || score > highest) {
      throw new IllegalArgumentException("A score lies within the range from lowest to highest.");
    }
    if (factors.isEmpty() || factors.size() > MOST_FACTORS) {
      throw new IllegalArgumentException("A score is disclosed with 1 to 5 key factors.");
    }
    factors.forEach(factor -> Texts.check(factor, "key factor"));
  }

  /**
   * The score of a decision, as it is displayed, with the reasons of the score as its factors.
   *
   * @param source who made the score: for a model of the lender's own, the lender
   * @throws IllegalArgumentException if the decision has no reason of the score
   */
  public static ScoreDisclosure of(Decision decision, LocalDate created, String source) {
    List<String> factors =
        decision.reasons().stream()
            .filter(reason -> reason.source() == ReasonSource.SCORE)
            .filter(reason -> SampleReasons.isSpecific(reason.code()))
            .map(Reason::text)
            .limit(AdverseActionNotice.MOST_REASONS)
            .toList();
    return new ScoreDisclosure(
        ScoreScaling.display(decision.score()).points(),
        ScoreScaling.LOWEST_DISPLAYED,
        ScoreScaling.HIGHEST_DISPLAYED,
        created,
        source,
        factors);
  }
}
