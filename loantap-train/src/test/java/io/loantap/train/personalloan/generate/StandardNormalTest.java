package io.loantap.train.personalloan.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Golden values from Python 3 statistics.NormalDist().cdf(z). */
class StandardNormalTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0.5",
    "0.5, 0.6914624612740131",
    "1.96, 0.9750021048517795",
    "-1, 0.15865525393145707",
    "-3, 0.0013498980316300957",
    "4.5, 0.9999966023268753",
    "-9, 0",
    "9, 1"
  })
  void cumulative_goldenScores_agree(double z, double expected) {
    assertThat(StandardNormal.cumulative(z)).isCloseTo(expected, within(1e-14));
  }

  @ParameterizedTest
  @CsvSource({"0.001", "0.0954", "0.25", "0.5", "0.9", "0.9999"})
  void quantile_ofProbability_isInverse(double p) {
    assertThat(StandardNormal.cumulative(StandardNormal.quantile(p))).isCloseTo(p, within(1e-13));
  }
}
