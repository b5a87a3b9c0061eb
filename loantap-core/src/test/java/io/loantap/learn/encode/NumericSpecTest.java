package io.loantap.learn.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.loantap.columns.Columns;
import io.loantap.columns.NumericColumn;
import io.loantap.compact.Moments;
import io.loantap.compact.NumericSummary;
import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.curve.NumericCurve;
import io.loantap.scorecard.curve.PiecewiseLinearCurve;
import io.loantap.scorecard.curve.StepCurve;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Golden values: numpy 2.4.6, {@code x = np.array([3, 1.5, -2, 7.25, .1, .1, 12, 4])}, {@code
 * np.quantile(x, q)}, {@code x.std(ddof=1)}, {@code np.clip}.
 */
class NumericSpecTest {
  private static final double[] X = {3, 1.5, -2, 7.25, 0.1, 0.1, 12, 4};
  private static final double NAN = Double.NaN;
  private static final Clip NONE = new Clip.None();

  @Test
  void quantiles_anyShare_areThoseOfNumpy() {
    double[] shares = {0, .01, .05, .25, .5, .75, .9, .99, 1};
    double[] expected = {
      -2.0, -1.853, -1.265, 0.1, 2.25, 4.8125, 8.674999999999999, 11.667499999999999, 12.0
    };
    for (int i = 0; i < shares.length; i++) {
      assertThat(NumericSummary.of(X).quantile(shares[i])).isEqualTo(expected[i], within(1e-14));
    }
    assertThat(NumericSummary.of(new double[] {5}).quantile(0.3)).isEqualTo(5);
  }

  @Property
  void quantiles_risingShare_neverFall(@ForAll long seed) {
    Random random = new Random(seed);
    double[] sorted = random.doubles(50, -1, 1).map(v -> Math.rint(v * 40) / 40).sorted().toArray();
    double before = sorted[0];
    for (int i = 0; i <= 49; i++) {
      double quantile = NumericSummary.of(sorted).quantile(i / 49.0);
      assertThat(quantile).isBetween(before, sorted[49]);
      before = quantile;
    }
  }

  @Test
  void moments_values_areThoseOfNumpy() {
    Moments moments = NumericSummary.of(X).moments();
    assertThat(moments.mean()).isEqualTo(3.24375);
    assertThat(moments.standardDeviation()).isEqualTo(4.530171669721011, within(1e-14));
    assertThat(NumericSummary.of(new double[] {5}).moments().standardDeviation()).isZero();
  }

  @Test
  void standardised_values_areThoseOfNumpy() {
    NumericEncoder encoder = fit(new NumericShape.Standardised(), NONE, X);
    assertThat(encoder.columnNames()).containsExactly("x");
    assertThat(column(encoder, 0, -2, 0.1, 1.5, 3, 4, 7.25, 12))
        .containsExactly(
            new double[] {
              -1.157516840928665,
              -0.6939582490907251,
              -0.38491918786543206,
              -0.05380590798118941,
              0.16693627860830568,
              0.8843483850241647,
              1.9328737713242663
            },
            within(1e-14));
  }

  @Test
  void standardised_clippedAtDeviations_usesTheMomentsAfterClipping() {
    NumericEncoder encoder =
        fit(new NumericShape.Standardised(), new Clip.StandardDeviations(1.5), X);
    NumericEncoding.Line line = (NumericEncoding.Line) encoder.encoding();
    assertThat(line.lower()).isEqualTo(-3.5515075045815174, within(1e-13));
    assertThat(line.upper()).isEqualTo(10.039007504581518, within(1e-13));
    assertThat(line.shift()).isLessThan(3.24375); // 12 counts as 10.04
    double[] column = column(encoder, 0, -1e9, -4, 10.1, 1e9);
    assertThat(column[0]).isEqualTo(column[1]);
    assertThat(column[2]).isEqualTo(column[3]).isGreaterThan(column[0]);
  }

