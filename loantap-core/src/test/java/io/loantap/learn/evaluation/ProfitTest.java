package io.loantap.learn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Objectives that look at money, at the interval of the NPA, and at expected losses. */
class ProfitTest {
  private static final double[] P = {0.1, 0.2, 0.3, 0.4};
  private static final boolean[] BAD = {false, true, false, true};
  private static final ProfitAssumptions HALF = new ProfitAssumptions(0.5, 1);

  @Test
  void profit_byAmount_differsFromByCount() {
    ScoreDistribution counted = ScoreDistribution.of(P, BAD);
    ScoreDistribution weighed = ScoreDistribution.of(P, BAD, new double[] {100, 10, 1000, 2000});

    ThresholdChoice byCount = ThresholdChoice.tune(new ThresholdObjective.Profit(HALF), counted);
    ThresholdChoice byAmount = ThresholdChoice.tune(new ThresholdObjective.Profit(HALF), weighed);

    assertThat(byCount.confusion().approved()).isEqualTo(1);
    assertThat(byCount.value()).isEqualTo(0.5);
    assertThat(byAmount.confusion().approved()).isEqualTo(3);
    assertThat(byAmount.value()).isEqualTo(0.5 * 1100 - 10);
    assertThat(byAmount.cut().amounts()).isEqualTo(new Amounts(2000, 0, 1100, 10));
    assertThat(byAmount.cut().amounts().npa()).hasValue(10 / 1110.0);
    assertThat(byAmount.cut().amounts().approvalRate()).hasValue(1110 / 3110.0);
    assertThat(byAmount.explanation())
        .contains(
            "the highest profit, if a good loan earns 50 % of its amount and a bad one"
                + " loses 100 % (profit=0.5,1)");
  }

  @Test
  void of_amountsThatAreNone_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScoreDistribution.of(P, BAD, new double[] {1, 2, 3}))
        .withMessageContaining("3 amounts for 4 rows");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScoreDistribution.of(P, BAD, new double[] {1, 2, -3, 4}))
        .withMessageContaining("amount[2]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScoreDistribution.of(P, BAD, new double[] {1, Double.NaN, 3, 4}))
        .withMessageContaining("amount[1]");
  }

  @Test
  void amounts_none_haveNoShares() {
    assertThat(new Amounts(0, 0, 0, 0).npa()).isEmpty();
    assertThat(new Amounts(0, 0, 0, 0).approvalRate()).isEmpty();
  }

  @Test
  void maxNpa_threeMeasures_areThreeThresholds() {
    double[] p = new double[400];
    boolean[] bad = new boolean[400];
    for (int i = 0; i < 400; i++) {
      p[i] = (i + 1) / 1000.0;
      bad[i] = i % 20 == 19; // 5 % observed, whatever the threshold; the model expects more
    }
    ScoreDistribution scores = ScoreDistribution.of(p, bad);

    ThresholdChoice observed = ThresholdChoice.tune(new MaxNpa(0.1), scores);
    ThresholdChoice strict =
        ThresholdChoice.tune(new MaxNpa(0.1, MaxNpa.Measure.UPPER_BOUND), scores);
    ThresholdChoice tight =
        ThresholdChoice.tune(new MaxNpa(0.06, MaxNpa.Measure.UPPER_BOUND), scores);
    ThresholdChoice expected =
        ThresholdChoice.tune(new MaxNpa(0.1, MaxNpa.Measure.EXPECTED), scores);

    assertThat(observed.confusion().approved()).isEqualTo(400);
    assertThat(strict.confusion().approved()).isEqualTo(400);
    // Of 400 loans at 5 % the interval ends at 7.6 %, so 6 % cannot be promised.
    assertThat(tight.feasible()).isFalse();
    assertThat(tight.explanation()).contains("whose 95 % interval ends at most at 6 %");
    // The mean of 1..n thousandths is at most a tenth up to n = 199.
    assertThat(expected.confusion().approved()).isEqualTo(199);
    assertThat(expected.cut().expectedNpa().orElseThrow()).isCloseTo(0.1, within(1e-12));
    assertThat(expected.explanation())
        .contains("The model expects an NPA of 10.0 %.", "of whom 4.5 % were bad");
  }

  @Test
  void priceTag_otherLoans_saysWhatTheCapCosts() {
    ScoreDistribution tuning = ScoreDistribution.of(P, new boolean[] {false, false, true, true});
    ScoreDistribution test = ScoreDistribution.of(P, BAD);

    NpaCapTradeOff tag = NpaCapTradeOff.of(new MaxNpa(0.25), tuning, test);

    assertThat(tag.cap()).isEqualTo(0.25);
    assertThat(tag.outcome().confusion()).isEqualTo(new Confusion(1, 1, 1, 1));
    assertThat(tag.sentence())
        .isEqualTo(
            "NPA <= 25 % approves 50.0 % of applicants (95 % interval 15.0 to 85.0 %), with an NPA"
                + " of 50.0 % (9.5 to 90.5 %).");
  }

  @Test
  void priceTag_capOutOfReach_saysSo() {
    ScoreDistribution worstFirst = ScoreDistribution.of(P, new boolean[] {true, false, true, true});

    assertThat(NpaCapTradeOff.of(new MaxNpa(0.1), worstFirst, worstFirst).sentence())
        .startsWith("NPA <= 10 % is out of reach; the nearest threshold approves 50.0 %");
    ScoreDistribution riskier =
        ScoreDistribution.of(new double[] {0.9, 0.95}, new boolean[] {true, false});
    assertThat(NpaCapTradeOff.of(new MaxNpa(0.1), worstFirst, riskier).sentence())
        .endsWith("approves none of these applicants.");
  }
}
