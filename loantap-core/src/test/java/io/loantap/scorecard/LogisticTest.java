package io.loantap.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LogisticTest {
  @Property
  void probability_oppositeLogOdds_addsUpToOne(
      @ForAll @DoubleRange(min = -800, max = 800) double z) {
    assertThat(Logistic.probability(z) + Logistic.probability(-z)).isEqualTo(1, within(1e-15));
  }

  @Property
  void logOdds_ofProbability_isTheIdentity(@ForAll @DoubleRange(min = -30, max = 15) double z) {
    assertThat(Logistic.logOdds(Logistic.probability(z))).isEqualTo(z, within(1e-8));
  }

  @Test
  void probability_extremeLogOdds_staysInRange() {
    assertThat(Logistic.probability(-1e308)).isZero();
    assertThat(Logistic.probability(1e308)).isEqualTo(1);
    assertThat(Logistic.probability(Double.NaN)).isNaN();
  }

  @Test
  void softplus_extremeLogOdds_isTheLineOrZero() {
    assertThat(Logistic.softplus(1000)).isEqualTo(1000);
    assertThat(Logistic.softplus(-1000)).isZero();
    assertThat(Logistic.softplus(0)).isEqualTo(Math.log(2));
  }
}
