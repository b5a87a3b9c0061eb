package io.loantap.learn.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.loantap.learn.encode.DesignMatrix;
import io.loantap.learn.optimise.Preconditioning;
import io.loantap.learn.optimise.TrainingHistory.Step;
import io.loantap.scorecard.Logistic;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogisticRegressionTest {
  private static final LogisticRegression L2_1 = LogisticRegression.withL2(1);

  @ParameterizedTest
  @EnumSource(Preconditioning.class)
  void fit_anyMetric_reachesTheSameOptimum(Preconditioning metric) {
    RandomRows data = RandomRows.of(500, 3);
    LogisticFit exact = L2_1.fit(data.matrix, data.chargedOff, data.weights);
    LogisticFit fit =
        L2_1.metric(metric).tolerance(1e-9).fit(data.matrix, data.chargedOff, data.weights);
    assertThat(fit.converged()).isTrue();
    assertThat(fit.warnings()).isEmpty();
    assertThat(fit.weights()).containsExactly(exact.weights(), within(1e-5));
    assertThat(fit.relativeGradientNorm()).isLessThan(1e-7);
    assertThat(fit.estimatedGap()).isBetween(0.0, 1e-13);
  }

  @ParameterizedTest
  @EnumSource(
      value = Preconditioning.class,
      names = {"FISHER", "DIAGONAL"})
  void fit_metricDescent_neverLetsTheLossRise(Preconditioning metric) {
    RandomRows data = RandomRows.of(400, 9);
    List<Step> steps =
        L2_1.metric(metric)
            .tolerance(1e-9)
            .fit(data.matrix, data.chargedOff, null)
            .history()
            .steps();
    assertThat(steps).hasSizeGreaterThan(3);
    for (int i = 1; i < steps.size(); i++) {
      double before = steps.get(i - 1).value();
      assertThat(steps.get(i).value()).isLessThanOrEqualTo(before * (1 + 1e-14));
    }
  }

  @Test
  void fit_twoThreadsOrEight_givesTheBitsOfOne() {
    RandomRows data = RandomRows.of(20_000, 4);
    LogisticFit one = L2_1.fit(data.matrix, data.chargedOff, null);
    assertThat(one.history().steps().get(0).share()).isLessThan(1);
    for (int threads : new int[] {2, 8}) {
      LogisticFit other = L2_1.threads(threads).fit(data.matrix, data.chargedOff, null);
      assertThat(other.weights()).isEqualTo(one.weights());
      assertThat(other.history()).isEqualTo(one.history());
    }
  }

  @Test
  void fit_manyRows_endsAtTheOptimumOfAllRows() {
    RandomRows data = RandomRows.of(30_000, 8);
    LogisticFit coarseToFine = L2_1.fit(data.matrix, data.chargedOff, data.weights);
    LogisticFit direct =
        L2_1.start(new double[data.matrix.columns() + 1])
            .fit(data.matrix, data.chargedOff, data.weights);
    assertThat(coarseToFine.history().steps().get(0).share()).isLessThan(1);
    assertThat(direct.history().steps().get(0).share()).isEqualTo(1);
    assertThat(coarseToFine.converged()).isTrue();
    assertThat(coarseToFine.weights()).containsExactly(direct.weights(), within(1e-8));
  }

  @Test
  void fit_startedFromTheFitToMoreRows_isTheSameOptimumWithoutAFirstFisherInformation() {
    RandomRows data = RandomRows.of(4_000, 5);
    LogisticFit all = L2_1.fit(data.matrix, data.chargedOff, null);
    int[] most = IntStream.range(0, 4_000).filter(row -> row % 5 != 0).toArray();
    DesignMatrix matrix = data.matrix.select(most);
    boolean[] outcomes = new boolean[most.length];
    for (int i = 0; i < most.length; i++) {
      outcomes[i] = data.chargedOff[most[i]];
    }

    LogisticFit fit = L2_1.start(all).fit(matrix, outcomes, null);

    assertThat(fit.converged()).isTrue();
    assertThat(fit.weights())
        .containsExactly(L2_1.fit(matrix, outcomes, null).weights(), within(1e-9));
    assertThat(fit.history().steps().get(0).value()).isLessThan(1.01 * fit.objectiveValue());
    // A metric that has no use for Fisher information starts there all the same.
    LogisticFit diagonal =
        L2_1.metric(Preconditioning.DIAGONAL).start(all).fit(matrix, outcomes, null);
    assertThat(diagonal.history().steps().get(0).value())
        .isEqualTo(fit.history().steps().get(0).value());
  }

  @Test
  void fit_startedFromAFitToOtherColumns_isRefused() {
    RandomRows data = RandomRows.of(400, 5);
    LogisticFit other =
        L2_1.fit(
            DesignMatrix.builder(4).dense(new double[] {-2, -1, 1, 2}).build(),
            new boolean[] {false, true, false, true},
            null);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> L2_1.start(other).fit(data.matrix, data.chargedOff, null))
        .withMessageContaining("the start has 2 weights");
  }

  @Property(tries = 20)
  void fit_integerSampleWeights_equalsRepeatedRows(
      @ForAll @IntRange(min = 20, max = 200) int rows, @ForAll long seed) {
    RandomRows data = RandomRows.of(rows, seed);
    Random random = new Random(seed);
    double[] weights = random.ints(rows, 0, 4).asDoubleStream().toArray();
    weights[0] = 1;
    weights[1] = 2;
    int[] repeated =
        IntStream.range(0, rows)
            .flatMap(i -> IntStream.generate(() -> i).limit((long) weights[i]))
            .toArray();
    boolean[] outcomes = new boolean[repeated.length];
    for (int i = 0; i < repeated.length; i++) {
      outcomes[i] = data.chargedOff[repeated[i]];
    }
    assertThat(L2_1.fit(data.matrix, data.chargedOff, weights).weights())
        .containsExactly(
            L2_1.fit(data.matrix.select(repeated), outcomes, null).weights(), within(1e-8));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -30, 1e3, -1e6})
  void fit_anyStart_reachesTheSameOptimum(double size) {
    RandomRows data = RandomRows.of(300, 21);
    double[] start = RandomRows.normals(data.matrix.columns() + 1, new Random(2));
    for (int j = 0; j < start.length; j++) {
      start[j] *= size;
    }
    LogisticFit fit = L2_1.start(start).fit(data.matrix, data.chargedOff, null);
    assertThat(fit.converged()).isTrue();
    assertThat(fit.weights())
        .containsExactly(L2_1.fit(data.matrix, data.chargedOff, null).weights(), within(1e-9));
  }

  @ParameterizedTest
  @EnumSource(Preconditioning.class)
  void fit_separableWithPenalty_converges(Preconditioning metric) {
    boolean[] chargedOff = {false, false, true, true};
    DesignMatrix matrix = DesignMatrix.builder(4).dense(new double[] {-2, -1, 1, 2}).build();
    LogisticFit fit = L2_1.metric(metric).tolerance(1e-10).fit(matrix, chargedOff, null);
    assertThat(fit.converged()).isTrue();
    assertThat(fit.optimumAtInfinity()).isFalse();
    // Stationary: w = sum of (1 - p) |x|.
    double w = fit.coefficients()[0];
    assertThat(fit.intercept()).isCloseTo(0, within(1e-9));
    assertThat(w)
        .isCloseTo(2 * Logistic.probability(-w) + 4 * Logistic.probability(-2 * w), within(1e-8));
  }

  @ParameterizedTest
  @EnumSource(Preconditioning.class)
  void fit_separableWithoutPenalty_saysThatTheOptimumIsAtInfinity(Preconditioning metric) {
    boolean[] chargedOff = {false, false, true, true};
    DesignMatrix matrix = DesignMatrix.builder(4).dense(new double[] {-2, -1, 1, 2}).build();
    LogisticFit fit =
        LogisticRegression.withL2(0).metric(metric).maxIterations(80).fit(matrix, chargedOff, null);
    assertThat(fit.optimumAtInfinity()).isTrue();
    assertThat(fit.warnings())
        .anyMatch(warning -> warning.startsWith("The optimum is at infinity"));
    assertThat(fit.weights()).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
  }

  @Test
  void fit_oneLevelAlwaysBadWithoutPenalty_saysThatTheOptimumIsAtInfinity() {
    // Level 1 is always charged off; the other levels overlap.
    int[] codes = {0, 0, 0, 0, 1, 1, 1, -1, -1, -1};
    boolean[] chargedOff = {true, false, false, false, true, true, true, true, false, false};
    DesignMatrix matrix = DesignMatrix.builder(10).coded(codes, 2).build();
    LogisticFit fit = LogisticRegression.withL2(0).fit(matrix, chargedOff, null);
    assertThat(fit.optimumAtInfinity()).isTrue();
    chargedOff[4] = false;
    LogisticFit finite = LogisticRegression.withL2(0).fit(matrix, chargedOff, null);
    assertThat(finite.optimumAtInfinity()).isFalse();
    assertThat(finite.warnings()).isEmpty();
    // One group per level: the fitted probabilities are the shares.
    assertThat(finite.intercept()).isCloseTo(Logistic.logOdds(1.0 / 3), within(1e-12));
    assertThat(finite.logOdds(matrix)[0]).isCloseTo(Logistic.logOdds(0.25), within(1e-12));
    assertThat(finite.logOdds(matrix)[4]).isCloseTo(Logistic.logOdds(2.0 / 3), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-3, 10})
  void fit_collinearColumns_converges(double l2) {
    RandomRows data = RandomRows.of(CollinearRows.ROWS, 12);
    CollinearRows collinear = new CollinearRows();
    DesignMatrix matrix = collinear.matrix().build();
    LogisticFit fit = LogisticRegression.withL2(l2).fit(matrix, data.chargedOff, null);
    assertThat(fit.converged()).isTrue();
    assertThat(fit.optimumAtInfinity()).isFalse();
    double[] w = fit.coefficients();
    assertThat(w[6]).isZero();
    if (l2 > 0) {
      // The penalty decides: equal columns share their weight in proportion to their scale, and
      // neither a constant nor a full set of levels takes anything from the free intercept.
      assertThat(w[1]).isCloseTo(2 * w[0], within(1e-6));
      assertThat(w[2]).isCloseTo(0, within(1e-6));
      assertThat(w[3] + w[4] + w[5]).isCloseTo(0, within(1e-6));
    }
    if (l2 == 0) {
      int[] againstLevel2 =
          Arrays.stream(collinear.levels).map(code -> code == 2 ? -1 : code).toArray();
      DesignMatrix independent =
          DesignMatrix.builder(CollinearRows.ROWS)
              .dense(collinear.x)
              .coded(againstLevel2, 2)
              .build();
      LogisticFit reference = LogisticRegression.withL2(0).fit(independent, data.chargedOff, null);
      assertThat(fit.objectiveValue()).isCloseTo(reference.objectiveValue(), within(1e-9));
    }
  }

  @Test
  void fit_constantColumnOnly_givesTheBaseRate() {
    DesignMatrix matrix = DesignMatrix.builder(4).dense(new double[] {3, 3, 3, 3}).build();
    LogisticFit fit = L2_1.fit(matrix, new boolean[] {true, false, false, false}, null);
    assertThat(fit.coefficients()[0]).isCloseTo(0, within(1e-10));
    assertThat(Logistic.probability(fit.intercept())).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void fit_noColumns_givesTheBaseRate() {
    LogisticFit fit =
        L2_1.fit(DesignMatrix.builder(4).build(), new boolean[] {true, false, false, false}, null);
    assertThat(fit.coefficients()).isEmpty();
    assertThat(Logistic.probability(fit.intercept())).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void fit_hugePenalty_leavesTheInterceptAlone() {
    RandomRows data = RandomRows.of(200, 30);
    LogisticFit fit = LogisticRegression.withL2(1e12).fit(data.matrix, data.chargedOff, null);
    int bad = 0;
    for (boolean chargedOff : data.chargedOff) {
      bad += chargedOff ? 1 : 0;
    }
    assertThat(Logistic.probability(fit.intercept())).isCloseTo(bad / 200.0, within(1e-8));
    for (double coefficient : fit.coefficients()) {
      assertThat(coefficient).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void fit_twoRows_converges() {
    DesignMatrix matrix = DesignMatrix.builder(2).dense(new double[] {5, -3}).build();
    LogisticFit fit = L2_1.fit(matrix, new boolean[] {true, false}, null);
    assertThat(fit.converged()).isTrue();
    double residual = 1 - Logistic.probability(fit.logOdds(matrix)[0]);
    assertThat(fit.coefficients()[0]).isCloseTo(8 * residual, within(1e-10));
  }

  @Test
  void fit_twoThousandColumns_converges() {
    Random random = new Random(5);
    int rows = 300;
    DesignMatrix.Builder builder = DesignMatrix.builder(rows);
    for (int j = 0; j < 200; j++) {
      builder.dense(RandomRows.normals(rows, random));
    }
    for (int j = 0; j < 3; j++) {
      builder.coded(RandomRows.codes(rows, 600, random), 600);
    }
    DesignMatrix matrix = builder.build();
    boolean[] chargedOff = new boolean[rows];
    for (int i = 0; i < rows; i++) {
      chargedOff[i] = random.nextInt(4) == 0;
    }
    assertThat(matrix.columns()).isEqualTo(2_000);
    LogisticFit fit = L2_1.tolerance(1e-10).fit(matrix, chargedOff, null);
    assertThat(fit.converged()).isTrue();
    LogisticFit textbook =
        L2_1.metric(Preconditioning.EUCLIDEAN).tolerance(1e-8).fit(matrix, chargedOff, null);
    assertThat(textbook.converged()).isTrue();
    assertThat(textbook.weights()).containsExactly(fit.weights(), within(1e-4));
  }

  @Test
  void fit_badlyScaledColumns_converges() {
    RandomRows data = RandomRows.of(400, 17);
    double[] income = RandomRows.normals(400, new Random(3));
    for (int i = 0; i < income.length; i++) {
      income[i] = 1e6 * (3 + income[i]);
    }
    DesignMatrix matrix =
        DesignMatrix.builder(400)
            .dense(income)
            .coded(RandomRows.codes(400, 4, new Random(9)), 4)
            .build();
    LogisticFit fit = L2_1.fit(matrix, data.chargedOff, null);
    assertThat(fit.converged()).isTrue();
    assertThat(fit.estimatedGap()).isLessThan(1e-13);
  }

  @Test
  void fit_tooFewIterations_warns() {
    RandomRows data = RandomRows.of(200, 1);
    LogisticFit fit = L2_1.maxIterations(1).fit(data.matrix, data.chargedOff, null);
    assertThat(fit.converged()).isFalse();
    assertThat(fit.iterations()).isEqualTo(1);
    assertThat(fit.warnings())
        .singleElement()
        .asString()
        .startsWith("The fit has not converged after 1 iterations");
  }

  @Test
  void fit_gapTolerance_stopsWithThatGap() {
    RandomRows data = RandomRows.of(20_000, 2);
    double optimum = L2_1.fit(data.matrix, data.chargedOff, null).objectiveValue();
    LogisticFit rough = L2_1.gapTolerance(1e-6).fit(data.matrix, data.chargedOff, null);
    double gap = rough.objectiveValue() / optimum - 1;
    assertThat(gap).isBetween(0.0, 1e-6);
    assertThat(rough.estimatedGap()).isBetween(0.8 * gap, 2 * gap);
  }

  @Test
  void fit_nothingToLearn_saysWhyAndHowToMendIt() {
    DesignMatrix empty = DesignMatrix.builder(0).build();
    DesignMatrix two = DesignMatrix.builder(2).dense(new double[] {1, 2}).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> L2_1.fit(empty, new boolean[0], null))
        .withMessageContaining("no training rows");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> L2_1.fit(two, new boolean[2], null))
        .withMessageContaining("all 2 training rows are good")
        .withMessageContaining("check the label");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> L2_1.fit(two, new boolean[] {true, false}, new double[] {1, 0}))
        .withMessageContaining("all 1 training rows are bad");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> L2_1.fit(two, new boolean[] {true, false}, new double[] {0, 0}))
        .withMessageContaining("all sample weights are 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> L2_1.start(new double[5]).fit(two, new boolean[] {true, false}, null))
        .withMessageContaining("the start has 5 weights; the objective has 2");
  }

  @Test
  void options_outsideTheirRange_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> LogisticRegression.withL2(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> L2_1.tolerance(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> L2_1.gapTolerance(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> L2_1.maxIterations(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> L2_1.threads(0));
  }
}
