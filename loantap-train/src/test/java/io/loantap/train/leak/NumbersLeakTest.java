package io.loantap.train.leak;

import static org.assertj.core.api.Assertions.assertThat;

import io.loantap.columns.Columns;
import io.loantap.columns.NumericColumn;
import io.loantap.train.leak.LeakFinding.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers that do and numbers that do not give the outcome away. */
class NumbersLeakTest {
  private double[] values = new double[0];
  private boolean[] bad = new boolean[0];

  /** Adds so many loans with a value, of which the first were charged off. */
  private void add(double value, int rows, int chargedOff) {
    int from = values.length;
    values = Arrays.copyOf(values, from + rows);
    bad = Arrays.copyOf(bad, from + rows);
    for (int row = 0; row < rows; row++) {
      values[from + row] = value;
      bad[from + row] = row < chargedOff;
    }
  }

  private List<LeakFinding> check() {
    return LeakGuard.check(
        Columns.of(values.length, List.of(NumericColumn.of("n", values))), bad, List.of(), 1);
  }

  private boolean stops() {
    List<LeakFinding> findings = check();
    assertThat(findings).hasSizeLessThan(2);
    return findings.stream().anyMatch(it -> it.severity() == Severity.LEAK);
  }

  @Test
  void check_pureEndOfASmoothRise_isNoLeak() {
    add(0, 3000, 360);
    add(1, 1200, 200);
    add(2, 500, 120);
    add(3, 200, 72);
    add(4, 80, 40);
    add(6, 24, 24);
    assertThat(stops()).isFalse();
  }

  @Test
  void check_pureGoodEndOfASmoothFall_isNoLeak() {
    add(5, 600, 0);
    add(4, 800, 2);
    add(3, 1500, 12);
    add(2, 2000, 60);
    add(1, 2000, 200);
    assertThat(stops()).isFalse();
  }

  @Test
  void check_jumpToAllBad_isALeak() {
    add(0, 4000, 200);
    add(1, 60, 60);
    add(2, 50, 50);
    add(3, 40, 40);
    assertThat(stops()).isTrue();
  }

  @Test
  void check_pureRunBetweenOthers_isALeak() {
    add(0, 1000, 200);
    add(1, 700, 700);
    add(2, 1000, 200);
    assertThat(stops()).isTrue();
  }

  @Test
  void check_amountThatAgreesWithNearlyEveryOutcome_isALeakByItsInformation() {
    for (int i = 0; i < 2000; i++) {
      add(i % 50 == 0 ? 300 + i : 0, 1, i % 100 == 0 ? 1 : 0);
    }
    for (int i = 0; i < 500; i++) {
      add(i % 50 == 0 ? 0 : 100 + 7 * i, 1, 1);
    }
    assertThat(stops()).isTrue();
    assertThat(check().get(0).sentence()).contains("information value", "AUC");
  }

  @Test
  void check_honestScoreOfABureau_isQuiet() {
    // Ten scores whose rates fall from 45 % to 3 %: an information value of about 0.8.
    int[] bads = {450, 380, 300, 230, 180, 140, 100, 70, 50, 30};
    for (int i = 0; i < 10; i++) {
      add(300 + 50 * i, 1000, bads[i]);
    }
    assertThat(check()).isEmpty();
  }

  @Test
  void check_fewLoansInManyValues_isHeldAgainstChance() {
    Random random = new Random(7);
    for (int i = 0; i < 35; i++) {
      add(random.nextInt(40), 1, i < 6 ? 1 : 0);
    }
    assertThat(check()).isEmpty();
  }

  @Test
  void check_flagAsNumber_isJudgedAsALevelIs() {
    add(0, 5000, 800);
    add(1, 24, 24);
    assertThat(stops()).isFalse();
    assertThat(check()).hasSize(1);
    add(1, 70, 70); // now a tenth of the bad loans
    assertThat(stops()).isTrue();
  }
}
