package io.loantap.train.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.learn.encode.DesignMatrix;
import io.loantap.learn.regression.LogisticFit;
import io.loantap.learn.regression.LogisticRegression;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Statistics of fits around offsets, against R's glm: offset_glm.R made the values. */
class OffsetStatisticsTest {
  private static final Path GOLDEN =
      Path.of("../loantap-core/src/test/resources/golden/offset_glm.json");

  private static double[] doubles(JsonNode array) {
    return IntStream.range(0, array.size()).mapToDouble(i -> array.get(i).asDouble()).toArray();
  }

  @Test
  void of_offsets_errorsAndLikelihoodsAreThoseOfGlm() throws IOException {
    JsonNode data = new ObjectMapper().readTree(GOLDEN.toFile());
    double[] x = doubles(data.get("x"));
    int[] bin = new int[x.length];
    int[] level = new int[x.length];
    boolean[] bad = new boolean[x.length];
    for (int row = 0; row < x.length; row++) {
      bin[row] = data.get("bin").get(row).asInt();
      level[row] = data.get("level").get(row).asInt() - 1;
      bad[row] = data.get("bad").get(row).asInt() == 1;
    }
    double[] contributions = doubles(data.get("points"));
    for (int i = 0; i < contributions.length; i++) {
      contributions[i] /= -20 / Math.log(2);
    }
    DesignMatrix matrix =
        DesignMatrix.builder(x.length)
            .offsets(DesignMatrix.builder(x.length).coded(bin, 4).build(), contributions)
            .dense(x)
            .coded(level, 2)
            .build();
    for (String which : List.of("plain", "weighted")) {
      double[] weights = which.equals("plain") ? null : doubles(data.get("weight"));
      LogisticFit fit = LogisticRegression.withL2(0).tolerance(1e-12).fit(matrix, bad, weights);
      FitStatistics statistics =
          FitStatistics.of(
              WeightedRows.of(matrix, bad, weights), List.of("x", "b", "c"), fit, 0, 0, 1);
      JsonNode expected = data.get(which);
      List<Coefficient> coefficients = statistics.coefficients().coefficients();
      for (int j = 0; j < 4; j++) {
        assertThat(coefficients.get(j).wald().orElseThrow().standardError())
            .isCloseTo(expected.get("errors").get(j).asDouble(), within(1e-7));
      }
      LikelihoodRatioTest test = statistics.likelihoodRatio();
      assertThat(test.logLikelihood())
          .isCloseTo(expected.get("log_likelihood").asDouble(), within(1e-9));
      assertThat(test.nullLogLikelihood())
          .isCloseTo(expected.get("null_log_likelihood").asDouble(), within(1e-9));
      assertThat(test.degreesOfFreedom()).isCloseTo(3, within(1e-9));
    }
  }

  @Test
  void correlations_besideOffsets_areThoseOfTheColumns() {
    DesignMatrix columns = DesignMatrix.builder(4).dense(new double[] {1, 2, 4, 3}).build();
    DesignMatrix coded = DesignMatrix.builder(4).coded(new int[] {0, 1, 0, 1}, 2).build();
    DesignMatrix both =
        DesignMatrix.builder(4)
            .all(columns)
            .dense(new double[] {1, 0, 2, 5})
            .offsets(coded, new double[] {3, -5})
            .build();
    assertThat(CorrelationMatrix.of(both, null, 1).between(0, 1))
        .isEqualTo(CorrelationMatrix.of(both.withoutOffsets(), null, 1).between(0, 1));
  }
}