  @Test
  void standardised_clippedAtQuantiles_isThatOfNumpy() {
    NumericEncoder encoder =
        fit(new NumericShape.Standardised(), new Clip.AtQuantiles(0.1, 0.9), X);
    NumericEncoding.Line line = (NumericEncoding.Line) encoder.encoding();
    assertThat(line.lower()).isEqualTo(-0.5299999999999999, within(1e-14));
    assertThat(line.upper()).isEqualTo(8.674999999999999, within(1e-14));
    assertThat(line.shift()).isEqualTo(3.011875, within(1e-14));
    assertThat(line.scale()).isEqualTo(3.439225346228836, within(1e-14));
  }

  @Test
  void minMax_values_runFromZeroToOne() {
    NumericEncoder encoder = fit(new NumericShape.MinMax(), NONE, X);
    assertThat(column(encoder, 0, -2, 12, 5, 26)).containsExactly(0, 1, 0.5, 2);
    NumericEncoder clipped = fit(new NumericShape.MinMax(), new Clip.AtQuantiles(0.25, 0.75), X);
    assertThat(column(clipped, 0, -2, 0.1, 4.8125, 12)).containsExactly(0, 0, 1, 1);
  }

  @Test
  void piecewiseLinear_values_rampFromKnotToKnot() {
    NumericEncoder encoder = fit(new NumericShape.PiecewiseLinear(5), NONE, X);
    assertThat(encoder.encoding().breakpoints()).containsExactly(-2, 0.1, 2.25, 4.8125, 12);
    assertThat(encoder.columnNames())
        .containsExactly("x[-2.0, 0.1]", "x[0.1, 2.25]", "x[2.25, 4.8125]", "x[4.8125, 12.0]");
    assertThat(row(encoder, -5)).containsExactly(0, 0, 0, 0);
    assertThat(row(encoder, 0.1)).containsExactly(1, 0, 0, 0);
    assertThat(row(encoder, 1.175)).containsExactly(1, 0.5, 0, 0);
    assertThat(row(encoder, 99)).containsExactly(1, 1, 1, 1);
  }

  @Test
  void piecewiseLinear_repeatedQuantiles_becomeOneKnot() {
    NumericEncoder encoder =
        fit(new NumericShape.PiecewiseLinear(5), NONE, new double[] {0, 0, 0, 0, 1, 2, 2, 2, 2});
    assertThat(encoder.encoding().breakpoints()).containsExactly(0, 1, 2);
    NumericEncoder zeros =
        fit(new NumericShape.PiecewiseLinear(3), NONE, new double[] {-0.0, 0.0, 0.0, 1});
    assertThat(zeros.encoding().breakpoints()).containsExactly(0, 1);
  }

  @Test
  void bins_values_areCutAtQuantiles() {
    NumericEncoder encoder = fit(new NumericShape.Bins(4), NONE, X);
    assertThat(encoder.encoding().breakpoints()).containsExactly(0.1, 2.25, 4.8125);
    assertThat(encoder.columnNames())
        .containsExactly("x[below 0.1]", "x[0.1, 2.25)", "x[2.25, 4.8125)", "x[from 4.8125]");
    assertThat(row(encoder, -9)).containsExactly(1, 0, 0, 0);
    assertThat(row(encoder, 0.1)).containsExactly(0, 1, 0, 0);
    assertThat(row(encoder, Math.nextDown(4.8125))).containsExactly(0, 0, 1, 0);
    assertThat(row(encoder, 4.8125)).containsExactly(0, 0, 0, 1);
  }

  @Test
  void bins_mostlyOneValue_neverCollapse() {
    double[] count = new double[1000];
    Arrays.setAll(count, row -> row < 970 ? 0 : row - 969);
    assertThat(fit(new NumericShape.Bins(5), NONE, count).columnNames())
        .containsExactly("x[below 1.0]", "x[from 1.0]");
    double[] cap = Arrays.stream(count).map(value -> -value).toArray();
    assertThat(fit(new NumericShape.Bins(5), NONE, cap).columnNames())
        .containsExactly("x[below 0.0]", "x[from 0.0]");
  }

