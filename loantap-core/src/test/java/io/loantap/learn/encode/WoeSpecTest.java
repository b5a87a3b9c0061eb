package io.loantap.learn.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.loantap.applicant.SpecialValues;
import io.loantap.columns.Columns;
import io.loantap.columns.LevelColumn;
import io.loantap.columns.NumericColumn;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.curve.StepCurve;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Expected weights are worked out by hand from the counts in the comments. */
class WoeSpecTest {
  private static final Clip NONE = new Clip.None();
  private static final double NAN = Double.NaN;

  /** Below 5: 3 good, 1 bad; from 5: 1 good, 2 bad; missing: 1 good; -9: 1 bad. */
  private static final double[] X = {1, 2, 3, 4, 5, 6, 7, NAN, -9};

  private static final boolean[] BAD = {false, false, false, true, false, true, true, false, true};

  private static Columns columns() {
    return Columns.of(
        X.length,
        List.of(
            NumericColumn.of("x", X),
            LevelColumn.of("l", "a", "a", "b", "b", "b", "c", "c", null, "c")));
  }

  private static NumericSpec edges(double... edges) {
    return new NumericSpec(
            "x",
            new NumericShape.GivenBins(Arrays.stream(edges).boxed().toList()),
            NONE,
            MissingPolicy.OWN,
            null)
        .withSpecial(SpecialValues.of(Map.of(-9.0, "NONE")));
  }

  @Test
  void fit_binsMissingAndSpecialValues_shareOneColumn() {
    WoeEncoder encoder = new WoeSpec(edges(5), Monotone.FREE).fit(columns(), BAD);
    assertThat(encoder.columnNames()).containsExactly("x[woe]");
    // 5 good and 4 bad loans in four bins, so 7 and 6 with the halves.
    double low = Math.log(1.5 / 6) - Math.log(3.5 / 7);
    double high = Math.log(2.5 / 6) - Math.log(1.5 / 7);
    double missing = Math.log(0.5 / 6) - Math.log(1.5 / 7);
    double special = Math.log(1.5 / 6) - Math.log(0.5 / 7);
    double[] expected = {low, low, low, low, high, high, high, missing, special};
    DesignMatrix.Builder design = DesignMatrix.builder(X.length);
    encoder.append(columns(), design);
    DesignMatrix matrix = design.build();
    assertThat(matrix.columns()).isEqualTo(1);
    double[] out = new double[1];
    for (int row = 0; row < X.length; row++) {
      encoder.encode(columns(), row, out, 0);
      assertThat(out[0]).isCloseTo(expected[row], within(1e-12));
      matrix.denseRow(row, out);
      assertThat(out[0]).isCloseTo(expected[row], within(1e-12));
    }
    Characteristic.Numeric folded = (Characteristic.Numeric) encoder.fold(new double[] {2});
    assertThat(((StepCurve) folded.curve()).contributions())
        .containsExactly(new double[] {2 * low, 2 * high}, within(1e-12));
    assertThat(folded.missing().constant().orElseThrow()).isCloseTo(2 * missing, within(1e-12));
  }

  @Test
  void fit_levels_shareOneColumn() {
    LevelSpec levels =
        new LevelSpec(
            "l",
            new LevelOrder.GivenGroups(),
            Map.of("ab", List.of("a", "b")),
            0,
            MissingPolicy.OWN,
            UnseenPolicy.NEUTRAL);
    WoeEncoder encoder = new WoeSpec(levels, Monotone.FREE).fit(columns(), BAD);
    Characteristic folded = encoder.fold(new double[] {1});
    // "a" and "b": 4 good, 1 bad; "c": 3 bad; missing: 1 good. 6.5 and 5.5 with the halves.
    double ab = Math.log(1.5 / 5.5) - Math.log(4.5 / 6.5);
    double c = Math.log(3.5 / 5.5) - Math.log(0.5 / 6.5);
    assertThat(((Characteristic.Levels) folded).curve().contribution("a"))
        .isCloseTo(ab, within(1e-12));
    assertThat(((Characteristic.Levels) folded).curve().contribution("c"))
        .isCloseTo(c, within(1e-12));
  }

  @Test
  void fit_monotone_keepsTheSignOrRefusesTheBins() {
    WoeEncoder rising = new WoeSpec(edges(5), Monotone.INCREASING).fit(columns(), BAD);
    assertThat(rising.signs()).containsExactly(1);
    assertThat(new WoeSpec(edges(5), Monotone.FREE).fit(columns(), BAD).signs()).containsExactly(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WoeSpec(edges(5), Monotone.DECREASING).fit(columns(), BAD))
        .withMessageContaining("x: the rates of its bins do not go one way");
  }

  @Test
  void constructor_noBins_isRefused() {
    NumericSpec line =
        new NumericSpec("x", new NumericShape.MinMax(), NONE, MissingPolicy.OWN, null);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WoeSpec(line, Monotone.FREE))
        .withMessageContaining("x: weights of evidence are of bins");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WoeSpec(edges(5), Monotone.FREE).fit(columns()))
        .withMessageContaining("made of the outcomes");
  }
}
