package io.loantap.learn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DiscriminationTest {

  @Test
  void of_perfectRanking_isOneThroughout() {
    Discrimination d =
        of(new double[] {0.1, 0.2, 0.8, 0.9}, new boolean[] {false, false, true, true});

    assertThat(d).isEqualTo(new Discrimination(1, 1, 1, 0.2));
    assertThat(d.gini()).isEqualTo(1);
  }

  @Test
  void of_allTheSame_isChance() {
    Discrimination d =
        of(new double[] {0.3, 0.3, 0.3, 0.3}, new boolean[] {true, false, false, false});

    assertThat(d).isEqualTo(new Discrimination(0.5, 0.25, 0, 0.3));
    assertThat(d.gini()).isZero();
  }

  @Test
  void of_backwards_ksLooksBothWays() {
    Discrimination d = of(new double[] {0.1, 0.9}, new boolean[] {true, false});

    assertThat(d.auc()).isZero();
    assertThat(d.gini()).isEqualTo(-1);
    assertThat(d.ks()).isEqualTo(1);
    assertThat(d.ksScore()).isEqualTo(0.1);
  }

  @Property
  void auc_anyRows_isShareOfPairsRankedRight(@ForAll("rows") LabelledScores rows) {
    double won = 0;
    double pairs = 0;
    for (int i = 0; i < rows.probability().length; i++) {
      for (int j = 0; j < rows.probability().length; j++) {
        if (rows.chargedOff()[i] && !rows.chargedOff()[j]) {
          won += (1 + Math.signum(rows.probability()[i] - rows.probability()[j])) / 2;
          pairs++;
        }
      }
    }

    assertThat(of(rows).auc()).isEqualTo(won / pairs);
  }

  @Property
  void of_strictlyIncreasingTransform_samePower(@ForAll("rows") LabelledScores rows) {
    Discrimination d = of(rows);

    Discrimination squared = of(map(rows, p -> p * p));

    assertThat(squared)
        .isEqualTo(
            new Discrimination(d.auc(), d.averagePrecision(), d.ks(), d.ksScore() * d.ksScore()));
  }

  @Property
  void auc_probabilitiesMirrored_isComplement(@ForAll("rows") LabelledScores rows) {
    Discrimination d = of(rows);
    Discrimination mirrored = of(map(rows, p -> 1 - p));

    assertThat(d.auc() + mirrored.auc()).isEqualTo(1, within(1e-15));
    assertThat(mirrored.ks()).isEqualTo(d.ks());
  }

  @Property
  void of_anyRows_inUnitInterval(@ForAll("rows") LabelledScores rows) {
    Discrimination d = of(rows);

    assertThat(d.auc()).isBetween(0.0, 1.0);
    assertThat(d.averagePrecision()).isBetween(0.0, 1.0);
    assertThat(d.ks()).isBetween(0.0, 1.0);
  }

  @Property
  void ks_atItsScore_isTheDistanceThere(@ForAll("rows") LabelledScores rows) {
    ScoreDistribution scores = ScoreDistribution.of(rows.probability(), rows.chargedOff());
    Discrimination d = Discrimination.of(scores);

    Confusion there = scores.confusion(scores.cutAt(d.ksScore()));

    assertThat(Math.abs(there.youden())).isEqualTo(d.ks());
  }

  private static Discrimination of(LabelledScores rows) {
    return of(rows.probability(), rows.chargedOff());
  }

  private static Discrimination of(double[] probability, boolean[] chargedOff) {
    return Discrimination.of(ScoreDistribution.of(probability, chargedOff));
  }

  private static LabelledScores map(LabelledScores rows, DoubleUnaryOperator f) {
    return new LabelledScores(
        DoubleStream.of(rows.probability()).map(f).toArray(), rows.chargedOff());
  }

  @Provide
  Arbitrary<LabelledScores> rows() {
    return LabelledScores.arbitrary();
  }
}
