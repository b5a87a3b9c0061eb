package io.loantap.learn.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.loantap.learn.encode.DesignMatrix;
import io.loantap.learn.optimise.GradientDescent;
import io.loantap.learn.optimise.Objective;
import io.loantap.learn.optimise.Preconditioning;
import io.loantap.scorecard.Logistic;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Fits whose coefficients are bounded by 0; golden/signed_regression.py made the references. */
class SignedRegressionTest {
  private static final LogisticRegression L2_1 = LogisticRegression.withL2(1);

  static List<JsonNode> optima() throws IOException {
    List<JsonNode> optima = new ArrayList<>();
    golden().get("optima").forEach(optima::add);
    return optima;
  }

  @ParameterizedTest
  @MethodSource("optima")
  void fit_goldenData_isTheReferenceOptimum(JsonNode optimum) throws IOException {
    JsonNode data = golden();
    int ramps = data.get("ramps").asInt();
    DesignMatrix matrix =
        DesignMatrix.builder(data.get("codes").size())
            .dense(doubles(data.get("dense").get(0)))
            .dense(doubles(data.get("dense").get(1)))
            .coded(ints(data.get("codes")), data.get("levels").asInt())
            .ramps(doubles(data.get("positions")), ramps)
            .ramps(doubles(data.get("other_positions")), ramps)
            .build();
    boolean[] chargedOff = booleans(data.get("charged_off"));
    double[] sampleWeights =
        optimum.get("weighted").asBoolean() ? doubles(data.get("sample_weights")) : null;
    LogisticFit fit =
        LogisticRegression.withL2(optimum.get("l2").asDouble())
            .signs(ints(data.get("signs")))
            .fit(matrix, chargedOff, sampleWeights);

    double objective = optimum.get("objective").asDouble();
    assertThat(fit.converged()).isTrue();
    assertThat(fit.warnings()).isEmpty();
    assertThat(fit.objectiveValue()).isCloseTo(objective, within(1e-13 * objective));
    assertThat(fit.weights()).containsExactly(doubles(optimum.get("weights")), within(1e-8));
    assertThat(fit.held()).isEqualTo(booleans(optimum.get("held")));
  }

