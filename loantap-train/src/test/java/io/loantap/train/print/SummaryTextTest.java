package io.loantap.train.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.learn.evaluation.Metrics;
import io.loantap.learn.evaluation.ScoreDistribution;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTextTest {
  @Test
  void of_tenBands_drawsABarForEachRate() {
    double[] probability = new double[100];
    boolean[] chargedOff = new boolean[100];
    for (int i = 0; i < 100; i++) {
      probability[i] = (i + 1) / 128.0;
      chargedOff[i] = i % 10 < i / 10; // 0 of 10 in the safest band, 9 of 10 in the riskiest
    }
    ScoreDistribution scores = ScoreDistribution.of(probability, chargedOff);

    String text = SummaryText.of(Metrics.of(probability, chargedOff, 0.25), scores);

    List<String> bars =
        text.lines().filter(line -> line.endsWith("|") || line.endsWith("#")).toList();
    assertThat(bars).hasSize(10);
    // The rate of all is 45 %, the highest 90 %: the mark stands after 20 of 40 signs.
    assertThat(bars.get(0)).contains("90.0 %   " + "#".repeat(20) + "|" + "#".repeat(19));
    assertThat(bars.get(5)).contains("40.0 %   " + "#".repeat(18) + "  |");
    assertThat(bars.get(9)).contains("0.0 %   " + " ".repeat(20) + "|");
    assertThat(text).contains("approves 32.0 %, of whom\n15.6 % were", "; of all, 45.0 %");
  }
}
