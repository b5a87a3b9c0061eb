package io.loantap.learn.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.loantap.learn.encode.DesignMatrix;
import io.loantap.learn.optimise.Evaluation;
import io.loantap.learn.optimise.Objective;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowSumsTest {
  private final Random random = new Random(4);

  /** Rows that are elsewhere, as far as a fit can tell. */
  private record Elsewhere(LogisticObjective rows) implements RowSums {
    @Override
    public int dimension() {
      return rows.dimension();
    }

    @Override
    public Evaluation evaluate(double[] w, Order order) {
      return rows.evaluate(w, order);
    }

    @Override
    public MarginRange margins(double[] w) {
      return rows.margins(w);
    }
  }

  private static DesignMatrix matrix(double[]... columns) {
    DesignMatrix.Builder design = DesignMatrix.builder(columns[0].length);
    for (double[] column : columns) {
      design.dense(column);
    }
    return design.build();
  }

  @Test
  void fit_startedFromASampleThatStandsForAll_isTheFitOfAllRows() {
    int rows = 3000;
    DesignMatrix matrix = matrix(random.doubles(rows).toArray(), random.doubles(rows).toArray());
    boolean[] chargedOff = new boolean[rows];
    int[] every = new int[rows / 10];
    boolean[] some = new boolean[every.length];
    double[] weights = new double[every.length];
    for (int row = 0; row < rows; row++) {
      chargedOff[row] = random.nextDouble() < 0.3;
      if (row % 10 == 0) {
        every[row / 10] = row;
        some[row / 10] = chargedOff[row];
        weights[row / 10] = 10;
      }
    }
    LogisticRegression regression = LogisticRegression.withL2(2).signs(1, 0);
    LogisticFit sample = regression.fit(matrix.select(every), some, weights);

    try (LogisticObjective objective = LogisticObjective.of(matrix, chargedOff, null, 0, 1)) {
      LogisticFit fit = regression.start(sample).fit(new Elsewhere(objective));

      LogisticFit local = regression.fit(matrix, chargedOff, null);
      assertThat(fit.converged()).isTrue();
      assertThat(fit.objectiveValue() / local.objectiveValue()).isEqualTo(1, within(1e-13));
      assertThat(fit.weights()).containsExactly(local.weights(), within(1e-9));
      assertThat(fit.held()).isEqualTo(local.held());
    }
  }

  @Test
  void fit_ofSeparableRowsWithoutPenalty_saysThatTheOptimumIsAtInfinity() {
    DesignMatrix matrix = matrix(new double[] {0, 1, 2, 3});
    boolean[] chargedOff = {false, false, true, true};

    try (LogisticObjective rows = LogisticObjective.of(matrix, chargedOff, null, 0, 1)) {
      LogisticRegression free = LogisticRegression.withL2(0).maxIterations(20);
      assertThat(free.fit(new Elsewhere(rows)).optimumAtInfinity()).isTrue();
      assertThat(free.l2(1).fit(new Elsewhere(rows)).optimumAtInfinity()).isFalse();
    }
  }

  /** Remembers at which weights it was asked. */
  private static final class Asked implements RowSums {
    private final RowSums rows;
    private final List<double[]> weights = new ArrayList<>();

    Asked(RowSums rows) {
      this.rows = rows;
    }

    @Override
    public int dimension() {
      return rows.dimension();
    }

    @Override
    public Evaluation evaluate(double[] w, Order order) {
      weights.add(w.clone());
      return rows.evaluate(w, order);
    }

    @Override
    public MarginRange margins(double[] w) {
      return rows.margins(w);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Objective.Order.class,
      names = {"DIAGONAL", "FISHER"})
  void fit_startedWhereTheSumsAreKnown_isTheSameOptimumWithoutAPassThere(Objective.Order order) {
    RandomRows all = RandomRows.of(4_000, 5);
    LogisticRegression regression = LogisticRegression.withL2(3);
    LogisticFit near = regression.fit(all.matrix, all.chargedOff, null);

    try (LogisticObjective rows =
        LogisticObjective.of(all.matrix, all.chargedOff, all.weights, 0, 1)) {
      Evaluation sums = rows.evaluate(near.weights(), order);
      Asked asked = new Asked(new Elsewhere(rows));

      LogisticFit fit = regression.start(near, sums).fit(asked);

      LogisticFit cold = regression.fit(all.matrix, all.chargedOff, all.weights);
      assertThat(fit.converged()).isTrue();
      assertThat(fit.weights()).containsExactly(cold.weights(), within(1e-9));
      assertThat(asked.weights).isNotEmpty().noneMatch(w -> Arrays.equals(w, near.weights()));
      // What bounds keep from the known start is looked up where they allow it to begin.
      int[] none = new int[near.coefficients().length];
      none[0] = near.coefficients()[0] > 0 ? -1 : 1;
      LogisticFit bounded = regression.signs(none).start(near, sums).fit(asked);
      assertThat(bounded.coefficients()[0]).isZero();
      assertThat(bounded.weights())
          .containsExactly(
              regression.signs(none).fit(all.matrix, all.chargedOff, all.weights).weights(),
              within(1e-9));
    }
  }

  @Test
  void plus_evaluationsOfPartsOfTheRows_isTheEvaluationOfAll() {
    RandomRows all = RandomRows.of(600, 6);
    double[] w = random.doubles(all.matrix.columns() + 1, -1, 1).toArray();
    Evaluation whole = evaluate(all, 0, 600, w, Objective.Order.FISHER);
    Evaluation first = evaluate(all, 0, 250, w, Objective.Order.FISHER);
    Evaluation second = evaluate(all, 250, 600, w, Objective.Order.FISHER);

    Evaluation both = first.plus(second);

    assertThat(both.value()).isEqualTo(whole.value(), within(1e-9));
    assertThat(both.gradient()).containsExactly(whole.gradient(), within(1e-9));
    assertThat(both.fisher().packedCopy())
        .containsExactly(whole.fisher().packedCopy(), within(1e-9));
    Evaluation diagonal = first.plus(evaluate(all, 250, 600, w, Objective.Order.DIAGONAL));
    assertThat(diagonal.diagonal()).containsExactly(whole.diagonal(), within(1e-9));
    assertThatIllegalStateException().isThrownBy(diagonal::fisher);
    Evaluation slope = diagonal.plus(evaluate(all, 0, 0, w, Objective.Order.GRADIENT));
    assertThat(slope.gradient()).containsExactly(whole.gradient(), within(1e-9));
    assertThatIllegalStateException().isThrownBy(slope::diagonal);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> first.plus(Evaluation.of(1, new double[3])))
        .withMessageContaining("3 weights");
  }

  @Test
  void ofParts_addedUp_isTheObjectiveOfAllRows() {
    RandomRows all = RandomRows.of(5_000, 7);
    double[] w = random.doubles(all.matrix.columns() + 1, -1, 1).toArray();

    List<LogisticObjective> parts =
        LogisticObjective.ofParts(all.matrix, all.chargedOff, all.weights, 2_100, 2_100, 5_000);

    try (LogisticObjective rows =
        LogisticObjective.of(all.matrix, all.chargedOff, all.weights, 0, 1)) {
      Evaluation whole = rows.evaluate(w, Objective.Order.FISHER);
      Evaluation sum =
          parts.stream()
              .map(part -> part.evaluate(w, Objective.Order.FISHER))
              .reduce(Evaluation::plus)
              .orElseThrow();
      assertThat(sum.value()).isEqualTo(whole.value(), within(1e-9));
      assertThat(sum.gradient()).containsExactly(whole.gradient(), within(1e-8));
      assertThat(sum.diagonal()).containsExactly(whole.diagonal(), within(1e-8));
      assertThat(parts.get(0).margins(w).merge(parts.get(2).margins(w))).isEqualTo(rows.margins(w));
      assertThat(parts.get(1).margins(w)).isEqualTo(MarginRange.NONE);
    }
  }

  @Test
  void ofParts_endsThatAreNone_areRefused() {
    RandomRows all = RandomRows.of(10, 7);

    for (int[] ends : new int[][] {{}, {4, 3, 10}, {4}, {4, 11}, {-1, 10}}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LogisticObjective.ofParts(all.matrix, all.chargedOff, null, ends))
          .withMessageContaining("part");
    }
  }

  private static Evaluation evaluate(
      RandomRows all, int from, int to, double[] w, Objective.Order order) {
    int[] rows = IntStream.range(from, to).toArray();
    boolean[] chargedOff = Arrays.copyOfRange(all.chargedOff, from, to);
    try (LogisticObjective objective =
        LogisticObjective.of(all.matrix.select(rows), chargedOff, null, 0, 1)) {
      return objective.evaluate(w, order);
    }
  }

  @Test
  void margins_leaveRowsWithoutWeightOut_andMerge() {
    DesignMatrix matrix = matrix(new double[] {1, 2, -5});

    try (LogisticObjective rows =
        LogisticObjective.of(
            matrix, new boolean[] {true, false, true}, new double[] {1, 2, 0}, 0, 1)) {
      MarginRange margins = rows.margins(new double[] {0.5, 1});

      assertThat(margins).isEqualTo(new MarginRange(-2.5, 1.5));
      assertThat(margins.merge(MarginRange.NONE)).isEqualTo(margins);
      assertThat(MarginRange.NONE.merge(new MarginRange(-3, 0))).isEqualTo(new MarginRange(-3, 0));
      assertThat(margins.merge(new MarginRange(-1, 4))).isEqualTo(new MarginRange(-2.5, 4));
    }
  }
}
