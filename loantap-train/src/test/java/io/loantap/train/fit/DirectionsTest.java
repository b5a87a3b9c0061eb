package io.loantap.train.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loantap.columns.Columns;
import io.loantap.columns.NumericColumn;
import io.loantap.learn.encode.Clip;
import io.loantap.learn.encode.FeatureEncoder;
import io.loantap.learn.encode.MissingPolicy;
import io.loantap.learn.encode.Monotone;
import io.loantap.learn.encode.NumericShape;
import io.loantap.learn.encode.NumericSpec;
import io.loantap.learn.regression.LogisticFit;
import io.loantap.learn.regression.LogisticRegression;
import io.loantap.scorecard.Logistic;
import io.loantap.train.recipe.Penalty;
import io.loantap.train.support.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DirectionsTest {
  private static final int ROWS = 6_000;
  private static final int[] FOLD_ENDS = {1_200, 2_400, 3_600, 4_800, ROWS};

  private final Columns columns;
  private final boolean[] chargedOff = new boolean[ROWS];

  /** The risk rises with one number, falls with another, is lowest in the middle of a third. */
  DirectionsTest() {
    Random random = new Random(12);
    double[] rising = random.doubles(ROWS).toArray();
    double[] falling = random.doubles(ROWS).toArray();
    double[] turning = random.doubles(ROWS).toArray();
    double[] noise = random.doubles(ROWS).toArray();
    for (int row = 0; row < ROWS; row++) {
      double logOdds = 1.5 * rising[row] - falling[row] + 6 * Math.abs(turning[row] - 0.5) - 2.5;
      chargedOff[row] = random.nextDouble() < Logistic.probability(logOdds);
    }
    columns =
        Columns.of(
            ROWS,
            List.of(
                NumericColumn.of("rising", rising),
                NumericColumn.of("falling", falling),
                NumericColumn.of("turning", turning),
                NumericColumn.of("noise", noise)));
  }

  private List<FeatureEncoder> encoders(Map<String, Monotone> monotone) {
    List<FeatureEncoder> encoders = new ArrayList<>();
    for (String name : List.of("rising", "falling", "turning", "noise")) {
      encoders.add(
          new NumericSpec(
                  name,
                  new NumericShape.PiecewiseLinear(7),
                  new Clip.None(),
                  MissingPolicy.REJECT,
                  null,
                  monotone.getOrDefault(name, Monotone.AUTO))
              .fit(columns));
    }
    return encoders;
  }

  private InMemoryEncodedLoans rows(Map<String, Monotone> monotone, int threads) {
    return InMemoryEncodedLoans.of(
        columns,
        FOLD_ENDS,
        chargedOff,
        RowWeights.of(ClassWeights.NONE, chargedOff, null),
        encoders(monotone),
        options(threads));
  }

  private static FitOptions options(int threads) {
    return new FitOptions(new Penalty.Fixed(1), threads, Statistics.NONE, Optional.empty());
  }

  private Fitting fit(Map<String, Monotone> monotone, int threads) {
    return Fitting.to(rows(monotone, threads), options(threads), Progress.NONE);
  }

  private static Map<String, Monotone> chosen(Fitting fitting) {
    return fitting.encoders().stream()
        .collect(Collectors.toMap(FeatureEncoder::characteristic, FeatureEncoder::monotone));
  }

  @Test
  void to_directionsLeftOpen_keepsThoseThatTheLoansDoNotRefuse() {
    Fitting fitting = fit(Map.of(), 1);

    assertThat(chosen(fitting))
        .containsEntry("rising", Monotone.INCREASING)
        .containsEntry("falling", Monotone.DECREASING)
        .containsEntry("turning", Monotone.FREE);
    assertThat(fitting.monotone())
        .extracting(MonotoneConstraint::characteristic)
        .startsWith("rising", "falling")
        .doesNotContain("turning");
    assertThat(fitting.directionCosts())
        .allSatisfy(
            cost ->
                assertThat(cost.cost().mean()).isLessThanOrEqualTo(cost.cost().standardError()));
  }

  @Test
  void to_directionsLeftOpen_areTheSameBitsOnAnyThreads() {
    Fitting one = fit(Map.of(), 1);
    Fitting four = fit(Map.of(), 4);

    assertThat(chosen(four)).isEqualTo(chosen(one));
    assertThat(four.fit().weights()).isEqualTo(one.fit().weights());
    assertThat(four.directionCosts()).isEqualTo(one.directionCosts());
  }

  @Test
  void to_directionAgainstTheLoans_costsWhatTheyLoseOutOfFold() {
    Map<String, Monotone> held =
        Map.of(
            "rising", Monotone.FREE,
            "falling", Monotone.FREE,
            "turning", Monotone.INCREASING,
            "noise", Monotone.FREE);
    Fitting fitting = fit(held, 2);

    assertThat(fitting.directionCosts()).hasSize(1);
    DirectionCost cost = fitting.directionCosts().get(0);
    assertThat(cost.characteristic()).isEqualTo("turning");
    assertThat(cost.direction()).isEqualTo(Monotone.INCREASING);
    Map<String, Monotone> free = new HashMap<>(held);
    free.put("turning", Monotone.FREE);
    double lost = loss(fitting) - loss(fit(free, 2));
    assertThat(lost).isGreaterThan(0.02);
    // One Newton step from the constrained fit is near, not exact.
    assertThat(cost.cost().mean()).isCloseTo(lost, within(0.1 * lost));
    assertThat(DirectionCost.sentence(fitting.directionCosts()))
        .contains("\"turning\" +0.0", "\"monotone\" in the recipe");
  }

  private static double loss(Fitting fitting) {
    return fitting.path().get(0).meanLogLoss();
  }

  @Test
  void losses_twoFits_areThoseOfTheRowsHeldOut() {
    InMemoryEncodedLoans rows = rows(Map.of(), 2);
    LogisticRegression regression = LogisticRegression.withL2(1);
    LogisticFit all = rows.fit(regression);
    List<LogisticFit> strong = new ArrayList<>();
    List<LogisticFit> weak = new ArrayList<>();
    for (EncodedLoans.Fold fold : rows.heldOut(all)) {
      strong.add(fold.fitOthers(regression.l2(1_000)));
      weak.add(fold.fitOthers(regression));
    }
    double[] one = rows.outOfFold(strong);
    double[] other = rows.outOfFold(weak);
    double sum = 0;
    double squares = 0;
    for (int row = 0; row < ROWS; row++) {
      int sign = chargedOff[row] ? -1 : 1;
      double difference = Logistic.softplus(sign * one[row]) - Logistic.softplus(sign * other[row]);
      sum += difference;
      squares += difference * difference;
    }

    HeldOutLosses losses = rows.losses(List.of(weights(strong), weights(weak)));

    double mean = sum / ROWS;
    assertThat(losses.difference(1).mean()).isCloseTo(mean, within(1e-12));
    assertThat(losses.difference(1).standardError())
        .isCloseTo(Math.sqrt((squares / ROWS - mean * mean) / ROWS), within(1e-12));
    // InMemoryEncodedLoansTest has those of a first fit by hand.
    assertThat(losses.byFold(1))
        .containsExactly(rows.losses(List.of(weights(weak))).byFold(0), within(1e-12));
  }

  private static List<double[]> weights(List<LogisticFit> fits) {
    return fits.stream().map(LogisticFit::weights).toList();
  }

  @Test
  void fits_modelsAroundAFit_areNearToThoseOfTheFolds() {
    InMemoryEncodedLoans rows = rows(Map.of(), 2);
    LogisticRegression regression = LogisticRegression.withL2(3);
    LogisticFit all = rows.fit(LogisticRegression.withL2(1));
    List<EncodedLoans.Fold> folds = rows.heldOut(all);

    List<double[]> near = FoldModels.around(rows, all, 2).fits(regression);

    for (int fold = 0; fold < folds.size(); fold++) {
      assertThat(near.get(fold))
          .containsExactly(folds.get(fold).fitOthers(regression).weights(), within(0.02));
    }
  }
}
