package io.loantap.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.loantap.scorecard.curve.LevelCurve;
import io.loantap.scorecard.curve.PiecewiseLinearCurve;
import io.loantap.scorecard.curve.StepCurve;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScorecardOnLineTest {
  @Test
  void onLine_everyKindOfCurveAndFallback_isScaled() {
    Scorecard scorecard = scorecard(1, 1);

    assertThat(scorecard.onLine(0.5, 2)).isEqualTo(scorecard(2, 1.25));
  }

  @Test
  void onLine_slopeThatTurnsCurvesRound_isRefused() {
    Scorecard scorecard = scorecard(1, 1);
    assertThatIllegalArgumentException().isThrownBy(() -> scorecard.onLine(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> scorecard.onLine(0, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> scorecard.onLine(Double.NaN, 1));
    Scorecard mapped = scorecard.withMap(LogOddsMap.through(new double[] {0}, new double[] {1}));
    assertThatIllegalArgumentException().isThrownBy(() -> mapped.onLine(0, 1));
  }

  /** Contributions times {@code by}; the intercept is 0.5 + 2 * 0.375 for by = 2. */
  private static Scorecard scorecard(double by, double scale) {
    Map<String, Double> levels = new LinkedHashMap<>();
    levels.put("RENT", 0.5 * by);
    levels.put("OWN", -0.25 * by);
    return new Scorecard(
        by == 1 ? 0.375 : scale,
        List.of(
            new Characteristic.Numeric(
                "line",
                PiecewiseLinearCurve.through(
                    new double[] {0, 10},
                    new double[] {-1 * by, 3 * by},
                    PiecewiseLinearCurve.Outside.EXTEND),
                new Fallback.Refusal()),
            new Characteristic.Numeric(
                "bins",
                StepCurve.at(new double[] {5}, new double[] {0.5 * by, 4 * by}),
                new Fallback.ByGroup("line", new double[] {1}, new double[] {0.75 * by}, -2 * by)),
            new Characteristic.Levels(
                "levels",
                new LevelCurve(levels),
                new Fallback.Contribution("own", 8 * by),
                new Fallback.Contribution("neutral", -16 * by))));
  }
}
