package io.loantap.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loantap.feature.DesignMatrix;
import java.util.Random;
import org.junit.jupiter.api.Test;

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
    public Margins margins(double[] w) {
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

  @Test
  void margins_leaveRowsWithoutWeightOut_andMerge() {
    DesignMatrix matrix = matrix(new double[] {1, 2, -5});

    try (LogisticObjective rows =
        LogisticObjective.of(
            matrix, new boolean[] {true, false, true}, new double[] {1, 2, 0}, 0, 1)) {
      Margins margins = rows.margins(new double[] {0.5, 1});

      assertThat(margins).isEqualTo(new Margins(-2.5, 1.5));
      assertThat(margins.merge(Margins.NONE)).isEqualTo(margins);
      assertThat(Margins.NONE.merge(new Margins(-3, 0))).isEqualTo(new Margins(-3, 0));
      assertThat(margins.merge(new Margins(-1, 4))).isEqualTo(new Margins(-2.5, 4));
    }
  }
}