  @Property(tries = 60)
  void fit_anySigns_meetsTheConditionsOfAnOptimum(
      @ForAll @IntRange(min = 30, max = 400) int rows,
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 2) int decimals) {
    RandomRows data = RandomRows.of(rows, seed);
    int[] signs = signs(data, seed);
    double l2 = decimals == 0 ? 1 : Math.pow(10, -2.0 * decimals);
    LogisticFit fit =
        LogisticRegression.withL2(l2).signs(signs).fit(data.matrix, data.chargedOff, data.weights);

    assertThat(fit.converged()).isTrue();
    assertThat(fit.estimatedGap()).isBetween(0.0, 1e-13);
    checkOptimum(fit, signs, data.weightedObjective(l2, 1));
  }

  private static int[] signs(RandomRows data, long seed) {
    return new Random(seed).ints(data.matrix.columns(), -1, 2).toArray();
  }

  private static void checkOptimum(LogisticFit fit, int[] signs, Objective objective) {
    double[] w = fit.weights();
    double[] gradient = objective.evaluate(w, Objective.Order.GRADIENT).gradient();
    // Where the gap is negligible, the gradient may still be of the order of its square root.
    double rounding =
        Math.sqrt(GradientDescent.NEGLIGIBLE)
            * objective.evaluate(new double[w.length], Objective.Order.GRADIENT).value();
    assertThat(gradient[0]).isCloseTo(0, within(rounding));
    for (int j = 0; j < signs.length; j++) {
      double coefficient = w[j + 1];
      assertThat(coefficient * signs[j] < 0).isFalse();
      boolean held = fit.held()[j];
      if (held) {
        assertThat(Double.doubleToRawLongBits(coefficient)).isZero();
      }
      if (signs[j] == 0 || coefficient != 0) {
        assertThat(gradient[j + 1]).isCloseTo(0, within(rounding));
        assertThat(held).isFalse();
      } else {
        assertThat(gradient[j + 1] * signs[j]).isGreaterThan(-rounding);
      }
    }
  }

  @Property(tries = 60)
  void fit_fewColumns_isTheBestOfAllSetsOfHeldCoefficients(
      @ForAll @IntRange(min = 10, max = 80) int rows,
      @ForAll @IntRange(min = 1, max = 6) int columns,
      @ForAll long seed) {
    Random random = new Random(seed);
    double[][] x = new double[columns][rows];
    double[] common = RandomRows.normals(rows, random);
    for (double[] column : x) {
      double[] own = RandomRows.normals(rows, random);
      for (int i = 0; i < rows; i++) {
        column[i] = common[i] + 0.5 * own[i];
      }
    }
    boolean[] chargedOff = new boolean[rows];
    for (int i = 0; i < rows; i++) {
      chargedOff[i] = i == 0 || (i > 1 && random.nextInt(3) == 0);
    }
    int[] signs = random.ints(columns, -1, 2).toArray();

    LogisticFit fit = L2_1.signs(signs).fit(matrix(x, (1 << columns) - 1), chargedOff, null);

    double best = Double.POSITIVE_INFINITY;
    for (int chosen = 0; chosen < 1 << columns; chosen++) {
      LogisticFit some = L2_1.fit(matrix(x, chosen), chargedOff, null);
      best = Math.min(best, isAllowed(some, signs, chosen) ? some.objectiveValue() : best);
    }
    assertThat(fit.objectiveValue()).isCloseTo(best, within(1e-11 * best));
  }

  private static DesignMatrix matrix(double[][] x, int chosen) {
    DesignMatrix.Builder builder = DesignMatrix.builder(x[0].length);
    for (int j = 0; j < x.length; j++) {
      if (((chosen >> j) & 1) == 1) {
        builder.dense(x[j]);
      }
    }
    return builder.build();
  }

  private static boolean isAllowed(LogisticFit fit, int[] signs, int chosen) {
    double[] w = fit.coefficients();
    int at = 0;
    for (int j = 0; j < signs.length; j++) {
      if (((chosen >> j) & 1) == 1 && w[at++] * signs[j] < 0) {
        return false;
      }
    }
    return true;
  }

  @Property(tries = 40)
  void fit_signsOfTheFreeOptimum_changeNothing(
      @ForAll @IntRange(min = 30, max = 400) int rows, @ForAll long seed) {
    RandomRows data = RandomRows.of(rows, seed);
    LogisticFit free = L2_1.fit(data.matrix, data.chargedOff, data.weights);
    int[] signs = Arrays.stream(free.coefficients()).mapToInt(w -> (int) Math.signum(w)).toArray();
    LogisticFit fit = L2_1.signs(signs).fit(data.matrix, data.chargedOff, data.weights);
    assertThat(fit.weights()).containsExactly(free.weights(), within(1e-10));
    assertThat(fit.held()).containsOnly(false);
  }

  @Test
  void fit_noSigns_givesTheBitsOfAFreeFit() {
    RandomRows data = RandomRows.of(20_000, 6);
    LogisticFit fit =
        L2_1.signs(new int[data.matrix.columns()]).fit(data.matrix, data.chargedOff, null);
    LogisticFit free = L2_1.fit(data.matrix, data.chargedOff, null);
    assertThat(fit.weights()).isEqualTo(free.weights());
    assertThat(fit.history()).isEqualTo(free.history());
  }

  @Test
  void fit_manyRows_goesCoarseToFineToTheOptimumOnAnyNumberOfThreads() {
    RandomRows data = RandomRows.of(30_000, 5);
    int[] signs = signs(data, 5);
    LogisticRegression regression = L2_1.signs(signs);
    LogisticFit one = regression.fit(data.matrix, data.chargedOff, data.weights);
    assertThat(one.history().steps().get(0).share()).isLessThan(1);
    assertThat(one.held()).contains(true);
    checkOptimum(one, signs, data.weightedObjective(1, 1));
    for (int threads : new int[] {2, 8}) {
      LogisticFit other =
          regression.threads(threads).fit(data.matrix, data.chargedOff, data.weights);
      assertThat(other.weights()).isEqualTo(one.weights());
      assertThat(other.history()).isEqualTo(one.history());
    }
    // As many passes over all rows as without signs, give or take one.
    LogisticFit free = L2_1.fit(data.matrix, data.chargedOff, data.weights);
    assertThat(wholePasses(one)).isLessThanOrEqualTo(wholePasses(free) + 1);
  }

  private static long wholePasses(LogisticFit fit) {
    return fit.history().steps().stream().filter(step -> step.share() == 1).count();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, -30, 1e3, -1e6})
  void fit_anyStart_reachesTheSameOptimum(double size) {
    RandomRows data = RandomRows.of(300, 21);
    double[] start = RandomRows.normals(data.matrix.columns() + 1, new Random(2));
    for (int j = 0; j < start.length; j++) {
      start[j] *= size;
    }
    LogisticRegression regression = L2_1.signs(signs(data, 21));
    LogisticFit fit = regression.start(start).fit(data.matrix, data.chargedOff, null);
    assertThat(fit.converged()).isTrue();
    assertThat(fit.weights())
        .containsExactly(
            regression.fit(data.matrix, data.chargedOff, null).weights(), within(1e-9));
  }

  @Test
  void fit_diagonalMetric_reachesTheSameOptimum() {
    RandomRows data = RandomRows.of(500, 3);
    LogisticRegression regression = L2_1.signs(signs(data, 3));
    LogisticFit exact = regression.fit(data.matrix, data.chargedOff, data.weights);
    LogisticFit fit =
        regression
            .metric(Preconditioning.DIAGONAL)
            .tolerance(1e-9)
            .fit(data.matrix, data.chargedOff, data.weights);
    assertThat(fit.converged()).isTrue();
    assertThat(fit.weights()).containsExactly(exact.weights(), within(1e-5));
    assertThat(fit.held()).isEqualTo(exact.held()).contains(true);
  }

  @ParameterizedTest
  @EnumSource(
      value = Preconditioning.class,
      names = {"FISHER", "DIAGONAL"})
  void fit_separableAgainstTheSign_leavesTheBaseRate(Preconditioning metric) {
    boolean[] chargedOff = {false, false, false, true, true};
    DesignMatrix matrix = DesignMatrix.builder(5).dense(new double[] {-2, -1, 0, 1, 2}).build();
    LogisticFit fit =
        LogisticRegression.withL2(0).metric(metric).signs(-1).fit(matrix, chargedOff, null);
    assertThat(fit.converged()).isTrue();
    assertThat(fit.optimumAtInfinity()).isFalse();
    assertThat(fit.coefficients()).containsExactly(0);
    assertThat(fit.held()).containsExactly(true);
    assertThat(Logistic.probability(fit.intercept())).isCloseTo(0.4, within(1e-9));
  }

  @Test
  void fit_separableWithTheSign_isAtInfinityWithoutPenaltyOnly() {
    boolean[] chargedOff = {false, false, true, true};
    DesignMatrix matrix = DesignMatrix.builder(4).dense(new double[] {-2, -1, 1, 2}).build();
    LogisticFit fit = LogisticRegression.withL2(0).signs(1).fit(matrix, chargedOff, null);
    assertThat(fit.optimumAtInfinity()).isTrue();
    assertThat(fit.weights()).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
    LogisticFit penalised = L2_1.signs(1).fit(matrix, chargedOff, null);
    assertThat(penalised.converged()).isTrue();
    assertThat(penalised.weights())
        .containsExactly(L2_1.fit(matrix, chargedOff, null).weights(), within(1e-10));
  }

  @Property(tries = 40)
  void fit_separableColumnsOfAnySigns_converges(@ForAll long seed) {
    Random random = new Random(seed);
    int rows = 40;
    double[] x = RandomRows.normals(rows, random);
    boolean[] chargedOff = new boolean[rows];
    double[] positions = new double[rows];
    for (int i = 0; i < rows; i++) {
      chargedOff[i] = i == 0 || (i > 1 && x[i] > 0);
      positions[i] = Math.min(Math.max(2 + x[i], 0), 4);
    }
    DesignMatrix matrix = DesignMatrix.builder(rows).dense(x).ramps(positions, 4).build();
    int[] signs = random.ints(5, -1, 2).toArray();
    LogisticFit fit = LogisticRegression.withL2(1e-4).signs(signs).fit(matrix, chargedOff, null);
    assertThat(fit.converged()).isTrue();
    checkOptimum(fit, signs, LogisticObjective.of(matrix, chargedOff, null, 1e-4, 1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-3, 10})
  void fit_collinearColumns_converges(double l2) {
    RandomRows data = RandomRows.of(CollinearRows.ROWS, 12);
    DesignMatrix matrix =
        new CollinearRows()
            .matrix()
            .ramps(RandomRows.positions(CollinearRows.ROWS, 4, new Random(3)), 4)
            .build();
    Objective objective = LogisticObjective.of(matrix, data.chargedOff, null, l2, 1);
    for (int seed = 0; seed < 40; seed++) {
      int[] signs = new Random(seed).ints(matrix.columns(), -1, 2).toArray();
      LogisticFit fit =
          LogisticRegression.withL2(l2).signs(signs).fit(matrix, data.chargedOff, null);
      assertThat(fit.converged()).isTrue();
      assertThat(fit.optimumAtInfinity()).isFalse();
      checkOptimum(fit, signs, objective);
    }
  }

  @Test
  void fit_hundredsOfSignedColumns_converges() {
    Random random = new Random(4);
    int rows = 2_000;
    DesignMatrix.Builder builder = DesignMatrix.builder(rows);
    for (int j = 0; j < 60; j++) {
      builder.ramps(RandomRows.positions(rows, 6, random), 6);
    }
    DesignMatrix matrix = builder.build();
    boolean[] chargedOff = new boolean[rows];
    for (int i = 0; i < rows; i++) {
      chargedOff[i] = random.nextInt(4) == 0;
    }
    int[] signs = new int[matrix.columns()];
    Arrays.fill(signs, 1);
    LogisticFit fit = L2_1.signs(signs).fit(matrix, chargedOff, null);
    assertThat(fit.converged()).isTrue();
    assertThat(fit.iterations()).isLessThan(15);
    checkOptimum(fit, signs, LogisticObjective.of(matrix, chargedOff, null, 1, 1));
  }

  @Test
  void signs_impossible_areRefused() {
    DesignMatrix two = DesignMatrix.builder(2).dense(new double[] {1, 2}).build();
    boolean[] both = {true, false};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> L2_1.signs(0, 2))
        .withMessageContaining("column 1 must be -1, 0 or 1, not 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> L2_1.signs(1, 1).fit(two, both, null))
        .withMessageContaining("one sign for each of the 1 columns");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> L2_1.signs(1).metric(Preconditioning.EUCLIDEAN).fit(two, both, null))
        .withMessageContaining("Preconditioning.FISHER");
  }

  private static JsonNode golden() throws IOException {
    try (InputStream in =
        SignedRegressionTest.class.getResourceAsStream("/golden/signed_regression.json")) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static double[] doubles(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(node -> node.isNull() ? Double.NaN : node.asDouble())
        .toArray();
  }

  private static int[] ints(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).mapToInt(JsonNode::asInt).toArray();
  }

  private static boolean[] booleans(JsonNode array) {
    boolean[] values = new boolean[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i).asBoolean();
    }
    return values;
  }
}
