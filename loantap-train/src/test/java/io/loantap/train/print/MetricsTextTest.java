package io.loantap.train.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.policy.ScoreDistribution;
import org.junit.jupiter.api.Test;

class MetricsTextTest {
  @Test
  void tradeOff_everybodyApproved_hasNoPrecision() {
    ScoreDistribution scores =
        ScoreDistribution.of(new double[] {0.1, 0.4}, new boolean[] {false, true});
    assertThat(MetricsText.tradeOff(scores, 0.1).lines())
        .anyMatch(row -> row.matches(" *0[.]1000 .* 50[.]0 % +0[.]0 % +100[.]0 % +100[.]0 %"))
        .anyMatch(row -> row.matches(" *1[.]0000 .* 100[.]0 % +50[.]0 % +- +0[.]0 %"));
  }
}
