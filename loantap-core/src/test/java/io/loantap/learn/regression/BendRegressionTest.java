package io.loantap.learn.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.learn.encode.DesignMatrix;
import io.loantap.learn.optimise.Evaluation;
import io.loantap.learn.optimise.Objective.Order;
import io.loantap.learn.optimise.Preconditioning;
import io.loantap.learn.optimise.QuadraticForm;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Fits that penalise the bend of curves; golden/bend_regression.py made the references. */
class BendRegressionTest {
  /**
   * The ramps of {@link RandomRows} that have an inner knot begin behind one number and 3 levels.
   */
  private static final int FIRST_RAMP = 5;

  private static final double[] LENGTHS = {0.5, 1.5, 1.2, 0.8};

  static List<JsonNode> optima() throws IOException {
    List<JsonNode> optima = new ArrayList<>();
    golden().get("optima").forEach(optima::add);
    return optima;
  }

  @ParameterizedTest
  @MethodSource("optima")
  void fit_goldenData_isTheReferenceOptimum(JsonNode optimum) throws IOException {
    JsonNode data = golden();
    DesignMatrix matrix = matrix(data);
    double[] weights =
        optimum.get("weighted").asBoolean() ? doubles(data.get("sample_weights")) : null;
    LogisticFit fit =
        regression(data, optimum).fit(matrix, booleans(data.get("charged_off")), weights);

    double objective = optimum.get("objective").asDouble();
    assertThat(fit.converged()).isTrue();
    assertThat(fit.warnings()).isEmpty();
    assertThat(fit.objectiveValue()).isCloseTo(objective, within(1e-12 * objective));
    assertThat(fit.weights()).containsExactly(doubles(optimum.get("weights")), within(1e-8));
    assertThat(fit.held()).isEqualTo(booleans(optimum.get("held")));
  }

  @ParameterizedTest
  @MethodSource("optima")
  void newtonStep_fromTheOptimum_staysThere(JsonNode optimum) throws IOException {
    JsonNode data = golden();
    double[] w = doubles(optimum.get("weights"));
    double[] weights =
        optimum.get("weighted").asBoolean() ? doubles(data.get("sample_weights")) : null;
    try (LogisticObjective rows =
        LogisticObjective.of(matrix(data), booleans(data.get("charged_off")), weights, 0, 1)) {
      Evaluation sums = rows.evaluate(w, Order.FISHER);

      assertThat(regression(data, optimum).newtonStep(w, sums)).containsExactly(w, within(1e-8));
    }
  }

  private static LogisticRegression regression(JsonNode data, JsonNode optimum) {
    double strength = optimum.get("bend").asDouble();
    int[] signs =
        StreamSupport.stream(optimum.get("signs").spliterator(), false)
            .mapToInt(JsonNode::asInt)
            .toArray();
    double[] wide = doubles(data.get("lengths").get(0));
    double[] narrow = doubles(data.get("lengths").get(1));
    return LogisticRegression.withL2(optimum.get("l2").asDouble())
        .bend(
            QuadraticForm.ZERO
                .plus(1, strength, Bend.ofRises(wide))
                .plus(wide.length + 2, strength, Bend.ofRises(narrow)))
        .signs(signs);
  }

  private static DesignMatrix matrix(JsonNode data) {
    return DesignMatrix.builder(data.get("charged_off").size())
        .ramps(doubles(data.get("positions")), data.get("width").asInt())
        .dense(doubles(data.get("dense")))
        .ramps(doubles(data.get("other_positions")), data.get("narrow").asInt())
        .build();
  }

  private static QuadraticForm bend(double strength) {
    return QuadraticForm.ZERO.plus(FIRST_RAMP, strength, Bend.ofRises(LENGTHS));
  }

