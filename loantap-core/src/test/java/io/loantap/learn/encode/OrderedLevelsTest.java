package io.loantap.learn.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.loantap.columns.Columns;
import io.loantap.columns.LevelColumn;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderedLevelsTest {
  private static final String[] LENGTHS = {
    "10+ years", "< 1 year", "2 years", null, "1 year", "2 years", "10+ years"
  };

  private static Columns columns(String... lengths) {
    return Columns.of(lengths.length, List.of(LevelColumn.of("emp_length", lengths)));
  }

  private static LevelSpec spec(Monotone monotone, String... levels) {
    return new LevelSpec(
        "emp_length",
        new LevelOrder.Ordered(List.of(levels)),
        Map.of(),
        0,
        MissingPolicy.OWN,
        UnseenPolicy.NEUTRAL,
        monotone);
  }

  @Test
  void fit_levelsThatTellTheirOrder_haveAColumnForEachStep() {
    LevelEncoder encoder = spec(Monotone.INCREASING).fit(columns(LENGTHS));

    assertThat(encoder.columnNames())
        .containsExactly(
            "emp_length>=1 year",
            "emp_length>=2 years",
            "emp_length>=10+ years",
            "emp_length=(missing)");
    assertThat(encoder.signs()).containsExactly(1, 1, 1, 0);
    assertThat(encoder.segments()).containsExactly(1, 1, 1);
  }

  @Test
  void encode_everyRow_isWhatTheMatrixHoldsAndTheCurveAdds() {
    Columns columns = columns(LENGTHS);
    LevelEncoder encoder = spec(Monotone.FREE).fit(columns);
    DesignMatrix.Builder builder = DesignMatrix.builder(LENGTHS.length);
    encoder.append(columns, builder);
    DesignMatrix matrix = builder.build();
    double[] weights = {0.1, -0.4, 0.25, 0.7};
    Characteristic.Levels folded = (Characteristic.Levels) encoder.fold(weights);

    for (int row = 0; row < LENGTHS.length; row++) {
      double[] encoded = new double[4];
      double[] written = new double[4];
      encoder.encode(columns, row, encoded, 0);
      matrix.denseRow(row, written);
      assertThat(written).isEqualTo(encoded);
      double sum = 0;
      for (int column = 0; column < weights.length; column++) {
        sum += weights[column] * encoded[column];
      }
      double contribution =
          LENGTHS[row] == null
              ? ((Fallback.Contribution) folded.missing()).contribution()
              : folded.curve().contribution(LENGTHS[row]);
      assertThat(contribution).isCloseTo(sum, within(1e-15));
    }
    assertThat(matrix.columns()).isEqualTo(4);
    assertThat(folded.curve().contribution("< 1 year")).isZero();
    assertThat(folded.curve().contribution("10+ years")).isCloseTo(-0.05, within(1e-15));
    // The mean over the six rows with a level.
    assertThat(((Fallback.Contribution) folded.unseen()).contribution())
        .isCloseTo((0 + 0.1 - 2 * 0.3 - 2 * 0.05) / 6, within(1e-15));
  }

  @Test
  void fit_levelsListed_haveThatOrder() {
    LevelEncoder encoder =
        spec(Monotone.FREE, "high", "middle", "seldom", "low")
            .fit(columns("low", "high", "middle"));

    assertThat(encoder.columnNames()).containsExactly("emp_length>=middle", "emp_length>=low");
  }

  @Test
  void fit_levelsThatDoNotTellTheirOrder_asksForIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> spec(Monotone.FREE).fit(columns("low", "high", "middle")))
        .withMessageContaining("do not tell their order")
        .withMessageContaining("\"levels\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> spec(Monotone.FREE, "low", "high").fit(columns("low", "middle")))
        .withMessageContaining("the order does not list");
  }

  @Test
  void fit_oneLevel_hasNoStep() {
    Columns columns = columns("1 year", "1 year");
    LevelEncoder encoder = spec(Monotone.FREE, "1 year", "2 years").fit(columns);
    DesignMatrix.Builder builder = DesignMatrix.builder(2);
    encoder.append(columns, builder);

    assertThat(encoder.columnNames()).isEmpty();
    assertThat(builder.build().columns()).isZero();
  }
}
