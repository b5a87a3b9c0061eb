package io.loantap.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loantap.applicant.BoundApplicant;
import io.loantap.columns.Columns;
import io.loantap.decision.DecisionPolicy;
import io.loantap.engine.BoundScorecard;
import io.loantap.learn.reference.BaselineFitter;
import io.loantap.learn.reference.ScoredColumns;
import io.loantap.learn.regression.RandomCase;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.Logistic;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.curve.LevelCurve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What references guarantee, on random scorecards fitted to random rows. */
class BaselinesPropertyTest {
  private static final ReasonCatalogue CATALOGUE =
      new ReasonCatalogue("test-1", "en", "{name}", "no {reason}", List.of(), List.of());

  @Property(tries = 100)
  void explain_anyApplicant_addsUpToTheLogOddsAsScored(@ForAll long seed) {
    Case random = new Case(seed, 0.4);
    for (BoundApplicant applicant : random.scored) {
      Explanation explanation = random.explain(applicant, Baseline.CUTOFF);
      double sum = explanation.intercept();
      double shortfall = 0;
      for (Contribution row : explanation.contributions()) {
        sum += row.logOdds();
        shortfall += row.shortfall();
        assertThat(row.shortfall()).isEqualTo(row.logOdds() - row.reference());
      }
      assertThat(sum).isEqualTo(random.bound.logOdds(applicant)).isEqualTo(explanation.logOdds());
      assertThat(explanation.probability()).isEqualTo(Logistic.probability(sum));
      double reference =
          random.card.intercept()
              + Arrays.stream(random.baselines.contributions(Baseline.CUTOFF)).sum();
      assertThat(shortfall).isCloseTo(sum - reference, within(1e-6 * (1 + Math.abs(sum))));
    }
  }

  @Property(tries = 100)
  void reasons_anyDeclineAgainstCutoff_areAtLeastOne(@ForAll long seed) {
    for (double threshold : new double[] {0.05, 0.3, 0.6, 0.9}) {
      Case random = new Case(seed, threshold);
      if (random.baselines.window().rows() == 0) {
        continue; // nobody among the training loans would be approved
      }
      for (BoundApplicant applicant : random.scored) {
        Explanation explanation = random.explain(applicant, Baseline.CUTOFF);
        if (!explanation.withinThreshold()) {
          assertThat(explanation.reasons()).isNotEmpty();
        }
        assertWellOrdered(explanation.reasons());
      }
    }
  }

  @Property(tries = 100)
  void reasons_anyDeclineAgainstMax_areNoneOnlyForTheBestThatIsPossible(@ForAll long seed) {
    Case random = new Case(seed, 0.3);
    for (BoundApplicant applicant : random.training) {
      Explanation explanation = random.explain(applicant, Baseline.MAX);
      assertThat(explanation.contributions())
          .allSatisfy(row -> assertThat(row.shortfall()).isNotNegative());
      if (!explanation.withinThreshold() && explanation.reasons().isEmpty()) {
        assertThat(explanation.contributions().stream().mapToDouble(Contribution::shortfall).sum())
            .isLessThan(1e-6);
      }
    }
  }

  /** The same model with another reference level: contributions move, shortfalls do not. */
  @Property(tries = 100)
  void reasons_anyShiftBetweenLevelsAndIntercept_areTheSame(@ForAll long seed) {
    Case random = new Case(seed, 0.4);
    double shift = 0.75;
    List<Characteristic> shifted = new ArrayList<>();
    double intercept = random.card.intercept();
    for (Characteristic characteristic : random.card.characteristics()) {
      if (characteristic.curve() instanceof LevelCurve && isShiftable(characteristic)) {
        shifted.add(shift((Characteristic.Levels) characteristic, shift));
        intercept -= shift;
      } else {
        shifted.add(characteristic);
      }
    }
    Case other =
        new Case(
            random, new Scorecard(intercept, shifted).withSurfaces(random.card.surfaces()), 0.4);
    for (Baseline kind : Baseline.values()) {
      double[] before = shortfalls(random, kind);
      double[] after = shortfalls(other, kind);
      if (kind != Baseline.CUTOFF || random.baselines.window().equals(other.baselines.window())) {
        for (int i = 0; i < before.length; i++) {
          assertThat(after[i]).as("%s, %d", kind, i).isCloseTo(before[i], within(1e-9));
        }
      }
    }
  }

