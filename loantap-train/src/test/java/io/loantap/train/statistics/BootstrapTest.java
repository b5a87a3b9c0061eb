package io.loantap.train.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.loantap.learn.encode.DesignMatrix;
import io.loantap.learn.evaluation.Discrimination;
import io.loantap.learn.evaluation.ScoreDistribution;
import io.loantap.learn.regression.LogisticFit;
import io.loantap.learn.regression.LogisticRegression;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  private final GoldenData golden = new GoldenData();
  private final LogisticRegression regression = LogisticRegression.withL2(0);
  private final LogisticFit fit = regression.fit(golden.matrix(), golden.chargedOff(), null);

  @Test
  void coefficients_plainData_areAboutTheWaldIntervals() {
    Bootstrap.Coefficients bootstrap =
        new Bootstrap(400, 42).coefficients(golden.rows(), regression, fit, 0);
    FitStatistics wald = FitStatistics.of(golden.rows(), GoldenData.NAMES, fit, 0, 0, 1);

    assertThat(bootstrap.withoutOptimum()).isZero();
    assertThat(bootstrap.intervals()).hasSize(9);
    for (int j = 0; j < 9; j++) {
      Coefficient coefficient = wald.coefficients().coefficients().get(j);
      Interval expected = coefficient.wald().orElseThrow().interval();
      Interval found = bootstrap.intervals().get(j);
      double width = expected.high() - expected.low();
      assertThat((found.high() - found.low()) / width).isBetween(0.85, 1.25);
      assertThat(found.low()).isEqualTo(expected.low(), within(0.15 * width));
      assertThat(found.high()).isEqualTo(expected.high(), within(0.15 * width));
    }
  }

  @Test
  void coefficients_threads_sameBits() {
    Bootstrap bootstrap = new Bootstrap(12, 7);

    assertThat(bootstrap.coefficients(golden.rows(), regression.threads(3), fit, 0))
        .isEqualTo(bootstrap.coefficients(golden.rows(), regression, fit, 0))
        .isNotEqualTo(new Bootstrap(12, 8).coefficients(golden.rows(), regression, fit, 0));
  }

  @Test
  void coefficients_signs_keepThem() {
    int[] signs = {-1, 1, 0, 0, 0, 0, 1, -1};
    LogisticRegression signed = regression.signs(signs);
    LogisticFit held = signed.fit(golden.matrix(), golden.chargedOff(), null);

    Bootstrap.Coefficients found =
        new Bootstrap(20, 7).coefficients(golden.rows(), signed, held, 0);

    assertThat(held.held()).contains(true);
    for (int j = 0; j < signs.length; j++) {
      Interval interval = found.intervals().get(j + 1);
      assertThat((signs[j] > 0 && interval.low() < 0) || (signs[j] < 0 && interval.high() > 0))
          .isFalse();
    }
  }

  @Test
  void coefficients_interceptShift_movesTheInterceptAlone() {
    Bootstrap bootstrap = new Bootstrap(10, 7);
    Bootstrap.Coefficients plain = bootstrap.coefficients(golden.rows(), regression, fit, 0);
    Bootstrap.Coefficients shifted = bootstrap.coefficients(golden.rows(), regression, fit, 2);

    assertThat(shifted.intervals().get(0).low())
        .isEqualTo(plain.intervals().get(0).low() - 2, within(1e-12));
    assertThat(shifted.intervals().subList(1, 9)).isEqualTo(plain.intervals().subList(1, 9));
  }

  @Test
  void coefficients_rowsOfNoWeight_takeNoPart() {
    double[] weights = new double[golden.codes().length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = i < 60 ? 1 : 0;
    }
    LogisticRegression ridge = LogisticRegression.withL2(1);
    LogisticFit part = ridge.fit(golden.matrix(), golden.chargedOff(), weights);

    Bootstrap.Coefficients found =
        new Bootstrap(20, 1)
            .coefficients(
                WeightedRows.of(golden.matrix(), golden.chargedOff(), weights), ridge, part, 0);

    // A tenth of the rows: about three times the width.
    Bootstrap.Coefficients all =
        new Bootstrap(20, 1)
            .coefficients(
                golden.rows(), ridge, ridge.fit(golden.matrix(), golden.chargedOff(), null), 0);
    assertThat(width(found.intervals().get(3)) / width(all.intervals().get(3))).isGreaterThan(1.8);
  }

  @Test
  void coefficients_oneRowOfAnOutcome_drawsUntilBothAreThere() {
    DesignMatrix matrix = DesignMatrix.builder(5).dense(new double[] {1, 2, 3, 4, 5}).build();
    boolean[] chargedOff = {false, false, true, false, false};
    LogisticFit small = regression.fit(matrix, chargedOff, null);

    Bootstrap.Coefficients found =
        new Bootstrap(40, 1)
            .coefficients(WeightedRows.of(matrix, chargedOff, null), regression, small, 0);

    // Draws without a row on one side of the third separate the outcomes.
    assertThat(found.withoutOptimum()).isPositive().isLessThan(40);
    assertThat(found.intervals())
        .allSatisfy(
            interval -> {
              assertThat(interval.low()).isFinite();
              assertThat(interval.high()).isFinite();
            });
  }

  @Test
  void auc_normalScores_hasTheSpreadOfHanleyAndMcNeil() {
    Random random = new Random(5);
    int rows = 2000;
    double[] probability = new double[rows];
    boolean[] chargedOff = new boolean[rows];
    for (int i = 0; i < rows; i++) {
      chargedOff[i] = i % 4 == 0;
      double score = random.nextGaussian() + (chargedOff[i] ? 1 : 0);
      probability[i] = Math.round(500 / (1 + Math.exp(-score))) / 500.0; // some ties
    }
    ScoreDistribution scores = ScoreDistribution.of(probability, chargedOff);
    double auc = Discrimination.of(scores).auc();

    Interval interval = new Bootstrap(1000, 3).auc(scores);

    double q1 = auc / (2 - auc);
    double q2 = 2 * auc * auc / (1 + auc);
    double variance =
        (auc * (1 - auc) + 499 * (q1 - auc * auc) + 1499 * (q2 - auc * auc)) / (500.0 * 1500);
    double error = Math.sqrt(variance);
    assertThat((interval.low() + interval.high()) / 2).isEqualTo(auc, within(0.3 * error));
    assertThat(width(interval) / (2 * 1.96 * error)).isBetween(0.85, 1.15);
    assertThat(new Bootstrap(1000, 3).auc(scores)).isEqualTo(interval);
  }

  @Test
  void auc_perfectScores_isOne() {
    ScoreDistribution scores =
        ScoreDistribution.of(new double[] {0.1, 0.2, 0.8}, new boolean[] {false, false, true});

    assertThat(new Bootstrap(50, 1).auc(scores)).isEqualTo(new Interval(1, 1));
  }

  @Test
  void bootstrap_tooFewResamples_isRefused() {
    assertThatThrownBy(() -> new Bootstrap(9, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 10 resamples, not 9");
  }

  @Test
  void middle95_someValues_isThatOfNumpy() {
    // numpy.percentile([5, 1, 4, 2, 9.5], [2.5, 97.5]) is [1.1, 9.05].
    Interval interval = Interval.middle95(new double[] {5, 1, 4, 2, 9.5});

    assertThat(interval.low()).isEqualTo(1.1, within(1e-12));
    assertThat(interval.high()).isEqualTo(9.05, within(1e-12));
    assertThat(Interval.middle95(new double[] {3})).isEqualTo(new Interval(3, 3));
  }

  private static double width(Interval interval) {
    return interval.high() - interval.low();
  }
}