  @Property(tries = 300)
  void bins_anyValues_areAllFilledAndAtLeastTwo(
      @ForAll @Size(min = 2, max = 60) List<@IntRange(min = -3, max = 9) Integer> values,
      @ForAll @IntRange(min = 2, max = 8) int count) {
    double[] numbers = values.stream().mapToDouble(value -> value).toArray();
    Assume.that(Arrays.stream(numbers).distinct().count() > 1);
    double[] edges = fit(new NumericShape.Bins(count), NONE, numbers).encoding().breakpoints();
    assertThat(edges.length).isBetween(1, count - 1);
    for (int bin = 0; bin <= edges.length; bin++) {
      double from = bin == 0 ? Double.NEGATIVE_INFINITY : edges[bin - 1];
      double below = bin == edges.length ? Double.POSITIVE_INFINITY : edges[bin];
      assertThat(Arrays.stream(numbers)).anyMatch(value -> value >= from && value < below);
    }
  }

  @Test
  void fit_valuesThatDoNotVary_isFlatOrOneBin() {
    double[] tenths = new double[7];
    Arrays.fill(tenths, 0.1);
    NumericEncoder standardised = fit(new NumericShape.Standardised(), NONE, tenths);
    assertThat(((NumericEncoding.Line) standardised.encoding()).scale()).isEqualTo(1);
    NumericEncoder minMax = fit(new NumericShape.MinMax(), NONE, tenths);
    assertThat(column(minMax, 0, 0.1, 1.1)).containsExactly(new double[] {0, 1}, within(1e-15));
    NumericEncoder lines = fit(new NumericShape.PiecewiseLinear(4), NONE, tenths);
    assertThat(column(lines, 0, -5, 0.1, 5)).containsExactly(0, 0, 0);
    assertThat(lines.encoding().breakpoints()).containsExactly(0.1);
    NumericEncoder bins = fit(new NumericShape.Bins(4), NONE, tenths);
    assertThat(bins.columnNames()).containsExactly("x[any]");
    assertThat(column(bins, 0, -5, 5)).containsExactly(1, 1);
  }

  @Test
  void breakpoints_scaleLostBesideTheShift_stillAscend() {
    NumericEncoder encoder = fit(new NumericShape.Standardised(), NONE, new double[] {1e17, 1e17});
    double[] points = encoder.encoding().breakpoints();
    assertThat(points[1]).isGreaterThan(points[0]);
  }

  @Test
  void missing_own_hasAColumn() {
    NumericEncoder encoder =
        fit(new NumericShape.MinMax(), NONE, MissingPolicy.OWN, null, 0, NAN, 4);
    assertThat(encoder.imputation().hasColumn()).isTrue();
    assertThat(encoder.columnNames()).containsExactly("x", "x[missing]");
    assertThat(row(encoder, 2)).containsExactly(0.5, 0);
    assertThat(row(encoder, NAN)).containsExactly(0, 1);
  }

  @Test
  void missing_ownButNoneIsMissing_isRequired() {
    NumericEncoder encoder = fit(new NumericShape.MinMax(), NONE, MissingPolicy.OWN, null, X);
    assertThat(encoder.imputation().policy()).isEqualTo(MissingPolicy.REJECT);
    assertThat(encoder.columnNames()).hasSize(1);
    assertThat(row(encoder, NAN)).containsExactly(0);
  }

  @Test
  void missing_ownOrNeutralButNoneIsMissing_isTheMeanContribution() {
    double[] values = {0, 1, 1, 2, 5, 9, 40};
    for (NumericShape shape :
        List.of(
            new NumericShape.MinMax(),
            new NumericShape.Standardised(),
            new NumericShape.PiecewiseLinear(4),
            new NumericShape.Bins(3))) {
      NumericEncoder encoder = fit(shape, NONE, MissingPolicy.OWN_OR_NEUTRAL, null, values);
      double[] weights = new double[encoder.columnNames().size()];
      Arrays.setAll(weights, column -> 0.7 - 0.4 * column);
      Characteristic.Numeric folded = (Characteristic.Numeric) encoder.fold(weights);
      double mean = Arrays.stream(values).map(folded.curve()::contribution).average().orElseThrow();
      assertThat(folded.missing().constant().orElseThrow()).isCloseTo(mean, within(1e-12));
    }
  }

