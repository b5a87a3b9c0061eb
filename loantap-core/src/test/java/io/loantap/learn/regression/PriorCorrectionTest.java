package io.loantap.learn.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.loantap.scorecard.Logistic;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriorCorrectionTest {
  @Test
  void logOdds_balancedLoans_isTheGoldenValue() {
    // python3 -c "from math import log; pi = .196127; print(log((1 - pi) / pi))" -> 1.4106775...
    assertThat(new PriorCorrection(0.5, 0.196127).logOdds()).isEqualTo(1.41068, within(5e-6));
    assertThat(new PriorCorrection(0.5, 0.196127).intercept(0.25))
        .isEqualTo(0.25 - 1.41068, within(5e-6));
  }

  @Property
  void intercept_modelWithoutColumns_givesTheRealShare(
      @ForAll @Scale(9) @DoubleRange(min = 0.001, max = 0.999) double fitted,
      @ForAll @Scale(9) @DoubleRange(min = 0.001, max = 0.999) double real) {
    double intercept = Math.log(fitted / (1 - fitted));

    double corrected = new PriorCorrection(fitted, real).intercept(intercept);

    assertThat(Logistic.probability(corrected)).isEqualTo(real, within(1e-12));
  }

  @Property
  void logOdds_equalShares_isExactlyZero(
      @ForAll @Scale(9) @DoubleRange(min = 1e-9, max = 0.999999999) double share) {
    assertThat(new PriorCorrection(share, share).logOdds()).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
  void new_noShare_isRefused(double share) {
    assertThatThrownBy(() -> new PriorCorrection(share, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fitted share");
    assertThatThrownBy(() -> new PriorCorrection(0.5, share))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("real share");
  }
}