  private static boolean isShiftable(Characteristic characteristic) {
    Characteristic.Levels levels = (Characteristic.Levels) characteristic;
    return levels.missing() instanceof Fallback.Contribution
        && levels.unseen() instanceof Fallback.Contribution;
  }

  private static Characteristic shift(Characteristic.Levels levels, double shift) {
    Map<String, Double> moved = new LinkedHashMap<>();
    levels.curve().contributions().forEach((level, value) -> moved.put(level, value + shift));
    return new Characteristic.Levels(
        levels.name(),
        new LevelCurve(moved),
        shift(levels.missing(), shift),
        shift(levels.unseen(), shift));
  }

  private static Fallback shift(Fallback fallback, double shift) {
    Fallback.Contribution constant = (Fallback.Contribution) fallback;
    return new Fallback.Contribution(constant.treatment(), constant.contribution() + shift);
  }

  private static double[] shortfalls(Case random, Baseline kind) {
    return random.scored.stream()
        .flatMap(it -> random.explain(it, kind).contributions().stream())
        .mapToDouble(Contribution::shortfall)
        .toArray();
  }

  private static void assertWellOrdered(List<Reason> reasons) {
    assertThat(reasons).hasSizeLessThanOrEqualTo(4);
    assertThat(reasons).allSatisfy(it -> assertThat(it.shortfall()).isGreaterThan(1e-9));
    for (int i = 1; i < reasons.size(); i++) {
      assertThat(reasons.get(i).shortfall()).isLessThanOrEqualTo(reasons.get(i - 1).shortfall());
    }
  }

  /** A random scorecard, references from its rows, and applicants. */
  private static final class Case {
    private final RandomCase random;
    private final Scorecard card;
    private final BoundScorecard bound;
    private final Baselines baselines;
    private final Explainer explainer;
    private final List<BoundApplicant> training;
    private final List<BoundApplicant> scored;

    Case(long seed, double threshold) {
      this(RandomCase.of(seed), null, null, threshold);
    }

    Case(Case other, Scorecard card, double threshold) {
      this(other.random, card, other.scored, threshold);
    }

    private Case(RandomCase random, Scorecard other, List<BoundApplicant> same, double threshold) {
      this.random = random;
      this.card = other == null ? random.scorecard() : other;
      this.bound = BoundScorecard.of(card, random.space());
      Columns columns = random.columns(random.training());
      this.baselines =
          BaselineFitter.fit(ScoredColumns.of(card, columns), threshold, Baseline.CUTOFF);
      ReasonRules rules =
          new ReasonRules(
              "test-1",
              CATALOGUE.codes(card.characteristics().stream().map(it -> it.name()).toList()),
              baselines,
              List.of());
      this.explainer =
          new Explainer(
              "id",
              bound,
              random.space(),
              new DecisionPolicy(threshold),
              Logistic::probability,
              new Interpretation(ScoreScaling.standard(), rules, List.of()),
              CATALOGUE);
      this.training = scorable(random.training());
      this.scored = new ArrayList<>(training);
      if (same == null) {
        scored.addAll(scorable(random.others()));
      } else {
        scored.addAll(same.subList(training.size(), same.size()));
      }
    }

    Explanation explain(BoundApplicant applicant, Baseline kind) {
      return explainer.explain(applicant, explainer.contributions(applicant), kind);
    }

    private List<BoundApplicant> scorable(List<BoundApplicant> all) {
      return all.stream().filter(it -> !Double.isNaN(bound.logOdds(it))).toList();
    }
  }
}