  @Test
  void missing_ownOrNeutralAndSomeMissing_hasAColumn() {
    NumericEncoder encoder =
        fit(new NumericShape.MinMax(), NONE, MissingPolicy.OWN_OR_NEUTRAL, null, 0, NAN, 4);
    assertThat(encoder.imputation().hasColumn()).isTrue();
  }

  @Test
  void missing_medianOrMean_isPutInBeforeAllElse() {
    double[] values = {0, 1, 8, NAN};
    NumericEncoder median =
        fit(new NumericShape.MinMax(), NONE, MissingPolicy.MEDIAN, null, values);
    assertThat(row(median, NAN)).containsExactly(1 / 8.0);
    assertThat(median.imputation().policy()).isEqualTo(MissingPolicy.MEDIAN);
    NumericEncoder mean =
        fit(new NumericShape.Standardised(), NONE, MissingPolicy.MEAN, null, values);
    assertThat(row(mean, NAN)).containsExactly(0);
    double completed = NumericSummary.of(new double[] {0, 1, 8, 3}).moments().standardDeviation();
    assertThat(((NumericEncoding.Line) mean.encoding()).scale()).isEqualTo(completed);
  }

  @Test
  void missing_groupMean_isTheMeanOfTheSameGroup() {
    Columns training =
        Columns.of(
            6,
            List.of(
                NumericColumn.of("x", 0, 2, 10, NAN, 4, NAN),
                NumericColumn.of("g", 1, 1, 2, 2, NAN, 3)));
    NumericSpec spec =
        new NumericSpec("x", new NumericShape.MinMax(), NONE, MissingPolicy.GROUP_MEAN, "g");
    assertThat(spec.reads()).containsExactly("x", "g");
    NumericEncoder encoder = spec.fit(spec.summarise(training));
    Imputation groups = encoder.imputation();
    assertThat(groups.policy()).isEqualTo(MissingPolicy.GROUP_MEAN);
    NumericCurve itself =
        PiecewiseLinearCurve.through(
            new double[] {0, 16}, new double[] {0, 16}, PiecewiseLinearCurve.Outside.CLAMP);
    assertThat(groups.fallback(itself, new double[1]))
        .isEqualTo(
            new Fallback.ByGroup(
                "g",
                new double[] {1, 2},
                new double[] {1, 10},
                4)); // group 3 has no value, NaN no group
    double[] out = new double[1];
    encoder.encode(training, 3, out, 0);
    assertThat(out).containsExactly(1);
    encoder.encode(training, 5, out, 0);
    assertThat(out).containsExactly(0.4);
  }

