package io.loantap.train.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loantap.applicant.SpecialValues;
import io.loantap.columns.Column;
import io.loantap.columns.LevelColumn;
import io.loantap.columns.NumericColumn;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CandidateTableTest {
  private static final int ROWS = 3_000;
  private final Random random = new Random(5);
  private final boolean[] bad = new boolean[ROWS];

  CandidateTableTest() {
    for (int row = 0; row < ROWS; row++) {
      bad[row] = random.nextDouble() < 0.2;
    }
  }

  private CandidateTable table(Column column) {
    return CandidateTable.of(column, SpecialValues.none(), bad);
  }

  /** The chance of columns of noise is spread evenly, so that it means what it says. */
  @Test
  void chance_ofNoise_isUniform() {
    double[] chances = new double[2_000];
    for (int i = 0; i < chances.length; i++) {
      double[] values = random.doubles(ROWS).toArray();
      if (i % 2 == 1) { // mostly zero
        Arrays.setAll(values, row -> values[row] < 0.8 ? 0 : Math.ceil(5 * values[row]));
      }
      chances[i] = table(NumericColumn.of("noise", values)).chance();
    }

    assertThat(share(chances, 0.01)).isCloseTo(0.01, within(0.007));
    assertThat(share(chances, 0.1)).isCloseTo(0.1, within(0.03));
  }

  private static double share(double[] chances, double below) {
    return (double) Arrays.stream(chances).filter(it -> it <= below).count() / chances.length;
  }

  @Test
  void chance_ofAFewRareLevels_isNotTakenForInformation() {
    int[] codes = new int[ROWS];
    Arrays.setAll(codes, row -> row < 2_000 ? 0 : row - 2_000); // a thousand levels of one loan
    String[] levels = Arrays.stream(codes).mapToObj(code -> "level" + code).toArray(String[]::new);

    CandidateTable table = table(LevelColumn.of("rare", levels));

    assertThat(table.informationValue()).isLessThan(0.02);
    assertThat(table.chance()).isGreaterThan(0.01);
  }

  @Test
  void chance_mostlyZeroButTelling_isSmall() {
    double[] values = new double[ROWS];
    for (int row = 0; row < ROWS; row++) {
      values[row] = random.nextDouble() < (bad[row] ? 0.15 : 0.04) ? 1 + random.nextDouble() : 0;
    }

    assertThat(table(NumericColumn.of("delinquencies", values)).chance()).isLessThan(1e-6);
  }

  @Test
  void chance_ofAnUnusualSpecialValue_isSmall() {
    double[] values = random.doubles(ROWS).toArray();
    for (int row = 0; row < ROWS; row++) {
      values[row] = random.nextDouble() < (bad[row] ? 0.15 : 0.04) ? -9 : values[row];
    }

    CandidateTable told =
        CandidateTable.of(
            NumericColumn.of("score", values), SpecialValues.of(Map.of(-9.0, "NO_RECORD")), bad);

    assertThat(told.chance()).isLessThan(1e-6);
  }

  @Test
  void chance_ofOneValue_isOne() {
    assertThat(table(NumericColumn.of("constant", new double[ROWS])).chance()).isEqualTo(1);
  }
}
