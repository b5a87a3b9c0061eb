package io.loantap.learn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class GainsTableTest {
  private static final ScoreDistribution SCORES =
      ScoreDistribution.of(
          new double[] {0.1, 0.2, 0.3, 0.3, 0.5, 0.6},
          new boolean[] {false, true, false, false, true, true},
          new double[] {100, 300, 50, 50, 10, 20});

  @Test
  void of_twoBands_readsFromBothEnds() {
    GainsTable table = GainsTable.of(SCORES, 2);

    assertThat(table.bands()).hasSize(2);
    GainsBand risky = table.bands().get(0);
    // Half of six rows would part the two loans of 0.3, so the safe band has four.
    assertThat(risky.lowest()).isEqualTo(0.5);
    assertThat(risky.highest()).isEqualTo(0.6);
    assertThat(risky.rows()).isEqualTo(2);
    assertThat(risky.chargedOff()).isEqualTo(2);
    assertThat(risky.badRate()).isEqualTo(1);
    assertThat(risky.cumulativeChargedOff()).isEqualTo(2 / 3.0);
    assertThat(risky.cumulativeFullyPaid()).isZero();
    assertThat(risky.ks()).isEqualTo(2 / 3.0);
    assertThat(risky.lift()).isEqualTo(2);
    assertThat(risky.cumulativeLift()).isEqualTo(2);
    assertThat(risky.approvalRate()).isEqualTo(1);
    GainsBand safe = table.bands().get(1);
    assertThat(safe.rows()).isEqualTo(4);
    assertThat(safe.badRate()).isEqualTo(0.25);
    assertThat(safe.lift()).isEqualTo(0.5);
    assertThat(safe.cumulativeLift()).isEqualTo(1);
    assertThat(safe.cumulativeChargedOff()).isEqualTo(1);
    assertThat(safe.approvalRate()).isCloseTo(4 / 6.0, within(1e-15));
    assertThat(safe.npa()).isEqualTo(0.25);
    assertThat(safe.amountNpa()).hasValue(300 / 500.0);
    assertThat(table.inversions()).isZero();
  }

  @Test
  void inversions_rankedBackwards_areCounted() {
    ScoreDistribution backwards =
        ScoreDistribution.of(
            new double[] {0.1, 0.2, 0.3, 0.4}, new boolean[] {true, false, true, false});

    assertThat(GainsTable.of(backwards, 4).inversions()).isEqualTo(2);
  }

  @Test
  void of_noBands_throws() {
    assertThatIllegalArgumentException().isThrownBy(() -> GainsTable.of(SCORES, 0));
  }

  @Property
  void of_anyRows_bandsHoldEachRowOnce(@ForAll("rows") LabelledScores rows) {
    ScoreDistribution scores = ScoreDistribution.of(rows.probability(), rows.chargedOff());
    GainsTable table = GainsTable.of(scores, 5);

    assertThat(table.bands().stream().mapToLong(GainsBand::rows).sum()).isEqualTo(scores.rows());
    assertThat(table.bands().stream().mapToLong(GainsBand::chargedOff).sum())
        .isEqualTo(scores.chargedOff());
    assertThat(table.bands()).hasSizeBetween(1, 5);
    assertThat(table.bands()).allMatch(band -> band.ks() <= Discrimination.of(scores).ks());
    GainsBand last = table.bands().get(table.bands().size() - 1);
    assertThat(last.cumulativeLift()).isCloseTo(1, within(1e-12));
    assertThat(last.cumulativeChargedOff()).isEqualTo(1);
  }

  @Provide
  Arbitrary<LabelledScores> rows() {
    return LabelledScores.arbitrary();
  }
}