  @Test
  void fit_noValue_isRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit(new NumericShape.MinMax(), NONE, NAN, NAN))
        .withMessage("x: no training row has a value");
  }

  @Test
  void constructors_nonsense_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Clip.StandardDeviations(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Clip.StandardDeviations(NAN));
    assertThatIllegalArgumentException().isThrownBy(() -> new Clip.AtQuantiles(0.5, 0.5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Clip.AtQuantiles(-0.1, 0.5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Clip.AtQuantiles(0.5, 1.1));
    assertThatIllegalArgumentException().isThrownBy(() -> new NumericShape.PiecewiseLinear(1));
    assertThatIllegalArgumentException().isThrownBy(() -> new NumericShape.Bins(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit(new NumericShape.MinMax(), NONE, MissingPolicy.MEAN, "g", X));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit(new NumericShape.MinMax(), NONE, MissingPolicy.GROUP_MEAN, null, X));
  }

  @Test
  void signs_monotone_areThoseOfAllColumnsButMissing() {
    NumericShape lines = new NumericShape.PiecewiseLinear(3);
    assertThat(signs(lines, MissingPolicy.OWN, Monotone.INCREASING)).containsExactly(1, 1, 0);
    assertThat(signs(lines, MissingPolicy.MEDIAN, Monotone.DECREASING)).containsExactly(-1, -1);
    assertThat(signs(lines, MissingPolicy.OWN, Monotone.FREE)).containsExactly(0, 0, 0);
    assertThat(signs(new NumericShape.Standardised(), MissingPolicy.OWN, Monotone.DECREASING))
        .containsExactly(-1, 0);
    assertThat(signs(new NumericShape.MinMax(), MissingPolicy.MEAN, Monotone.INCREASING))
        .containsExactly(1);
  }

  @Test
  void monotone_bins_areStepsOfOneSign() {
    assertThat(signs(new NumericShape.Bins(3), MissingPolicy.OWN, Monotone.INCREASING))
        .containsExactly(1, 1, 0);
    NumericEncoder encoder =
        new NumericSpec(
                "x", new NumericShape.Bins(4), NONE, MissingPolicy.OWN, null, Monotone.DECREASING)
            .fit(Columns.of(X.length, List.of(NumericColumn.of("x", X))));
    assertThat(encoder.encoding().breakpoints()).containsExactly(0.1, 2.25, 4.8125);
    assertThat(encoder.columnNames())
        .containsExactly("x[from 0.1 on]", "x[from 2.25 on]", "x[from 4.8125 on]");
    assertThat(row(encoder, -9)).containsExactly(0, 0, 0);
    assertThat(row(encoder, 2.25)).containsExactly(1, 1, 0);
    assertThat(row(encoder, 99)).containsExactly(1, 1, 1);
    StepCurve curve = (StepCurve) encoder.fold(new double[] {-1, 0, -0.5}).curve();
    assertThat(curve.contributions()).containsExactly(0, -1, -1, -1.5);
  }

  @Test
  void givenBins_anyValues_keepTheirEdges() {
    NumericShape given = new NumericShape.GivenBins(List.of(-0.0, 5.0));
    assertThat(fit(given, NONE, X).encoding().breakpoints()).containsExactly(0, 5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NumericShape.GivenBins(List.of(1.0, 1.0)))
        .withMessageContaining("edge 2 is 1.0");
    assertThatIllegalArgumentException().isThrownBy(() -> new NumericShape.GivenBins(List.of()));
  }

  private static int[] signs(NumericShape shape, MissingPolicy missing, Monotone monotone) {
    NumericSpec spec = new NumericSpec("x", shape, NONE, missing, null, monotone);
    NumericEncoder encoder =
        spec.fit(Columns.of(5, List.of(NumericColumn.of("x", 1, 2, Double.NaN, 4, 7))));
    assertThat(encoder.monotone()).isEqualTo(monotone);
    assertThat(encoder.signs()).hasSameSizeAs(encoder.columnNames());
    return encoder.signs();
  }

  private static NumericEncoder fit(NumericShape shape, Clip clip, double... values) {
    return fit(shape, clip, MissingPolicy.REJECT, null, values);
  }

  private static NumericEncoder fit(
      NumericShape shape,
      Clip clip,
      MissingPolicy missing,
      @Nullable String group,
      double... values) {
    return new NumericSpec("x", shape, clip, missing, group)
        .fit(
            new NumericSpec("x", shape, clip, missing, group)
                .summarise(Columns.of(values.length, List.of(NumericColumn.of("x", values)))));
  }

  private static double[] column(NumericEncoder encoder, int column, double... values) {
    return Arrays.stream(values).map(value -> row(encoder, value)[column]).toArray();
  }

  private static double[] row(NumericEncoder encoder, double value) {
    double[] out = new double[encoder.columnNames().size()];
    Arrays.fill(out, NAN);
    encoder.encode(Columns.of(1, List.of(NumericColumn.of("x", value))), 0, out, 0);
    return out;
  }
}
