package io.loantap.train.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.learn.evaluation.ProfitAssumptions;
import io.loantap.learn.evaluation.ScoreDistribution;
import org.junit.jupiter.api.Test;

class MetricsTextTest {
  @Test
  void tradeOff_everybodyApproved_hasNoPrecision() {
    ScoreDistribution scores =
        ScoreDistribution.of(new double[] {0.1, 0.4}, new boolean[] {false, true});
    assertThat(MetricsText.tradeOff(scores, 0.1, new ProfitAssumptions(1, 3)).lines())
        .anyMatch(
            row ->
                row.matches(
                    " *0[.]1000 .* 50[.]0 % +0[.]0 % +0[.]0 to 79[.]3 % +100[.]0 % +100[.]0 % +1"))
        .anyMatch(
            row ->
                row.matches(
                    " *1[.]0000 .* 100[.]0 % +50[.]0 % +9[.]5 to 90[.]5 % +- +0[.]0 % +-2"));
  }
}
