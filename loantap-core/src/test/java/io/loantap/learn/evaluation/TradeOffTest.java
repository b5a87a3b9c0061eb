package io.loantap.learn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TradeOffTest {

  @Test
  void table_distinctScores_evenSteps() {
    ScoreDistribution scores =
        ScoreDistribution.of(
            new double[] {0.125, 0.25, 0.375, 0.5}, new boolean[] {false, true, false, true});

    assertThat(TradeOff.table(scores, 2))
        .containsExactly(
            new TradeOff(
                0.3125,
                new ThresholdEffect(new Confusion(1, 1, 1, 1), 0.375, new Amounts(1, 1, 1, 1))),
            new TradeOff(
                1, new ThresholdEffect(new Confusion(0, 0, 2, 2), 1.25, new Amounts(0, 0, 2, 2))));
  }

  @Test
  void table_manyTied_stepsFallTogether() {
    ScoreDistribution scores =
        ScoreDistribution.of(
            new double[] {0.25, 0.25, 0.25, 0.75}, new boolean[] {false, true, false, true});

    assertThat(TradeOff.table(scores, 10))
        .extracting(TradeOff::threshold)
        .containsExactly(0.5, 1.0);
  }

  @Test
  void at_givenThreshold_countsThere() {
    ScoreDistribution scores =
        ScoreDistribution.of(new double[] {0.25, 0.75}, new boolean[] {false, true});

    assertThat(TradeOff.at(scores, 0.25))
        .isEqualTo(
            new TradeOff(
                0.25,
                new ThresholdEffect(new Confusion(1, 0, 1, 0), 0.25, new Amounts(1, 0, 1, 0))));
  }

  @Test
  void table_noRows_throws() {
    ScoreDistribution scores =
        ScoreDistribution.of(new double[] {0.25, 0.75}, new boolean[] {false, true});

    assertThatIllegalArgumentException().isThrownBy(() -> TradeOff.table(scores, 0));
  }

  @Property
  void table_anyRows_isTheLowestThresholdForEachStep(
      @ForAll("rows") LabelledScores rows, @ForAll @IntRange(min = 1, max = 12) int steps) {
    ScoreDistribution scores = ScoreDistribution.of(rows.probability(), rows.chargedOff());

    List<TradeOff> table = TradeOff.table(scores, steps);

    assertThat(table).doesNotHaveDuplicates().hasSizeBetween(1, steps);
    assertThat(table.get(table.size() - 1).threshold()).isEqualTo(1);
    for (int step = 1; step <= steps; step++) {
      int cut = 1;
      while (scores.confusion(cut).approved() * steps < step * scores.rows()) {
        cut++;
      }
      assertThat(table).contains(new TradeOff(scores.threshold(cut), scores.cut(cut)));
    }
  }

  @Provide
  Arbitrary<LabelledScores> rows() {
    return LabelledScores.arbitrary();
  }
}
