package io.loantap.learn.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.learn.encode.DesignMatrix;
import io.loantap.learn.optimise.Objective;
import io.loantap.scorecard.Logistic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Fits around offsets, against R's glm: golden/offset_glm.R made the values and says how. */
class OffsetFitTest {
  private static final double FACTOR = 20 / Math.log(2);

  private static JsonNode golden() throws IOException {
    try (InputStream in = OffsetFitTest.class.getResourceAsStream("/golden/offset_glm.json")) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static double[] doubles(JsonNode array) {
    return IntStream.range(0, array.size()).mapToDouble(i -> array.get(i).asDouble()).toArray();
  }

  private static int[] ints(JsonNode array, int less) {
    return IntStream.range(0, array.size()).map(i -> array.get(i).asInt() - less).toArray();
  }

  private static boolean[] bad(JsonNode data) {
    boolean[] bad = new boolean[data.get("bad").size()];
    for (int row = 0; row < bad.length; row++) {
      bad[row] = data.get("bad").get(row).asInt() == 1;
    }
    return bad;
  }

  private static DesignMatrix bins(JsonNode data) {
    int[] bin = ints(data.get("bin"), 0);
    return DesignMatrix.builder(bin.length).coded(bin, 4).build();
  }

  private static double[] contributions(JsonNode data) {
    return Arrays.stream(doubles(data.get("points"))).map(points -> -points / FACTOR).toArray();
  }

  /** The offset stands between the columns, as the recipe may have it. */
  private static DesignMatrix matrix(JsonNode data) {
    double[] x = doubles(data.get("x"));
    return DesignMatrix.builder(x.length)
        .dense(x)
        .offsets(bins(data), contributions(data))
        .coded(ints(data.get("level"), 1), 2)
        .build();
  }

  private static void assertOptimum(LogisticFit fit, JsonNode expected) {
    assertThat(fit.converged()).isTrue();
    assertThat(fit.optimumAtInfinity()).isFalse();
    assertThat(fit.weights()).containsExactly(doubles(expected.get("weights")), within(1e-8));
    assertThat(-fit.objectiveValue())
        .isCloseTo(expected.get("log_likelihood").asDouble(), within(1e-9));
  }

  @Test
  void fit_withOffsets_isTheOptimumOfGlm() throws IOException {
    JsonNode data = golden();
    LogisticRegression regression = LogisticRegression.withL2(0).tolerance(1e-12);

    assertOptimum(regression.fit(matrix(data), bad(data), null), data.get("plain"));
    assertOptimum(
        regression.fit(matrix(data), bad(data), doubles(data.get("weight"))), data.get("weighted"));
    assertOptimum(regression.fit(matrix(data).offsets(), bad(data), null), data.get("alone"));
  }

  @Test
  void fit_onTwoThreads_hasTheSameBits() throws IOException {
    JsonNode data = golden();
    LogisticRegression regression = LogisticRegression.withL2(1);
    assertThat(regression.threads(2).fit(matrix(data), bad(data), null).weights())
        .isEqualTo(regression.fit(matrix(data), bad(data), null).weights());
  }

  @Test
  void logOdds_selectedAndSavedRows_keepTheirOffsets() throws IOException {
    JsonNode data = golden();
    DesignMatrix matrix = matrix(data);
    double[] w = {0.1, -0.5, 0.25, 0.75};
    double[] logOdds = LogOdds.of(matrix, w);
    double[] contributions = contributions(data);
    for (int row = 0; row < matrix.rows(); row++) {
      int level = data.get("level").get(row).asInt();
      double expected =
          w[0]
              + w[1] * data.get("x").get(row).asDouble()
              + (level == 0 ? 0 : w[1 + level])
              + contributions[data.get("bin").get(row).asInt()];
      assertThat(logOdds[row]).isCloseTo(expected, within(1e-14));
    }
    int[] chosen = {7, 3, 3, 150};
    assertThat(LogOdds.of(matrix.select(chosen), w))
        .containsExactly(Arrays.stream(chosen).mapToDouble(row -> logOdds[row]).toArray());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    matrix.saveTo(new DataOutputStream(bytes));
    DesignMatrix read =
        DesignMatrix.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(LogOdds.of(read, w)).isEqualTo(logOdds);
    assertThat(read.columns()).isEqualTo(3);
    assertThat(read.hasOffsets()).isTrue();
    double[] dense = new double[3];
    read.denseRow(0, dense);
    assertThat(dense[0]).isEqualTo(data.get("x").get(0).asDouble());
  }

  @Test
  void withoutOffsets_leavesTheColumns_andAMatrixWithoutAnyIsItself() throws IOException {
    JsonNode data = golden();
    DesignMatrix without = matrix(data).withoutOffsets();
    assertThat(without.hasOffsets()).isFalse();
    assertThat(without.columns()).isEqualTo(3);
    assertThat(without.withoutOffsets()).isSameAs(without);
    assertThat(matrix(data).offsets().columns()).isZero();
  }

  /** The rise of a ramp is an offset as the height of a bin is. */
  @Test
  void logOdds_offsetOfRamps_isTheCurve() {
    DesignMatrix ramps =
        DesignMatrix.builder(4).ramps(new double[] {0, 0.5, 1.5, Double.NaN}, 2).build();
    DesignMatrix matrix = DesignMatrix.builder(4).offsets(ramps, new double[] {2, -4}).build();
    assertThat(LogOdds.of(matrix, new double[] {1})).containsExactly(1, 2, 1, 1);
  }

  /** Offsets that part the outcomes ask for no endless weights: 2 and -2 have an optimum of 0. */
  @Test
  void fit_offsetsThatSeparate_haveAFiniteOptimum() {
    DesignMatrix sides = DesignMatrix.builder(4).coded(new int[] {0, 0, 1, 1}, 2).build();
    DesignMatrix matrix = DesignMatrix.builder(4).offsets(sides, new double[] {2, -2}).build();
    LogisticFit fit =
        LogisticRegression.withL2(0).fit(matrix, new boolean[] {true, true, false, false}, null);
    assertThat(fit.optimumAtInfinity()).isFalse();
    assertThat(fit.intercept()).isCloseTo(0, within(1e-9));
  }

  /** At the optimum the gradient of everything that is fitted is 0, worked out row by row here. */
  @Property(tries = 50)
  void fit_anyOffsets_leavesNoGradient(@ForAll @IntRange(max = 10_000) int seed) {
    Random random = new Random(seed);
    int rows = 80;
    double[] x = random.doubles(rows, -2, 2).toArray();
    int[] bin = random.ints(rows, -1, 3).toArray();
    double[] contributions = random.doubles(3, -3, 3).toArray();
    boolean[] bad = new boolean[rows];
    for (int row = 0; row < rows; row++) {
      double offset = bin[row] < 0 ? 0 : contributions[bin[row]];
      bad[row] = random.nextDouble() < Logistic.probability(x[row] + offset);
    }
    bad[0] = true;
    bad[1] = false;
    DesignMatrix coded = DesignMatrix.builder(rows).coded(bin, 3).build();
    DesignMatrix matrix = DesignMatrix.builder(rows).offsets(coded, contributions).dense(x).build();
    double l2 = 0.5;
    double[] w = LogisticRegression.withL2(l2).tolerance(1e-11).fit(matrix, bad, null).weights();
    double[] gradient = {0, l2 * w[1]};
    for (int row = 0; row < rows; row++) {
      double offset = bin[row] < 0 ? 0 : contributions[bin[row]];
      double left = Logistic.probability(w[0] + w[1] * x[row] + offset) - (bad[row] ? 1 : 0);
      gradient[0] += left;
      gradient[1] += left * x[row];
    }
    assertThat(gradient).containsExactly(new double[] {0, 0}, within(1e-7));
    try (LogisticObjective objective = LogisticObjective.of(matrix, bad, null, l2, 1)) {
      assertThat(objective.evaluate(w, Objective.Order.FISHER).fisher().size()).isEqualTo(2);
      assertThat(objective.evaluate(w, Objective.Order.DIAGONAL).gradient())
          .containsExactly(gradient, within(1e-9));
    }
  }
}
