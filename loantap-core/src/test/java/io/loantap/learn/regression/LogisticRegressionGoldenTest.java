package io.loantap.learn.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.learn.encode.DesignMatrix;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against optima from scikit-learn; golden/logistic_regression.py made them and says how. */
class LogisticRegressionGoldenTest {
  static List<JsonNode> optima() throws IOException {
    List<JsonNode> optima = new ArrayList<>();
    golden().get("optima").forEach(optima::add);
    return optima;
  }

  @ParameterizedTest
  @MethodSource("optima")
  void fit_goldenData_isTheReferenceOptimum(JsonNode optimum) throws IOException {
    JsonNode data = golden();
    JsonNode dense = data.get("dense");
    double[] sampleWeights = doubles(data.get("sample_weights"));
    DesignMatrix matrix =
        DesignMatrix.builder(sampleWeights.length)
            .dense(doubles(dense.get(0)))
            .dense(doubles(dense.get(1)))
            .coded(codes(data.get("codes")), data.get("levels").asInt())
            .dense(doubles(dense.get(2)))
            .ramps(doubles(data.get("positions")), data.get("ramps").asInt())
            .build();
    boolean[] chargedOff = new boolean[matrix.rows()];
    for (int i = 0; i < chargedOff.length; i++) {
      chargedOff[i] = data.get("charged_off").get(i).asBoolean();
    }

    LogisticFit fit =
        LogisticRegression.withL2(optimum.get("l2").asDouble())
            .fit(matrix, chargedOff, optimum.get("weighted").asBoolean() ? sampleWeights : null);

    double objective = optimum.get("objective").asDouble();
    assertThat(fit.converged()).isTrue();
    assertThat(fit.objectiveValue()).isCloseTo(objective, within(1e-13 * objective));
    assertThat(fit.weights()).containsExactly(doubles(optimum.get("weights")), within(1e-9));
  }

  private static JsonNode golden() throws IOException {
    try (InputStream in =
        LogisticRegressionGoldenTest.class.getResourceAsStream(
            "/golden/logistic_regression.json")) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static double[] doubles(JsonNode array) {
    double[] values = new double[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i).isNull() ? Double.NaN : array.get(i).asDouble();
    }
    return values;
  }

  private static int[] codes(JsonNode array) {
    int[] codes = new int[array.size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = array.get(i).asInt();
    }
    return codes;
  }
}
