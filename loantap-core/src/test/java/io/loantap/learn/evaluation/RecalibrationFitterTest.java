package io.loantap.learn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.loantap.scorecard.CalibrationRecord;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecalibrationFitterTest {
  private static final int LOANS = 6000;
  private static final double[] LOG_ODDS = new double[LOANS];
  private static final boolean[] BAD = new boolean[LOANS];

  static {
    Random random = new Random(7);
    for (int i = 0; i < LOANS; i++) {
      LOG_ODDS[i] = -1 + random.nextGaussian();
      double risk = 1 / (1 + Math.exp(0.5 - 0.6 * LOG_ODDS[i]));
      BAD[i] = random.nextDouble() < risk;
    }
  }

  @ParameterizedTest
  @EnumSource(CalibrationRecord.Method.class)
  void fit_anyMethod_keepsTheOrder(CalibrationRecord.Method method) {
    Recalibration fitted = RecalibrationFitter.fit(method, LOG_ODDS, BAD, null);

    double[] sorted = LOG_ODDS.clone();
    Arrays.sort(sorted);
    for (int i = 1; i < LOANS; i++) {
      assertThat(fitted.logOdds(sorted[i])).isGreaterThan(fitted.logOdds(sorted[i - 1]));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = CalibrationRecord.Method.class,
      names = {"INTERCEPT", "PLATT"})
  void fit_line_makesTheLevelExact(CalibrationRecord.Method method) {
    Recalibration fitted = RecalibrationFitter.fit(method, LOG_ODDS, BAD, null);

    assertThat(calibration(Arrays.stream(LOG_ODDS).map(fitted::logOdds).toArray()).inTheLarge())
        .isCloseTo(0, within(1e-9));
  }

  @Test
  void fit_isotonic_mendsWhatALineCannot() {
    Random random = new Random(11);
    boolean[] bad = new boolean[LOANS];
    for (int i = 0; i < LOANS; i++) {
      bad[i] = random.nextDouble() < (LOG_ODDS[i] < -1 ? 0.1 : 0.5); // a step, not a line
    }
    Recalibration fitted =
        RecalibrationFitter.fit(CalibrationRecord.Method.ISOTONIC, LOG_ODDS, bad, null);

    assertThat(1 / (1 + Math.exp(-fitted.logOdds(-2)))).isBetween(0.07, 0.13);
    assertThat(1 / (1 + Math.exp(-fitted.logOdds(0)))).isBetween(0.45, 0.55);
    // Beyond the outer knots it goes on with slope 1.
    assertThat(fitted.logOdds(50) - fitted.logOdds(49)).isCloseTo(1, within(1e-9));
    assertThat(fitted.logOdds(-49) - fitted.logOdds(-50)).isCloseTo(1, within(1e-9));
  }

  @Test
  void fit_weights_countLikeCopies() {
    double[] x = {-2, -1, 0, 1};
    boolean[] y = {false, true, false, true};
    double[] doubled = {-2, -1, -1, 0, 1};
    boolean[] outcomes = {false, true, true, false, true};

    double weighted = slope(x, y, new double[] {1, 2, 1, 1});
    assertThat(weighted).isCloseTo(slope(doubled, outcomes, null), within(1e-12));
    assertThat(weighted).isNotCloseTo(slope(x, y, null), within(1e-3));
  }

  private static double slope(double[] x, boolean[] y, double @Nullable [] weights) {
    return ((Recalibration.Line)
            RecalibrationFitter.fit(CalibrationRecord.Method.PLATT, x, y, weights))
        .slope();
  }

  @Test
  void fit_isotonicWithFewChargedOff_isRefused() {
    boolean[] few = new boolean[LOANS];
    Arrays.fill(few, 0, 999, true);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> RecalibrationFitter.fit(CalibrationRecord.Method.ISOTONIC, LOG_ODDS, few, null))
        .withMessageContaining("at least 1,000 bad loans, and there are 999. Use platt");
    few[999] = true;
    assertThat(RecalibrationFitter.fit(CalibrationRecord.Method.ISOTONIC, LOG_ODDS, few, null))
        .isInstanceOf(Recalibration.Curve.class);
  }

  @Test
  void fit_plattOnAReversedModel_isRefused() {
    double[] reversed = Arrays.stream(LOG_ODDS).map(x -> -x).toArray();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> RecalibrationFitter.fit(CalibrationRecord.Method.PLATT, reversed, BAD, null))
        .withMessageContaining("turn the ranking round");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                RecalibrationFitter.fit(
                    CalibrationRecord.Method.PLATT,
                    new double[] {0, 1},
                    new boolean[] {false, true},
                    null))
        .withMessageContaining("without a mistake");
  }

  @Test
  void heldOut_eachFold_isCorrectedByTheOthers() {
    int[] foldOf = new int[LOANS];
    Arrays.setAll(foldOf, i -> i % 3);
    double[] held =
        RecalibrationFitter.heldOut(CalibrationRecord.Method.PLATT, LOG_ODDS, BAD, null, foldOf);

    for (int fold = 0; fold < 3; fold++) {
      int[] others = new int[LOANS - LOANS / 3];
      int count = 0;
      for (int i = 0; i < LOANS; i++) {
        if (foldOf[i] != fold) {
          others[count++] = i;
        }
      }
      double[] x = Arrays.stream(others).mapToDouble(i -> LOG_ODDS[i]).toArray();
      boolean[] y = new boolean[count];
      for (int i = 0; i < count; i++) {
        y[i] = BAD[others[i]];
      }
      Recalibration expected = RecalibrationFitter.fit(CalibrationRecord.Method.PLATT, x, y, null);
      assertThat(held[fold]).isEqualTo(expected.logOdds(LOG_ODDS[fold]));
    }
  }

  private static Calibration calibration(double[] logOdds) {
    return Calibration.of(
        ScoreDistribution.of(
            Arrays.stream(logOdds).map(x -> 1 / (1 + Math.exp(-x))).toArray(), BAD));
  }
}
