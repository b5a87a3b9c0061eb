package io.loantap.reason;

import io.loantap.applicant.Field;
import io.loantap.applicant.Schema;
import io.loantap.scorecard.CharacteristicHistogram;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.scorecard.Scorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a model file by which people read scores: points, reasons, histograms. Nothing here
 * changes a probability or a decision.
 *
 * @param scaling from log-odds to points
 * @param reasons from contributions to reasons
 * @param histograms of the training loans, one for each characteristic in the order of the
 *     scorecard, or none
 * @param scores of the training loans, if they are known; then there are histograms, too
 */
public record Interpretation(
    ScoreScaling scaling,
    ReasonRules reasons,
    List<CharacteristicHistogram> histograms,
    Optional<TrainingScores> scores) {
  /** Copies the list. */
  public Interpretation {
    histograms = List.copyOf(histograms);
  }

  /** An interpretation without the scores of the training loans. */
  public Interpretation(
      ScoreScaling scaling, ReasonRules reasons, List<CharacteristicHistogram> histograms) {
    this(scaling, reasons, histograms, Optional.empty());
  }

  /** What can be said of a scorecard whose training loans are not at hand. */
  public static Interpretation ofCurves(Scorecard scorecard) {
    return new Interpretation(ScoreScaling.standard(), ReasonRules.ofCurves(scorecard), List.of());
  }

  /**
   * Checks that everything belongs to the scorecard, and that actionable are numbers or levels.
   *
   * @throws IllegalArgumentException if it does not
   */
  public void check(Scorecard scorecard, Schema schema) {
    int characteristics = scorecard.characteristics().size();
    if (reasons.codes().size() != characteristics) {
      throw new IllegalArgumentException(
          "reasons are for "
              + reasons.codes().size()
              + " characteristics, the scorecard has "
              + characteristics);
    }
    if (!histograms.isEmpty() && !characteristicsOf(histograms).equals(scorecard.names())) {
      throw new IllegalArgumentException("histograms are not those of the characteristics");
    }
    if (scores.isPresent()) {
      if (histograms.isEmpty() && characteristics > 0) {
        throw new IllegalArgumentException("there are scores, but no histograms");
      }
      scores.get().check(histograms);
    }
    for (ActionableField each : reasons.actionable()) {
      @Nullable Field field = schema.find(each.rule().field()).orElse(null);
      if (field == null
          || (field.kind() != Field.Kind.NUMBER && field.kind() != Field.Kind.LEVEL)) {
        throw new IllegalArgumentException(
            "\"" + each.rule().field() + "\" is no number or level of the schema");
      }
    }
  }

  private static List<String> characteristicsOf(List<CharacteristicHistogram> histograms) {
    List<String> names = new ArrayList<>();
    for (CharacteristicHistogram histogram : histograms) {
      names.add(histogram.characteristic());
    }
    return names;
  }
}
