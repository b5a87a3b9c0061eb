package io.loantap.train.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.loantap.train.statistics.BadRate;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void rate_noneOrAll_intervalEndsAtTheRate() {
    assertThat(BadRate.of(10, 0).low()).isZero();
    // Wilson (1927): 1 - n / (n + z^2) for none of n.
    assertThat(BadRate.of(10, 0).high()).isCloseTo(1 - 10 / (10 + 3.8414588), within(1e-7));
    assertThat(BadRate.of(10, 10).high()).isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> BadRate.of(3, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> BadRate.of(0, 0));
  }

  @Test
  void missingness_ofTwoRates_hasNewcombesInterval() {
    // Newcombe (1998), Statistics in Medicine 17, 873-890, table II (a), method 10.
    Missingness difference = Missingness.of("x", BadRate.of(70, 56), BadRate.of(80, 48));
    assertThat(difference.difference()).isCloseTo(0.2, within(1e-12));
    assertThat(difference.low()).isCloseTo(0.0524, within(5e-5));
    assertThat(difference.high()).isCloseTo(0.3339, within(5e-5));
    assertThat(difference.isClear()).isTrue();
  }

  @Test
  void informationValue_atTheEdges_hasItsBand() {
    assertThat(InformationValue.of(0.019, 0).band()).isEqualTo(InformationValue.Band.NONE);
    assertThat(InformationValue.of(0.02, 0).band()).isEqualTo(InformationValue.Band.WEAK);
    assertThat(InformationValue.of(0.1, 0).band()).isEqualTo(InformationValue.Band.MEDIUM);
    assertThat(InformationValue.of(0.3, 0).band()).isEqualTo(InformationValue.Band.STRONG);
    assertThat(InformationValue.of(0.5, 0).band()).isEqualTo(InformationValue.Band.STRONG);
    assertThat(InformationValue.of(0.51, 0).band()).isEqualTo(InformationValue.Band.VERY_STRONG);
    assertThat(InformationValue.of(1, 0).band()).isEqualTo(InformationValue.Band.VERY_STRONG);
    assertThat(InformationValue.of(1.01, 0).band()).isEqualTo(InformationValue.Band.SUSPECT);
  }
}
