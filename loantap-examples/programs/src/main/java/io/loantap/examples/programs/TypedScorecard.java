package io.loantap.examples.programs;

import io.loantap.Decision;
import io.loantap.Scorer;
import io.loantap.applicant.CategoricalField;
import io.loantap.applicant.NumericField;
import io.loantap.applicant.Schema;
import io.loantap.build.ModelBuilder;
import io.loantap.scorecard.ScoreScaling;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A scorecard of points that stands on paper, typed in: it predicts, decides and gives reasons. */
public final class TypedScorecard {
  private static final Schema FIELDS =
      Schema.of(
          List.of(
              new NumericField("age", "years", 18, 120, "Age"),
              new NumericField("defaults", "", 0, 99, "Payments missed in a year"),
              CategoricalField.of("home", List.of("own", "rent", "parents"), "Home")));

  private TypedScorecard() {}

  /** Types a card of three characteristics in, and decides on two applicants at 600 points. */
  public static void main(String[] args) throws IOException {
    byte[] model =
        ModelBuilder.ofPoints("paper card", FIELDS, new ScoreScaling(600, 30, 20))
            .base(540)
            .bins("age", new double[] {25, 40, 60}, 0, 12, 25, 31)
            .bins("defaults", new double[] {1, 3}, 38, 10, -25)
            .missing("defaults", 5)
            .levels("home", Map.of("own", 20, "rent", 4, "parents", 9))
            .reason("defaults", "DELINQUENCIES")
            .cutoff(600)
            .toJson();
    Scorer scorer = Scorer.load(new ByteArrayInputStream(model), "paper card");
    for (int defaults : new int[] {0, 2}) {
      Decision decision = scorer.decide(Map.of("age", 44, "defaults", defaults, "home", "rent"));
      System.out.printf(
          "%d missed: %.0f points, %s %s%n",
          defaults,
          decision.score(),
          decision.outcome(),
          decision.reasons().stream().map(reason -> reason.code()).toList());
    }
  }
}
