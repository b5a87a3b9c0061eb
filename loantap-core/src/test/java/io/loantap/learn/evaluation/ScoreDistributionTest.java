package io.loantap.learn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ScoreDistributionTest {

  @Test
  void of_unsortedTies_groupsAscending() {
    ScoreDistribution scores =
        ScoreDistribution.of(
            new double[] {0.5, 0.25, 0.5, 1.0}, new boolean[] {true, false, false, true});

    assertThat(scores.distinctScores()).isEqualTo(3);
    assertThat(scores.score(0)).isEqualTo(0.25);
    assertThat(scores.score(1)).isEqualTo(0.5);
    assertThat(scores.score(2)).isEqualTo(1.0);
    assertThat(scores.rows()).isEqualTo(4);
    assertThat(scores.confusion(2)).isEqualTo(new Confusion(1, 0, 2, 1));
  }

  @Test
  void of_amounts_areThoseOfEachScore() {
    ScoreDistribution scores =
        ScoreDistribution.of(
            new double[] {1.0, 0.25, -0.0, 0.25, 0.2500001, 1.0},
            new boolean[] {true, false, false, true, true, false},
            new double[] {1, 10, 100, 1_000, 10_000, 100_000});

    assertThat(scores.cut(0).amounts()).isEqualTo(new Amounts(11_001, 100_110, 0, 0));
    assertThat(scores.cut(1).amounts()).isEqualTo(new Amounts(11_001, 100_010, 100, 0));
    assertThat(scores.cut(2).amounts()).isEqualTo(new Amounts(10_001, 100_000, 110, 1_000));
    assertThat(scores.cut(3).amounts()).isEqualTo(new Amounts(1, 100_000, 110, 11_000));
    assertThat(scores.cut(4).amounts()).isEqualTo(new Amounts(0, 0, 100_110, 11_001));
  }

  @Test
  void of_negativeZero_isZero() {
    ScoreDistribution scores =
        ScoreDistribution.of(new double[] {-0.0, 0.0}, new boolean[] {true, false});

    assertThat(scores.distinctScores()).isEqualTo(1);
    assertThat(scores.lowestCut()).isEqualTo(1);
    assertThat(scores.cutAt(-0.0)).isEqualTo(1);
  }

  @Test
  void threshold_betweenScores_isHalfway() {
    ScoreDistribution scores =
        ScoreDistribution.of(new double[] {0.25, 0.75}, new boolean[] {false, true});

    assertThat(scores.threshold(0)).isEqualTo(0.0);
    assertThat(scores.threshold(1)).isEqualTo(0.5);
    assertThat(scores.threshold(2)).isEqualTo(1.0);
  }

  @Test
  void threshold_neighbouringDoubles_stillSeparates() {
    // The middle of these two rounds to the upper one, because its last bit is even.
    double lower = Math.nextDown(0.75);
    double upper = 0.75;
    ScoreDistribution scores =
        ScoreDistribution.of(new double[] {lower, upper}, new boolean[] {false, true});

    assertThat(scores.threshold(1)).isEqualTo(lower);
  }

  @Property
  void threshold_anyReachableCut_makesThatCut(@ForAll("rows") LabelledScores rows) {
    ScoreDistribution scores = ScoreDistribution.of(rows.probability(), rows.chargedOff());
    for (int cut = scores.lowestCut(); cut <= scores.distinctScores(); cut++) {
      double threshold = scores.threshold(cut);

      assertThat(scores.cutAt(threshold)).isEqualTo(cut);
      assertThat(Confusion.of(rows.probability(), rows.chargedOff(), threshold))
          .isEqualTo(scores.confusion(cut));
    }
  }

  @Provide
  Arbitrary<LabelledScores> rows() {
    return LabelledScores.arbitrary();
  }
}
