package io.loantap.train.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DeLongTestTest {
  private static final int ROWS = 200;

  /** Golden values: R 4.2.2, pROC 1.18.0, by golden/delong_proc.R. */
  @Test
  void of_twoScores_isWhatPRocFinds() {
    double[] first = new double[ROWS];
    double[] second = new double[ROWS];
    boolean[] bad = new boolean[ROWS];
    for (int i = 0; i < ROWS; i++) {
      bad[i] = i * 37 % 10 < 3;
      first[i] = i * 53 % 97 / 100.0 + (bad[i] ? 0.02 : 0);
      second[i] = Math.rint((i * 31 % 89 / 150.0 + (bad[i] ? 0.25 : 0)) * 20) / 20;
    }

    DeLongTest test = DeLongTest.of(first, second, bad);

    assertThat(test.first()).isEqualTo(0.53, within(1e-14));
    assertThat(test.second()).isEqualTo(0.863869047619048, within(1e-14));
    assertThat(test.standardError()).isEqualTo(0.0491977056396877, within(1e-13));
    assertThat(test.z()).isEqualTo(6.78627271898054, within(1e-11));
    assertThat(test.p()).isEqualTo(1.15067546018847e-11, within(1e-21));
  }

  @Property(tries = 50)
  void of_scoresTurnedRound_isTheSameTurnedRound(@ForAll long seed) {
    Random random = new Random(seed);
    int rows = 20 + random.nextInt(200);
    double[] first = random.doubles(rows).map(it -> Math.rint(it * 30) / 30).toArray();
    double[] second = random.doubles(rows).toArray();
    boolean[] bad = new boolean[rows];
    for (int i = 0; i < rows; i++) {
      bad[i] = i % 5 == 0 || random.nextInt(4) == 0;
    }

    DeLongTest one = DeLongTest.of(first, second, bad);
    DeLongTest other = DeLongTest.of(second, first, bad);

    assertThat(other.difference()).isEqualTo(-one.difference());
    assertThat(other.standardError()).isEqualTo(one.standardError(), within(1e-12));
    assertThat(one.low()).isLessThanOrEqualTo(one.high());
    assertThat(one.p()).isBetween(0.0, 1.0);
  }

  @Test
  void of_sameRanking_isNoDifference() {
    double[] first = {0.1, 0.4, 0.2, 0.9, 0.3};
    double[] second = {0.01, 0.04, 0.02, 0.09, 0.03};
    boolean[] bad = {false, true, false, true, false};

    DeLongTest test = DeLongTest.of(first, second, bad);

    assertThat(test.difference()).isZero();
    assertThat(test.standardError()).isZero();
    assertThat(test.p()).isEqualTo(1);
  }

  @Test
  void of_oneBadRow_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                DeLongTest.of(
                    new double[] {0.1, 0.2, 0.3},
                    new double[] {0.1, 0.2, 0.3},
                    new boolean[] {true, false, false}))
        .withMessageContaining("two loans");
  }
}
