package io.loantap.train.personalloan.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuantilesTest {
  private final Quantiles quantiles = Quantiles.of(0.1, 10, 0.5, 20, 0.9, 60);

  @Test
  void at_scoreOfAQuantile_isItsValue() {
    assertThat(quantiles.at(StandardNormal.quantile(0.1))).isCloseTo(10, within(1e-9));
    assertThat(quantiles.at(0)).isCloseTo(20, within(1e-9));
    assertThat(quantiles.at(StandardNormal.quantile(0.9))).isCloseTo(60, within(1e-9));
  }

  @Test
  void at_betweenQuantiles_isLinearInTheScore() {
    double z90 = StandardNormal.quantile(0.9);

    assertThat(quantiles.at(z90 / 4)).isCloseTo(30, within(1e-9));
    assertThat(quantiles.at(-z90 / 2)).isCloseTo(15, within(1e-9));
  }

  @Test
  void at_beyondTheEnds_staysFlat() {
    assertThat(quantiles.at(-7)).isEqualTo(10);
    assertThat(quantiles.at(7)).isEqualTo(60);
  }

  @Test
  void of_valuesThatFall_throws() {
    assertThatThrownBy(() -> Quantiles.of(0.1, 10, 0.5, 9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pair 1");
  }
}
