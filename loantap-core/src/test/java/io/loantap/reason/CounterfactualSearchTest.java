package io.loantap.reason;

import static io.loantap.reason.SmallCard.CATALOGUE;
import static io.loantap.reason.SmallCard.CODES;
import static io.loantap.reason.SmallCard.SCHEMA;
import static io.loantap.reason.SmallCard.SCORECARD;
import static io.loantap.reason.SmallCard.SPACE;
import static io.loantap.reason.SmallCard.applicant;
import static io.loantap.reason.SmallCard.explain;
import static io.loantap.reason.SmallCard.explainer;
import static io.loantap.reason.SmallCard.line;
import static io.loantap.reason.SmallCard.number;
import static io.loantap.reason.SmallCard.random;
import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.applicant.Applicant;
import io.loantap.applicant.BoundApplicant;
import io.loantap.applicant.Field;
import io.loantap.engine.BoundScorecard;
import io.loantap.reason.ActionableRule.Direction;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Logistic;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.Surface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CounterfactualSearchTest {
  /** Reference: every multiple of the step in reach, nearest first, scored one by one. */
  @Property(tries = 300)
  void explain_anyDecline_findsTheNearestChangeThatApproves(@ForAll long seed) {
    Random random = new Random(seed);
    ActionableField amount =
        new ActionableField(new ActionableRule("amount", pick(random), 250), 500, 25_000);
    ActionableField income =
        new ActionableField(new ActionableRule("income", pick(random), 500), 10_000, 150_000);
    ActionableField cards =
        new ActionableField(new ActionableRule("cards", pick(random), 1), 0, 12);
    ActionableField term =
        ActionableField.ofLevels(new ActionableRule("term", Direction.EITHER, 1));
    double threshold = 0.1 + 0.3 * random.nextDouble();
    Scorecard card =
        switch (random.nextInt(3)) {
          case 0 -> SCORECARD;
          case 1 -> withLogarithm();
          default -> withSurfaces();
        };
    Explainer explainer =
        explainer(
            card,
            CATALOGUE.codes(card.characteristics().stream().map(it -> it.name()).toList()),
            new Baselines(
                Baseline.MEDIAN,
                Map.of(Baseline.MEDIAN, new double[card.characteristics().size()]),
                new Baselines.Window(0, 0, 0)),
            threshold,
            List.of(amount, income, cards, term));
    BoundScorecard bound = BoundScorecard.of(card, SPACE);
    BoundApplicant applicant = random(random);
    Explanation explanation = explain(explainer, applicant, Baseline.MEDIAN);
    if (explanation.withinThreshold()) {
      assertThat(explanation.changes()).isEmpty();
      return;
    }
    Map<String, Counterfactual> found = new HashMap<>();
    explanation.changes().forEach(change -> found.put(change.field(), change));
    for (ActionableField actionable : List.of(amount, cards)) {
      double nearest = nearest(actionable, applicant, bound, threshold);
      Counterfactual change = found.get(actionable.rule().field());
      assertThat(change == null ? -1 : change.size()).isEqualTo(nearest);
    }
    for (Counterfactual change : explanation.changes()) {
      assertThat(change.probability()).isLessThanOrEqualTo(threshold);
      assertThat(Logistic.probability(bound.logOdds(changed(applicant, change))))
          .isEqualTo(change.probability());
    }
    assertThat(explanation.changes()).extracting(Counterfactual::size).isSorted();
  }

  @Test
  void explain_levelThatApproves_isOfferedUnlessTrainingDidNotSeeIt() {
    Explainer explainer =
        explainer(
            SCORECARD,
            CODES,
            new Baselines(
                Baseline.MEDIAN,
                Map.of(Baseline.MEDIAN, new double[5]),
                new Baselines.Window(0, 0, 0)),
            0.2,
            List.of(ActionableField.ofLevels(new ActionableRule("term", Direction.EITHER, 1))));
    Explanation explanation = explain(explainer, applicant(9000, 80_000, 5, "60"), Baseline.MEDIAN);
    assertThat(explanation.changes()).hasSize(1);
    Counterfactual change = explanation.changes().get(0);
    assertThat(change.target()).isEqualTo("36");
    assertThat(change.level()).contains("36");
    assertThat(change.size()).isEqualTo(1);
  }

  @Test
  void toString_anyExplanation_holdsNoValueOfTheApplicant() {
    ActionableField amount =
        new ActionableField(new ActionableRule("amount", Direction.DECREASE, 100), 1000, 20_000);
    Explanation explanation =
        explain(
            explainer(0.25, List.of(amount)), applicant(17_731, 61_237, 7, "84"), Baseline.MEDIAN);
    assertThat(explanation.changes()).isNotEmpty();
    assertThat(explanation.toString()).doesNotContain("17731", "61237");
  }

  private static double nearest(
      ActionableField actionable,
      BoundApplicant applicant,
      BoundScorecard bound,
      double threshold) {
    String field = actionable.rule().field();
    double own = applicant.number(SCHEMA.slot(field));
    double best = -1;
    for (double target = 0; target <= actionable.to(); target += actionable.rule().step()) {
      boolean allowed =
          target >= actionable.from()
              && (actionable.rule().direction() != Direction.DECREASE || target < own)
              && (actionable.rule().direction() != Direction.INCREASE || target > own);
      BoundApplicant changed = changed(applicant, new Counterfactual(field, target, null, 0, 0));
      double size = Math.abs(target - own) / actionable.spread();
      if (allowed
          && Logistic.probability(bound.logOdds(changed)) <= threshold
          && (best < 0 || size < best)) {
        best = size;
      }
    }
    return best;
  }

  private static Direction pick(Random random) {
    return List.of(Direction.values()).get(random.nextInt(3));
  }

  private static Scorecard withLogarithm() {
    List<Characteristic> all = new ArrayList<>(SCORECARD.characteristics());
    all.add(number("logged", line(7, -0.25, 10, 0.5)));
    return new Scorecard(-1.25, all);
  }

  private static Scorecard withSurfaces() {
    double[] amounts = {2000, 9000, 22_000};
    return SCORECARD.withSurfaces(
        List.of(
            Surface.over(
                "amount",
                amounts,
                "income",
                new double[] {30_000, 60_000},
                new double[][] {{0.5, -1}, {-0.5, 0.75}, {1, -0.25}}),
            Surface.over(
                "share",
                new double[] {0.2, 0.4},
                "amount",
                amounts,
                new double[][] {{0.5, -0.5, 0.75}, {-1, 0.25, 0.5}}),
            Surface.over(
                "cards",
                new double[] {2, 6},
                "income",
                new double[] {20_000, 90_000},
                new double[][] {{0.25, -0.75}, {-0.5, 0.5}})));
  }

  private static BoundApplicant changed(BoundApplicant applicant, Counterfactual change) {
    Map<String, Object> values = new HashMap<>();
    for (Field field : SCHEMA.fields()) {
      int slot = SCHEMA.slot(field.name());
      String text = applicant.text(slot);
      values.put(field.name(), text == null ? (Object) applicant.number(slot) : text);
    }
    values.put(change.field(), change.level().map(Object.class::cast).orElse(change.number()));
    return Applicant.of(values).bind(SCHEMA);
  }
}
