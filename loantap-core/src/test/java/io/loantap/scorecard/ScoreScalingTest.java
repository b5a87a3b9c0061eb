package io.loantap.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.loantap.learn.regression.RandomCase;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreScalingTest {
  private static final ScoreScaling STANDARD = ScoreScaling.standard();

  /**
   * Python 3.11.7: {@code F = 20/log(2); print(F, 600-F*log(30), *(600-F*log(30)+F*log((1-p)/p) for
   * p in (.05, .10, .196129, .5)))}.
   */
  @Test
  void factorAndOffset_standard_areThoseOfTheFormula() {
    assertThat(STANDARD.factor()).isCloseTo(28.85390081777927, within(1e-12));
    assertThat(STANDARD.offset()).isCloseTo(501.8621880, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"0.05, 586.82", "0.1, 565.26", "0.196129, 542.57", "0.5, 501.86"})
  void scoreOf_standard_isThatOfTheFormula(double probability, double score) {
    assertThat(STANDARD.scoreOf(probability)).isCloseTo(score, within(0.005));
  }

  @Test
  void scoreOf_oddsOfTheScaling_isItsScoreAndDoubledOddsAreTheStepAbove() {
    ScoreScaling scaling = new ScoreScaling(660, 15, 40);
    assertThat(scaling.scoreOf(1 / 16.0)).isCloseTo(660, within(1e-9));
    assertThat(scaling.scoreOf(1 / 31.0)).isCloseTo(700, within(1e-9));
  }

  @Test
  void scoreOf_certainty_isFinite() {
    assertThat(STANDARD.scoreOf(0)).isFinite().isEqualTo(STANDARD.scoreOf(1e-12));
    assertThat(STANDARD.scoreOf(1)).isFinite().isEqualTo(STANDARD.scoreOf(1 - 1e-12));
    assertThat(STANDARD.scoreOf(0)).isCloseTo(STANDARD.scoreOf(1e-9), within(1e-4));
  }

  @Property
  void probability_ofTheScore_isTheProbability(
      @ForAll @Scale(9) @DoubleRange(min = 1e-6, max = 1 - 1e-6) double probability) {
    assertThat(STANDARD.probability(STANDARD.scoreOf(probability)))
        .isCloseTo(probability, within(1e-12));
  }

  @Property
  void points_ofAllCharacteristics_sumToTheScore(@ForAll long seed) {
    RandomCase random = RandomCase.of(seed);
    double logOdds = random.scorecard().intercept();
    double points = 0;
    int count = random.scorecard().characteristics().size();
    for (int i = 0; i < count; i++) {
      double contribution = (seed % 97) / 97.0 - i;
      logOdds += contribution;
      points += STANDARD.points(contribution, random.scorecard().intercept(), count);
    }
    double most = Math.min(Math.max(logOdds, -20), 20);
    if (most == logOdds) {
      assertThat(points).isCloseTo(STANDARD.scoreOfLogOdds(logOdds), within(1e-8));
    }
  }

  @Test
  void display_beyondTheScale_isItsEndAndFlagged() {
    assertThat(ScoreScaling.display(299.4)).isEqualTo(new ScoreScaling.Displayed(300, true));
    assertThat(ScoreScaling.display(850.1)).isEqualTo(new ScoreScaling.Displayed(850, true));
    assertThat(ScoreScaling.display(849.6)).isEqualTo(new ScoreScaling.Displayed(850, false));
    assertThat(ScoreScaling.display(300)).isEqualTo(new ScoreScaling.Displayed(300, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "600", "600,30", "600,30,20,1", "a,b,c", "600,0,20", "600,30,-1"})
  void parse_noScaling_isRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> ScoreScaling.parse(text));
  }

  @Test
  void parse_spec_isTheScaling() {
    ScoreScaling scaling = ScoreScaling.parse(" 660, 15,40");
    assertThat(scaling).isEqualTo(new ScoreScaling(660, 15, 40));
    assertThat(ScoreScaling.parse(scaling.spec())).isEqualTo(scaling);
  }
}
