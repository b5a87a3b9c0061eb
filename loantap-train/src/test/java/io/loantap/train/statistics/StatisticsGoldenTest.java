package io.loantap.train.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.learn.regression.LogisticFit;
import io.loantap.learn.regression.LogisticRegression;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Against statsmodels 0.13.5; golden/statistics_statsmodels.py made the values and says how. */
class StatisticsGoldenTest {
  /** 1e-8, relative. */
  private static final Percentage CLOSE = Percentage.withPercentage(1e-6);

  private final GoldenData golden = new GoldenData();

  @Test
  void coefficients_noPenalty_areThoseOfLogit() {
    CoefficientTable table = statistics(0, null).coefficients();

    double[] params = golden.numbers("params");
    assertThat(table.coefficients()).hasSize(params.length);
    for (int j = 0; j < params.length; j++) {
      Coefficient coefficient = table.coefficients().get(j);
      Coefficient.Wald wald = coefficient.wald().orElseThrow();
      assertThat(coefficient.name()).isEqualTo(j == 0 ? "intercept" : GoldenData.NAMES.get(j - 1));
      assertThat(coefficient.estimate()).isCloseTo(params[j], CLOSE);
      assertThat(wald.standardError()).isCloseTo(golden.numbers("bse")[j], CLOSE);
      assertThat(wald.z()).isCloseTo(golden.numbers("zvalues")[j], CLOSE);
      assertThat(wald.p()).isCloseTo(golden.numbers("pvalues")[j], CLOSE);
      assertThat(wald.interval().low()).isCloseTo(golden.table("conf_int")[j][0], CLOSE);
      assertThat(wald.interval().high()).isCloseTo(golden.table("conf_int")[j][1], CLOSE);
    }
  }

  @Test
  void likelihoodRatioAndCriteria_noPenalty_areThoseOfLogit() {
    FitStatistics statistics = statistics(0, null);

    LikelihoodRatioTest ratio = statistics.likelihoodRatio();
    assertThat(ratio.logLikelihood()).isCloseTo(golden.number("llf"), CLOSE);
    assertThat(ratio.nullLogLikelihood()).isCloseTo(golden.number("llnull"), CLOSE);
    assertThat(ratio.degreesOfFreedom()).isEqualTo(8);
    assertThat(ratio.statistic()).isCloseTo(golden.number("llr"), CLOSE);
    assertThat(ratio.p()).isCloseTo(golden.number("llr_pvalue"), CLOSE);
    assertThat(ratio.mcFaddenR2()).isCloseTo(golden.number("prsquared"), CLOSE);
    assertThat(statistics.criteria().effectiveCoefficients()).isEqualTo(9);
    assertThat(statistics.criteria().aic()).isCloseTo(golden.number("aic"), CLOSE);
    assertThat(statistics.criteria().bic()).isCloseTo(golden.number("bic"), CLOSE);
  }

  @Test
  void coefficients_weights_areThoseOfFrequencyWeights() {
    FitStatistics statistics = statistics(0, golden.numbers("weights"));

    double[] params = golden.numbers("weighted_params");
    for (int j = 0; j < params.length; j++) {
      Coefficient coefficient = statistics.coefficients().coefficients().get(j);
      assertThat(coefficient.estimate()).isCloseTo(params[j], CLOSE);
      assertThat(coefficient.wald().orElseThrow().standardError())
          .isCloseTo(golden.numbers("weighted_bse")[j], CLOSE);
    }
    assertThat(statistics.likelihoodRatio().logLikelihood())
        .isCloseTo(golden.number("weighted_llf"), CLOSE);
  }

  @Test
  void coefficients_penalty_comeFromThePenalisedInformation() {
    FitStatistics statistics = statistics(golden.number("l2"), null);

    double[] params = golden.numbers("l2_params");
    for (int j = 0; j < params.length; j++) {
      Coefficient coefficient = statistics.coefficients().coefficients().get(j);
      assertThat(coefficient.estimate()).isCloseTo(params[j], CLOSE);
      assertThat(coefficient.wald().orElseThrow().standardError())
          .isCloseTo(golden.numbers("l2_bse")[j], CLOSE);
    }
    assertThat(statistics.criteria().effectiveCoefficients())
        .isCloseTo(golden.number("l2_effective"), CLOSE);
    assertThat(statistics.likelihoodRatio().degreesOfFreedom())
        .isCloseTo(golden.number("l2_effective") - 1, CLOSE);
  }

  @Test
  void varianceInflation_goldenRows_isThatOfStatsmodels() {
    VarianceInflation inflation =
        VarianceInflation.of(CorrelationMatrix.of(golden.matrix(), null, 2), GoldenData.GROUPS);

    double[] vif = golden.numbers("vif");
    assertThat(inflation.columns()).hasSize(vif.length);
    for (int j = 0; j < vif.length; j++) {
      assertThat(inflation.columns().get(j).column()).isEqualTo(GoldenData.NAMES.get(j));
      assertThat(inflation.columns().get(j).factor().orElseThrow()).isCloseTo(vif[j], CLOSE);
    }
    double[] gvif = golden.numbers("gvif");
    assertThat(inflation.characteristics()).hasSize(gvif.length);
    for (int g = 0; g < gvif.length; g++) {
      VarianceInflation.OfCharacteristic found = inflation.characteristics().get(g);
      int df = GoldenData.GROUPS.get(g).columns().size();
      assertThat(found.characteristic()).isEqualTo(GoldenData.GROUPS.get(g).characteristic());
      assertThat(found.degreesOfFreedom()).isEqualTo(df);
      assertThat(found.factor().orElseThrow()).isCloseTo(gvif[g], CLOSE);
      assertThat(found.scaled().orElseThrow()).isCloseTo(Math.pow(gvif[g], 1 / (2.0 * df)), CLOSE);
    }
  }

  @Test
  void correlation_goldenRows_isThatOfNumpy() {
    CorrelationMatrix correlations = CorrelationMatrix.of(golden.matrix(), null, 1);

    double[][] expected = golden.table("correlation");
    for (int i = 0; i < expected.length; i++) {
      for (int j = 0; j < expected.length; j++) {
        assertThat(correlations.between(i, j).orElseThrow()).isCloseTo(expected[i][j], CLOSE);
      }
    }
  }

  private FitStatistics statistics(double l2, double[] weights) {
    LogisticFit fit =
        LogisticRegression.withL2(l2)
            .tolerance(1e-15)
            .fit(golden.matrix(), golden.chargedOff(), weights);
    WeightedRows rows = WeightedRows.of(golden.matrix(), golden.chargedOff(), weights);
    return FitStatistics.of(rows, GoldenData.NAMES, fit, 0, l2, 1);
  }
}
