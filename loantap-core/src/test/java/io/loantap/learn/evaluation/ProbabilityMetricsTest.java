package io.loantap.learn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProbabilityMetricsTest {

  @Test
  void logLoss_certainAndWrong_isLargeButFinite() {
    double bothWays = ProbabilityMetrics.logLoss(new double[] {0, 1}, new boolean[] {true, false});

    assertThat(bothWays).isEqualTo(52 * StrictMath.log(2), within(1e-12));
  }

  @Test
  void logLoss_certainAndRight_isAlmostZero() {
    assertThat(ProbabilityMetrics.logLoss(new double[] {0, 1}, new boolean[] {false, true}))
        .isBetween(0.0, 1e-15);
  }

  @Test
  void metrics_oneClassOnly_areDefined() {
    double[] p = {0.5, 0.25};
    boolean[] y = {true, true};

    assertThat(ProbabilityMetrics.logLoss(p, y)).isEqualTo(1.5 * StrictMath.log(2), within(1e-15));
    assertThat(ProbabilityMetrics.brier(p, y)).isEqualTo((0.25 + 0.5625) / 2);
  }
}
