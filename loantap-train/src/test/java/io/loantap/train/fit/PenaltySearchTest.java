package io.loantap.train.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loantap.columns.Columns;
import io.loantap.columns.NumericColumn;
import io.loantap.learn.encode.Clip;
import io.loantap.learn.encode.FeatureSpec;
import io.loantap.learn.encode.MissingPolicy;
import io.loantap.learn.encode.NumericShape;
import io.loantap.learn.encode.NumericSpec;
import io.loantap.scorecard.Logistic;
import io.loantap.train.recipe.Penalty;
import io.loantap.train.support.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PenaltySearchTest {
  private static final Penalty OPEN =
      new Penalty.Chosen(Penalty.Rule.LOWEST_LOSS, OptionalDouble.empty());

  private final List<FeatureSpec> specs = new ArrayList<>();

  /** Loans whose risk is a straight line of one number, and a wave of another. */
  private Encodings loans(int rows, double wave, NumericShape shape, FitOptions options) {
    Random random = new Random(4);
    double[] line = random.doubles(rows).toArray();
    double[] waved = random.doubles(rows).toArray();
    boolean[] chargedOff = new boolean[rows];
    for (int row = 0; row < rows; row++) {
      double logOdds = 2 * line[row] - 2 + wave * StrictMath.sin(18 * waved[row]);
      chargedOff[row] = random.nextDouble() < Logistic.probability(logOdds);
    }
    Columns columns =
        Columns.of(rows, List.of(NumericColumn.of("line", line), NumericColumn.of("wave", waved)));
    for (String name : List.of("line", "wave")) {
      specs.add(new NumericSpec(name, shape, new Clip.None(), MissingPolicy.REJECT, null));
    }
    int[] ends = {rows / 5, 2 * rows / 5, 3 * rows / 5, 4 * rows / 5, rows};
    return new Encodings(
        specs,
        specs.stream().map(spec -> spec.summarise(columns)).toList(),
        by ->
            InMemoryEncodedLoans.of(
                columns,
                ends,
                chargedOff,
                RowWeights.of(ClassWeights.NONE, chargedOff, null),
                by.encoders(),
                options));
  }

  private Fitting fit(int rows, double wave, NumericShape shape, Penalty penalty, int threads) {
    FitOptions options = new FitOptions(penalty, threads, Statistics.NONE, Optional.empty());
    specs.clear();
    return Fitting.to(loans(rows, wave, shape, options), rows, options, Progress.NONE);
  }

  @Test
  void to_straightRisk_choosesStiffCurves() {
    Fitting fitting = fit(4_000, 0, new NumericShape.ChosenKnots(), OPEN, 2);

    assertThat(fitting.bend()).isGreaterThanOrEqualTo(10);
    assertThat(fitting.tried()).extracting(PathPoint::knots).contains(4, 7, 12);
    assertThat(fitting.tried()).extracting(PathPoint::bend).contains(0.0, 10.0, 100.0);
  }

  @Test
  void to_waves_choosesManyKnotsThatBend() {
    Fitting fitting = fit(8_000, 1.5, new NumericShape.ChosenKnots(), OPEN, 2);

    assertThat(fitting.knots()).isEqualTo(12);
    assertThat(fitting.bend()).isLessThanOrEqualTo(10);
    assertThat(fitting.columnNames()).hasSize(22);
  }

  @Test
  void to_everythingOpen_isTheSameBitsOnAnyThreads() {
    Fitting one = fit(3_000, 1, new NumericShape.ChosenKnots(), OPEN, 1);
    Fitting four = fit(3_000, 1, new NumericShape.ChosenKnots(), OPEN, 4);

    assertThat(four.tried()).isEqualTo(one.tried());
    assertThat(four.fit().weights()).isEqualTo(one.fit().weights());
    assertThat(four.outOfFold()).isEqualTo(one.outOfFold());
  }

  /** What one Newton step tells of a penalty is, near the best, what fits to the folds tell. */
  @ParameterizedTest
  @CsvSource({"0, 1.5", "10, 1.5", "100, 0"})
  void tried_nearTheBest_isTheLossOfExactFits(double bend, double wave) {
    NumericShape shape = new NumericShape.PiecewiseLinear(7);
    Penalty path = new Penalty.Chosen(Penalty.Rule.LOWEST_LOSS, OptionalDouble.of(bend));
    Fitting searched = fit(3_000, wave, shape, path, 2);

    assertThat(searched.path()).hasSize(13).isEqualTo(searched.tried());
    for (PathPoint point : searched.path()) {
      Penalty given = new Penalty.Fixed(point.l2(), OptionalDouble.of(bend));
      PathPoint exact = fit(3_000, wave, shape, given, 2).path().get(0);
      double decades = Math.abs(StrictMath.log10(point.l2() / searched.l2()));
      assertThat(point.meanLogLoss())
          .isCloseTo(
              exact.meanLogLoss(), within(decades < 0.4 ? exact.standardError() / 10 : 6e-3));
    }
  }

  @ParameterizedTest
  @CsvSource({"799, 3", "800, 4"})
  void knots_fewLoans_beginWithThree(int rows, int fewest) {
    FitOptions options = new FitOptions(OPEN, 1, Statistics.NONE, Optional.empty());

    assertThat(loans(rows, 1, new NumericShape.ChosenKnots(), options).choices(rows))
        .extracting(Encodings.Encoded::knots)
        .containsExactly(fewest, 7, 12);
    specs.clear();
    assertThat(loans(rows, 1, new NumericShape.PiecewiseLinear(5), options).choices(rows))
        .extracting(Encodings.Encoded::knots)
        .containsExactly(0);
  }
}
