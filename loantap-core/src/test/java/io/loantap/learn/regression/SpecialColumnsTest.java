package io.loantap.learn.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loantap.applicant.SpecialValues;
import io.loantap.columns.Columns;
import io.loantap.columns.NumericColumn;
import io.loantap.learn.encode.Clip;
import io.loantap.learn.encode.DesignMatrix;
import io.loantap.learn.encode.MissingPolicy;
import io.loantap.learn.encode.Monotone;
import io.loantap.learn.encode.NumericEncoder;
import io.loantap.learn.encode.NumericShape;
import io.loantap.learn.encode.NumericSpec;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.curve.NumericCurve;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Special values against indicator columns that are made by hand. */
class SpecialColumnsTest {
  private static final SpecialValues SPECIAL =
      SpecialValues.of(Map.of(-9.0, "NO_RECORD", 500.0, "IN_DISPUTE", -7.0, "NEVER_SEEN"));
  private static final Clip CLIP = new Clip.AtQuantiles(0.05, 0.95);
  private static final int ROWS = 2000;

  private final double[] score = new double[ROWS];
  private final double[] blanked = new double[ROWS];
  private final double[][] indicators = new double[2][ROWS];
  private final boolean[] bad = new boolean[ROWS];

  SpecialColumnsTest() {
    Random random = new Random(7);
    for (int row = 0; row < ROWS; row++) {
      int kind = random.nextInt(10);
      score[row] = kind == 0 ? -9 : kind == 1 ? 500 : Math.rint(600 + 60 * random.nextGaussian());
      blanked[row] = SPECIAL.has(score[row]) ? Double.NaN : score[row];
      indicators[0][row] = score[row] == -9 ? 1 : 0;
      indicators[1][row] = score[row] == 500 ? 1 : 0;
      double risk = kind == 0 ? 0.5 : kind == 1 ? 0.1 : 1 / (1 + Math.exp((score[row] - 540) / 30));
      bad[row] = random.nextDouble() < risk;
    }
  }

  static Stream<NumericSpec> specs() {
    return Stream.of(
            new NumericShape.Standardised(),
            new NumericShape.MinMax(),
            new NumericShape.PiecewiseLinear(5),
            new NumericShape.Bins(4))
        .flatMap(
            shape ->
                Stream.of(MissingPolicy.REJECT, MissingPolicy.MEDIAN)
                    .map(missing -> new NumericSpec("score", shape, CLIP, missing, null)));
  }

  @ParameterizedTest
  @MethodSource("specs")
  void fit_specialValues_equalsIndicatorsMadeByHand(NumericSpec spec) {
    check(spec);
  }

  @ParameterizedTest
  @MethodSource("directions")
  void fit_monotone_leavesSpecialValuesFree(Monotone direction) {
    NumericShape shape = new NumericShape.PiecewiseLinear(5);
    check(new NumericSpec("score", shape, CLIP, MissingPolicy.REJECT, null, direction));
  }

  static List<Monotone> directions() {
    return List.of(Monotone.INCREASING, Monotone.DECREASING);
  }

  private void check(NumericSpec spec) {
    Columns columns = columns(score);
    NumericEncoder encoder = spec.withSpecial(SPECIAL).fit(columns);
    DesignMatrix.Builder own = DesignMatrix.builder(ROWS);
    encoder.append(columns, own);

    // By hand: the curve of the rows that have a number, and 0 where the row has none.
    int[] plainRows = IntStream.range(0, ROWS).filter(row -> !Double.isNaN(blanked[row])).toArray();
    NumericEncoder curve =
        new NumericSpec(
                "score", spec.shape(), spec.clip(), MissingPolicy.REJECT, null, spec.monotone())
            .fit(columns(blanked).select(plainRows));
    int width = curve.columnNames().size();
    double[][] byHand = new double[width][ROWS];
    double[] encoded = new double[width];
    for (int row = 0; row < ROWS; row++) {
      curve.encode(columns(blanked), row, encoded, 0);
      for (int column = 0; column < width; column++) {
        byHand[column][row] = encoded[column];
      }
    }
    DesignMatrix.Builder hand = DesignMatrix.builder(ROWS);
    Arrays.stream(byHand).forEach(hand::dense);
    Arrays.stream(indicators).forEach(hand::dense);

    double[] learnt = fit(own.build(), encoder.signs());
    double[] expected = fit(hand.build(), encoder.signs());
    assertThat(learnt).hasSameSizeAs(expected);
    for (int i = 0; i < learnt.length; i++) {
      assertThat(learnt[i]).isCloseTo(expected[i], within(1e-10));
    }

    Characteristic.Numeric folded =
        (Characteristic.Numeric) encoder.fold(Arrays.copyOf(learnt, learnt.length));
    assertThat(folded.special().contribution(folded.special().indexOf(-9)))
        .isCloseTo(expected[width], within(1e-10));
    assertThat(folded.special().contribution(folded.special().indexOf(500)))
        .isCloseTo(expected[width + 1], within(1e-10));
    assertThat(folded.special().contribution(folded.special().indexOf(-7))).isNaN();
    assertThat(folded.curve().breakpoints()).isEqualTo(curveOf(curve, width).breakpoints());
  }

  private static NumericCurve curveOf(NumericEncoder encoder, int width) {
    return ((Characteristic.Numeric) encoder.fold(new double[width])).curve();
  }

  private double[] fit(DesignMatrix matrix, int[] signs) {
    return LogisticRegression.withL2(1e-3)
        .gapTolerance(1e-16)
        .tolerance(1e-13)
        .maxIterations(2000)
        .signs(signs)
        .fit(matrix, bad, null)
        .coefficients();
  }

  private static Columns columns(double[] values) {
    return Columns.of(values.length, List.of(NumericColumn.of("score", values)));
  }

  @Test
  void merge_partsOfTheRows_isTheSummaryOfAll() {
    NumericSpec spec =
        new NumericSpec("score", new NumericShape.Bins(4), CLIP, MissingPolicy.OWN, null)
            .withSpecial(SPECIAL);
    int[] even = IntStream.range(0, ROWS).filter(row -> row % 2 == 0).toArray();
    int[] odd = IntStream.range(0, ROWS).filter(row -> row % 2 == 1).toArray();
    Columns all = columns(score);
    assertThat(spec.summarise(all.select(even)).merge(spec.summarise(all.select(odd))))
        .isEqualTo(spec.summarise(all));
    assertThat(spec.summarise(all).hasMissing()).isFalse();
    assertThat(spec.summarise(all).special()).containsOnlyKeys(-9.0, 500.0);
  }
}
