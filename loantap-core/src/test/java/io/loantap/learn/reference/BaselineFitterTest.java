package io.loantap.learn.reference;

import static io.loantap.reason.SmallCard.CODES;
import static io.loantap.reason.SmallCard.SCORECARD;
import static io.loantap.reason.SmallCard.SPACE;
import static io.loantap.reason.SmallCard.applicant;
import static io.loantap.reason.SmallCard.columns;
import static io.loantap.reason.SmallCard.explain;
import static io.loantap.reason.SmallCard.explainer;
import static io.loantap.reason.SmallCard.random;
import static io.loantap.reason.SmallCard.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loantap.applicant.BoundApplicant;
import io.loantap.columns.Columns;
import io.loantap.engine.BoundScorecard;
import io.loantap.reason.Baseline;
import io.loantap.reason.Baselines;
import io.loantap.reason.Explainer;
import io.loantap.reason.Explanation;
import io.loantap.scorecard.Logistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BaselineFitterTest {
  /** The trap of a strict threshold: better than most, declined all the same. */
  @Test
  void reasons_declineBetterThanThePopulationInAll_areNoneAgainstPopulationButSomeAgainstCutoff() {
    List<BoundApplicant> loans = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      boolean good = i % 10 == 0;
      loans.add(applicant(good ? 1000 : 20_000, good ? 100_000 : 20_000, 5, good ? "36" : "60"));
    }
    Columns columns = columns(loans);
    double threshold = 0.1;
    Baselines baselines =
        BaselineFitter.fit(ScoredColumns.of(SCORECARD, columns), threshold, Baseline.CUTOFF);
    assertThat(baselines.window().rows()).isEqualTo(100); // all that would be approved
    Explainer explainer = explainer(SCORECARD, CODES, baselines, threshold, List.of());
    BoundApplicant applicant = applicant(8_000, 70_000, 5, "36");
    Explanation explanation = explain(explainer, applicant, Baseline.POPULATION);
    assertThat(explanation.withinThreshold()).isFalse();
    assertThat(explanation.reasons()).isEmpty();
    assertThat(reasons(explainer, applicant, Baseline.CUTOFF)).isNotEmpty();
    assertThat(reasons(explainer, applicant, Baseline.MAX)).isNotEmpty();
  }

  @Test
  void fit_noLoanApproved_cutoffIsMax() {
    Baselines baselines =
        BaselineFitter.fit(
            ScoredColumns.of(SCORECARD, columns(List.of(applicant(20_000, 20_000, 9, "60")))),
            1e-6,
            Baseline.CUTOFF);
    assertThat(baselines.window().rows()).isZero();
    assertThat(baselines.contributions(Baseline.CUTOFF))
        .containsExactly(baselines.contributions(Baseline.MAX))
        .containsExactly(-0.5, -0.5, -0.25, -0.25, -0.25);
  }

  /** Reference: the formulas over the rows, one by one. */
  @Test
  void fit_manyLoans_isMeanAndMedianOfTheRowsInTheWindow() {
    Random random = new Random(7);
    List<BoundApplicant> loans = new ArrayList<>();
    for (int i = 0; i < 3001; i++) {
      loans.add(random(random));
    }
    BoundScorecard bound = BoundScorecard.of(SCORECARD, SPACE);
    double threshold = 0.4;
    Baselines baselines =
        BaselineFitter.fit(ScoredColumns.of(SCORECARD, columns(loans)), threshold, Baseline.CUTOFF);
    List<BoundApplicant> window =
        loans.stream()
            .filter(it -> Logistic.probability(bound.logOdds(it)) <= threshold)
            .filter(it -> Logistic.probability(bound.logOdds(it)) >= 0.3)
            .toList();
    assertThat(window.size()).isGreaterThan(200);
    assertThat(baselines.window().rows()).isEqualTo(window.size());
    for (int place = 0; place < 5; place++) {
      int its = place;
      assertThat(baselines.contributions(Baseline.CUTOFF)[place])
          .isCloseTo(
              window.stream()
                  .mapToDouble(it -> bound.contribution(its, it))
                  .average()
                  .orElseThrow(),
              within(1e-12));
      assertThat(baselines.contributions(Baseline.POPULATION)[place])
          .isCloseTo(
              loans.stream().mapToDouble(it -> bound.contribution(its, it)).average().orElseThrow(),
              within(1e-12));
      assertThat(baselines.contributions(Baseline.MEDIAN)[place])
          .isEqualTo(
              loans.stream()
                  .mapToDouble(it -> bound.contribution(its, it))
                  .sorted()
                  .toArray()[1500]);
    }
  }
}
