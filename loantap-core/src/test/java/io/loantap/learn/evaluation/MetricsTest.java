package io.loantap.learn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
}