  @Property(tries = 40)
  void evaluate_bentCurves_derivativesAreThoseOfTheValue(
      @ForAll @IntRange(min = 20, max = 200) int rows,
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 4) int strength) {
    RandomRows data = RandomRows.of(rows, seed);
    double l2 = 0.7;
    QuadraticForm bend = bend(strength);
    double[] w = RandomRows.normals(data.matrix.columns() + 1, new Random(seed));
    try (LogisticObjective objective =
        LogisticObjective.of(data.matrix, data.chargedOff, data.weights, l2, bend, 1)) {
      Evaluation at = objective.evaluate(w, Order.FISHER);

      assertThat(at.value())
          .isCloseTo(
              data.value(w, l2, data.weights) + l2 / 2 * strength * squaredBends(w),
              within(1e-12 * at.value()));
      assertThat(objective.evaluate(w, Order.GRADIENT).gradient()).isEqualTo(at.gradient());
      assertThat(objective.evaluate(w, Order.DIAGONAL).diagonal())
          .containsExactly(at.diagonal(), within(1e-9));
      for (int j = 0; j < w.length; j++) {
        double[] up = w.clone();
        double[] down = w.clone();
        up[j] += 1e-5;
        down[j] -= 1e-5;
        Evaluation above = objective.evaluate(up, Order.GRADIENT);
        Evaluation below = objective.evaluate(down, Order.GRADIENT);
        assertThat((above.value() - below.value()) / 2e-5)
            .isCloseTo(at.gradient()[j], within(1e-5 * (1 + at.value())));
        for (int k = 0; k < w.length; k++) {
          assertThat((above.gradient()[k] - below.gradient()[k]) / 2e-5)
              .isCloseTo(at.fisher().get(j, k), within(1e-5 * (1 + at.value())));
        }
      }
    }
  }

  private static double squaredBends(double[] w) {
    double sum = 0;
    for (int k = 1; k < LENGTHS.length; k++) {
      double before = w[FIRST_RAMP + k - 1] / LENGTHS[k - 1];
      double after = w[FIRST_RAMP + k] / LENGTHS[k];
      sum += (after - before) * (after - before);
    }
    return sum;
  }

  @ParameterizedTest
  @EnumSource(Preconditioning.class)
  void fit_everyMetric_findsTheSameOptimum(Preconditioning metric) {
    RandomRows data = RandomRows.of(500, 5);
    LogisticRegression regression = LogisticRegression.withL2(1).bend(bend(20));
    LogisticFit newton = regression.fit(data.matrix, data.chargedOff, data.weights);

    LogisticFit fit = regression.metric(metric).fit(data.matrix, data.chargedOff, data.weights);

    assertThat(fit.converged()).isTrue();
    assertThat(fit.weights()).containsExactly(newton.weights(), within(1e-6));
    try (LogisticObjective objective =
        LogisticObjective.of(data.matrix, data.chargedOff, data.weights, 1, bend(20), 1)) {
      double[] gradient = objective.evaluate(newton.weights(), Order.GRADIENT).gradient();
      assertThat(Arrays.stream(gradient).map(Math::abs).max().orElseThrow()).isLessThan(1e-9);
    }
  }

  @Test
  void fit_manyRows_hasTheSameBitsOnAnyThreads() {
    RandomRows data = RandomRows.of(20_000, 9);
    LogisticRegression regression = LogisticRegression.withL2(3).bend(bend(10));
    double[] one = regression.fit(data.matrix, data.chargedOff, data.weights).weights();

    assertThat(regression.threads(4).fit(data.matrix, data.chargedOff, data.weights).weights())
        .isEqualTo(one);
  }

  @Test
  void fit_noBend_hasTheBitsOfTheRidge() {
    RandomRows data = RandomRows.of(3_000, 2);
    LogisticRegression ridge = LogisticRegression.withL2(1);
    double[] expected = ridge.fit(data.matrix, data.chargedOff, data.weights).weights();

    assertThat(ridge.bend(bend(0)).fit(data.matrix, data.chargedOff, data.weights).weights())
        .isEqualTo(expected);
  }

  @Test
  void fit_endlessBend_makesCurvesStraight() {
    RandomRows data = RandomRows.of(2_000, 3);
    double[] w =
        LogisticRegression.withL2(1e-3)
            .bend(bend(1e9))
            .fit(data.matrix, data.chargedOff, null)
            .weights();

    for (int k = 1; k < LENGTHS.length; k++) {
      assertThat(w[FIRST_RAMP + k] / LENGTHS[k])
          .isCloseTo(w[FIRST_RAMP] / LENGTHS[0], within(1e-4));
    }
  }

  @Test
  void newtonStep_signsThatTheStartBreaks_isTheConstrainedOptimumOfTheModel() {
    RandomRows data = RandomRows.of(4_000, 7);
    LogisticRegression free = LogisticRegression.withL2(2).bend(bend(1));
    int[] signs = new int[data.matrix.columns()];
    Arrays.fill(signs, FIRST_RAMP - 1, FIRST_RAMP - 1 + LENGTHS.length, 1);
    LogisticRegression rising = free.signs(signs);
    double[] start = free.fit(data.matrix, data.chargedOff, null).weights();
    LogisticFit exact = rising.fit(data.matrix, data.chargedOff, null);
    try (LogisticObjective rows = LogisticObjective.of(data.matrix, data.chargedOff, null, 0, 1);
        LogisticObjective penalised =
            LogisticObjective.of(data.matrix, data.chargedOff, null, 2, bend(1), 1)) {
      double[] w = start;
      for (int step = 0; step < 6; step++) {
        w = rising.newtonStep(w, rows.evaluate(w, Order.FISHER));
        for (int j = 0; j < signs.length; j++) {
          assertThat(w[j + 1] * signs[j] < 0).isFalse();
        }
      }

      assertThat(penalised.evaluate(w, Order.GRADIENT).value())
          .isCloseTo(exact.objectiveValue(), within(1e-9));
      assertThat(w).containsExactly(exact.weights(), within(1e-6));
    }
  }

  @Property(tries = 20)
  void trace_outerProduct_isTheValue(@ForAll long seed) {
    double[] w = RandomRows.normals(12, new Random(seed));
    QuadraticForm bend = bend(3);

    assertThat(bend.trace(row -> column -> w[row] * w[column]))
        .isCloseTo(bend.value(w), within(1e-12));
    assertThat(bend.value(w)).isCloseTo(3 * squaredBends(w), within(1e-12));
  }

  @Test
  void plus_blocksThatOverlapOrHoldTheIntercept_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QuadraticForm.ZERO.plus(0, 1, Bend.ofRises(1, 1)))
        .withMessageContaining("behind the intercept");
    assertThatIllegalArgumentException().isThrownBy(() -> bend(1).plus(6, 1, Bend.ofRises(1, 1)));
  }

  private static JsonNode golden() throws IOException {
    try (InputStream in =
        BendRegressionTest.class.getResourceAsStream("/golden/bend_regression.json")) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static double[] doubles(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(node -> node.isNull() ? Double.NaN : node.asDouble())
        .toArray();
  }

  private static boolean[] booleans(JsonNode array) {
    boolean[] values = new boolean[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i).asBoolean();
    }
    return values;
  }
}
