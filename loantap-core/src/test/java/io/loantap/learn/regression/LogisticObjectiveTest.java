package io.loantap.learn.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.loantap.learn.encode.DesignMatrix;
import io.loantap.learn.optimise.Evaluation;
import io.loantap.learn.optimise.Objective.Order;
import io.loantap.learn.optimise.SymmetricMatrix;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogisticObjectiveTest {
  @Property(tries = 50)
  void value_randomBlocks_isItsDefinition(
      @ForAll @IntRange(min = 2, max = 700) int rows, @ForAll long seed) {
    RandomRows data = RandomRows.of(rows, seed);
    double[] w = RandomRows.normals(data.matrix.columns() + 1, new Random(seed));
    try (LogisticObjective plain = data.objective(0.7, 1);
        LogisticObjective weighted = data.weightedObjective(0.7, 1)) {
      assertClose(plain.evaluate(w, Order.GRADIENT).value(), data.value(w, 0.7, null), 1e-13);
      assertClose(
          weighted.evaluate(w, Order.GRADIENT).value(), data.value(w, 0.7, data.weights), 1e-13);
    }
  }

  @Property(tries = 50)
  void gradient_randomBlocks_isTheFiniteDifferenceOfTheValue(
      @ForAll @IntRange(min = 2, max = 300) int rows, @ForAll long seed) {
    RandomRows data = RandomRows.of(rows, seed);
    double[] w = RandomRows.normals(data.matrix.columns() + 1, new Random(seed));
    try (LogisticObjective objective = data.weightedObjective(0.3, 1)) {
      double[] gradient = objective.evaluate(w, Order.GRADIENT).gradient();
      double h = 1e-5;
      for (int j = 0; j < w.length; j++) {
        double up = data.value(moved(w, j, h), 0.3, data.weights);
        double down = data.value(moved(w, j, -h), 0.3, data.weights);
        assertThat(gradient[j]).isCloseTo((up - down) / (2 * h), within(1e-8 * rows + 1e-7));
      }
    }
  }

  @Property(tries = 50)
  void fisher_randomBlocks_isTheFiniteDifferenceOfTheGradient(
      @ForAll @IntRange(min = 2, max = 300) int rows, @ForAll long seed) {
    RandomRows data = RandomRows.of(rows, seed);
    double[] w = RandomRows.normals(data.matrix.columns() + 1, new Random(seed));
    try (LogisticObjective objective = data.weightedObjective(0.3, 1)) {
      SymmetricMatrix fisher = objective.evaluate(w, Order.FISHER).fisher();
      double[] diagonal = objective.evaluate(w, Order.DIAGONAL).diagonal();
      double h = 1e-5;
      for (int j = 0; j < w.length; j++) {
        double[] up = objective.evaluate(moved(w, j, h), Order.GRADIENT).gradient();
        double[] down = objective.evaluate(moved(w, j, -h), Order.GRADIENT).gradient();
        for (int k = 0; k < w.length; k++) {
          double expected = (up[k] - down[k]) / (2 * h);
          assertThat(fisher.get(j, k)).isCloseTo(expected, within(1e-8 * rows + 1e-7));
        }
        assertThat(diagonal[j]).isCloseTo(fisher.get(j, j), within(1e-12 * rows));
      }
    }
  }

  @Property(tries = 30)
  void evaluate_compactBlocks_equalsTheSameColumnsWrittenOut(@ForAll long seed) {
    RandomRows data = RandomRows.of(600, seed);
    double[] w = RandomRows.normals(data.matrix.columns() + 1, new Random(seed));
    DesignMatrix dense = RandomRows.dense(data.matrix);
    try (LogisticObjective compact = data.objective(1, 1);
        LogisticObjective written = LogisticObjective.of(dense, data.chargedOff, null, 1, 1)) {
      Evaluation a = compact.evaluate(w, Order.FISHER);
      Evaluation b = written.evaluate(w, Order.FISHER);
      assertThat(a.gradient()).containsExactly(b.gradient(), within(1e-10));
      assertThat(a.fisher().packedCopy()).containsExactly(b.fisher().packedCopy(), within(1e-10));
    }
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void evaluate_anyNumberOfThreads_givesTheSameBits(Order order) {
    RandomRows data = RandomRows.of(20_011, 5);
    double[] w = RandomRows.normals(data.matrix.columns() + 1, new Random(6));
    Evaluation one = evaluation(data, w, order, 1);
    for (int threads : new int[] {2, 3, 8}) {
      Evaluation other = evaluation(data, w, order, threads);
      assertThat(other.value()).isEqualTo(one.value());
      assertThat(other.gradient()).isEqualTo(one.gradient());
      if (order != Order.GRADIENT) {
        assertThat(other.diagonal()).isEqualTo(one.diagonal());
      }
      if (order == Order.FISHER) {
        assertThat(other.fisher().packedCopy()).isEqualTo(one.fisher().packedCopy());
      }
    }
  }

  @Test
  void evaluate_extremeLogOdds_isFiniteAndKeepsTinyLosses() {
    DesignMatrix matrix = DesignMatrix.builder(2).dense(new double[] {1, -1}).build();
    try (LogisticObjective objective =
        LogisticObjective.of(matrix, new boolean[] {true, false}, null, 0, 1)) {
      assertThat(objective.evaluate(new double[] {0, 1e4}, Order.FISHER).value()).isZero();
      assertThat(objective.evaluate(new double[] {0, -1e4}, Order.FISHER).value()).isEqualTo(2e4);
      assertClose(
          objective.evaluate(new double[] {0, 50}, Order.GRADIENT).value(),
          2 * StrictMath.exp(-50),
          1e-15);
    }
  }

  @Test
  void of_wrongInput_saysWhatAndHowToMendIt() {
    DesignMatrix matrix = DesignMatrix.builder(2).dense(new double[] {1, 2}).build();
    boolean[] both = {true, false};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogisticObjective.of(matrix, new boolean[1], null, 1, 1))
        .withMessage("1 outcomes for 2 rows; there must be one per row");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogisticObjective.of(matrix, both, new double[3], 1, 1))
        .withMessage("3 sample weights for 2 rows; there must be one per row");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogisticObjective.of(matrix, both, new double[] {1, -1}, 1, 1))
        .withMessageContaining("sample weight of row 1 is -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogisticObjective.of(matrix, both, null, Double.NaN, 1))
        .withMessageContaining("l2 must be 0 or a positive finite number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogisticObjective.of(matrix, both, null, 1, 0))
        .withMessageContaining("threads");
  }

  private static Evaluation evaluation(RandomRows data, double[] w, Order order, int threads) {
    try (LogisticObjective objective = data.objective(0.5, threads)) {
      return objective.evaluate(w, order);
    }
  }

  private static double[] moved(double[] w, int j, double by) {
    double[] moved = w.clone();
    moved[j] += by;
    return moved;
  }

  private static void assertClose(double actual, double expected, double relative) {
    assertThat(actual).isCloseTo(expected, within(relative * Math.abs(expected)));
  }
}
