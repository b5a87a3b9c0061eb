package io.loantap.learn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MetricsTest {
  private static final double[] P = {0.1, 0.4, 0.35, 0.8};
  private static final boolean[] Y = {false, false, true, true};

  @Test
  void of_smallExample_readsEveryPart() {
    Metrics m = Metrics.of(P, Y, 0.4);

    assertThat(m.rows()).isEqualTo(4);
    assertThat(m.chargedOffRate()).isEqualTo(0.5);
    assertThat(m.auc()).isEqualTo(0.75);
    assertThat(m.gini()).isEqualTo(0.5);
    assertThat(m.ks()).isEqualTo(0.5);
    assertThat(m.threshold()).isEqualTo(0.4);
    assertThat(m.confusion()).isEqualTo(new Confusion(1, 0, 2, 1));
  }

  @Test
  void of_thresholdOutsideItsRange_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metrics.of(P, Y, -0.1))
        .withMessageContaining("threshold is below 0");
  }

  @Test
  void logLoss_certainAndWrong_isLargeButFinite() {
    double bothWays = Metrics.logLoss(new double[] {0, 1}, new boolean[] {true, false});

    assertThat(bothWays).isEqualTo(52 * StrictMath.log(2), within(1e-12));
  }

  @Test
  void logLoss_certainAndRight_isAlmostZero() {
    assertThat(Metrics.logLoss(new double[] {0, 1}, new boolean[] {false, true}))
        .isBetween(0.0, 1e-15);
  }

  @Test
  void logLossAndBrier_oneClassOnly_areDefined() {
    double[] p = {0.5, 0.25};
    boolean[] y = {true, true};

    assertThat(Metrics.logLoss(p, y)).isEqualTo(1.5 * StrictMath.log(2), within(1e-15));
    assertThat(Metrics.brier(p, y)).isEqualTo((0.25 + 0.5625) / 2);
  }
}
