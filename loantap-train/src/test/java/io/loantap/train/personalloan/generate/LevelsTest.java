package io.loantap.train.personalloan.generate;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LevelsTest {
  private final Levels<String> levels =
      Levels.of(entry("a", 2.0), entry("b", 5.0), entry("c", 3.0));

  @Test
  void at_scoresAroundTheBorders_changesThere() {
    double ab = StandardNormal.quantile(0.2);
    double bc = StandardNormal.quantile(0.7);

    assertThat(levels.at(ab - 1e-9)).isEqualTo("a");
    assertThat(levels.at(ab + 1e-9)).isEqualTo("b");
    assertThat(levels.at(bc - 1e-9)).isEqualTo("b");
    assertThat(levels.at(bc + 1e-9)).isEqualTo("c");
  }

  @Test
  void draw_manyTimes_hasTheShares() {
    Random random = new Random(1);
    int[] counts = new int[3];
    for (int i = 0; i < 100_000; i++) {
      counts[levels.draw(random).charAt(0) - 'a']++;
    }

    assertThat(counts[0] / 1e5).isCloseTo(0.2, within(0.005));
    assertThat(counts[1] / 1e5).isCloseTo(0.5, within(0.006));
    assertThat(counts[2] / 1e5).isCloseTo(0.3, within(0.006));
  }
}
