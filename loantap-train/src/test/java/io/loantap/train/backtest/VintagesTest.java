package io.loantap.train.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loantap.applicant.DateField;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VintagesTest {
  @Test
  void build_loansOfTwoYears_areMeasuredByQuarter() {
    int rows = 2400;
    double[] months = new double[rows];
    double[] probability = new double[rows];
    boolean[] chargedOff = new boolean[rows];
    Random random = new Random(7);
    for (int row = 0; row < rows; row++) {
      months[row] = DateField.slot(YearMonth.of(2010, 1).plusMonths(row % 24));
      probability[row] = random.nextInt(100) / 100.0;
      chargedOff[row] = random.nextDouble() < probability[row];
    }
    Vintages vintages =
        Vintages.builder().add(months, probability, chargedOff).build("issue_d").orElseThrow();

    assertThat(vintages.periodMonths()).isEqualTo(3);
    assertThat(vintages.periods()).extracting(Vintage::label).startsWith("2010 Q1").hasSize(8);
    Vintage second = vintages.periods().get(1);
    assertThat(second.start()).isEqualTo("2010-04");
    assertThat(second.end()).isEqualTo("2010-07");
    double won = 0;
    long pairs = 0;
    long bad = 0;
    double expected = 0;
    for (int row = 0; row < rows; row++) {
      if (row % 24 / 3 != 1) {
        continue;
      }
      expected += probability[row];
      bad += chargedOff[row] ? 1 : 0;
      for (int other = 0; other < rows && chargedOff[row]; other++) {
        if (other % 24 / 3 == 1 && !chargedOff[other]) {
          pairs++;
          won += 0.5 * (1 + Math.signum(probability[row] - probability[other]));
        }
      }
    }
    assertThat(second.chargedOff().rows()).isEqualTo(300);
    assertThat(second.chargedOff().bad()).isEqualTo(bad);
    assertThat(second.expectedRate()).isCloseTo(expected / 300, within(1e-12));
    assertThat(Objects.requireNonNull(second.ranking()).auc())
        .isCloseTo(won / pairs, within(1e-12));
  }

  @Test
  void build_unscoredUndatedAndFewLoans_areKeptApart() {
    double month = DateField.slot(YearMonth.of(2011, 5));
    Vintages vintages =
        Vintages.builder()
            .add(
                new double[] {month, Double.NaN, month},
                new double[] {0.5, 0.1, Double.NaN},
                new boolean[] {true, false, false})
            .build("issue_d")
            .orElseThrow();
    assertThat(vintages.undated()).isEqualTo(1);
    assertThat(vintages.periods()).hasSize(1);
    assertThat(vintages.periods().get(0).label()).isEqualTo("2011-05");
    assertThat(vintages.periods().get(0).chargedOff().rows()).isEqualTo(1);
    assertThat(vintages.periods().get(0).ranking()).isNull();
  }

  @Test
  void build_noMonths_isEmpty() {
    assertThat(Vintages.builder().build("")).isEmpty();
  }
}
