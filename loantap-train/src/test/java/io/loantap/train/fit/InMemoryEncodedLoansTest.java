package io.loantap.train.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loantap.columns.Columns;
import io.loantap.columns.LevelColumn;
import io.loantap.learn.encode.DesignMatrix;
import io.loantap.learn.encode.FeatureEncoder;
import io.loantap.learn.encode.LevelOrder;
import io.loantap.learn.encode.LevelSpec;
import io.loantap.learn.encode.MissingPolicy;
import io.loantap.learn.encode.UnseenPolicy;
import io.loantap.learn.regression.LogisticFit;
import io.loantap.learn.regression.LogisticRegression;
import io.loantap.scorecard.Logistic;
import io.loantap.train.recipe.Penalty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InMemoryEncodedLoansTest {
  private static final int ROWS = 3_000;

  @ParameterizedTest
  @CsvSource({"4, 1", "4, 3", "400, 1", "400, 8"})
  void heldOut_eachFold_isLeftOutOfItsFit(int levels, int threads) {
    Random random = new Random(8);
    String[] names = new String[ROWS];
    boolean[] chargedOff = new boolean[ROWS];
    double[] samples = new double[ROWS];
    for (int row = 0; row < ROWS; row++) {
      int level = random.nextInt(levels);
      names[row] = "level " + level;
      chargedOff[row] = random.nextDouble() < Logistic.probability(level % 3 - 1.0);
      samples[row] = 1 + random.nextInt(3);
    }
    Columns columns = Columns.of(ROWS, List.of(LevelColumn.of("level", names)));
    FeatureEncoder encoder =
        new LevelSpec(
                "level",
                new LevelOrder.OneHot(LevelOrder.Reference.FIRST),
                Map.of(),
                0,
                MissingPolicy.REJECT,
                UnseenPolicy.REJECT)
            .fit(columns);
    FitOptions options =
        new FitOptions(new Penalty.Fixed(2), threads, Statistics.NONE, Optional.empty());
    RowWeights weights = RowWeights.of(ClassWeights.NONE, chargedOff, samples);
    int[] ends = {ROWS / 7, ROWS / 2, ROWS};
    InMemoryEncodedLoans rows =
        InMemoryEncodedLoans.of(columns, ends, chargedOff, weights, List.of(encoder), options);
    LogisticRegression regression = LogisticRegression.withL2(2);
    LogisticFit all = rows.fit(regression);

    List<EncodedLoans.Fold> folds = rows.heldOut(all);

    DesignMatrix matrix = InMemoryEncodedLoans.encode(columns, List.of(encoder), threads);
    double[] outOfFold = new double[ROWS];
    List<LogisticFit> byFold = new ArrayList<>();
    double[] losses = new double[ends.length];
    assertThat(folds).hasSize(ends.length);
    for (int held = 0; held < folds.size(); held++) {
      int from = held == 0 ? 0 : ends[held - 1];
      int to = ends[held];
      // A row that weighs nothing is left out.
      double[] others =
          IntStream.range(0, ROWS)
              .mapToDouble(row -> from <= row && row < to ? 0 : samples[row])
              .toArray();
      LogisticFit expected = regression.fit(matrix, chargedOff, others);
      LogisticFit fit = folds.get(held).fitOthers(folds.get(held).started(regression));
      assertThat(fit.converged()).isTrue();
      assertThat(fit.weights()).containsExactly(expected.weights(), within(1e-8));
      double[] logOdds = expected.logOdds(matrix);
      double loss = 0;
      double total = 0;
      for (int row = from; row < to; row++) {
        outOfFold[row] = logOdds[row];
        loss += samples[row] * Logistic.softplus(chargedOff[row] ? -logOdds[row] : logOdds[row]);
        total += samples[row];
      }
      losses[held] = loss / total;
      byFold.add(fit);
    }
    assertThat(rows.outOfFold(byFold)).containsExactly(outOfFold, within(1e-8));
    List<double[]> weightsByFold = byFold.stream().map(LogisticFit::weights).toList();
    assertThat(rows.losses(List.of(weightsByFold)).byFold(0)).containsExactly(losses, within(1e-9));
  }
}
