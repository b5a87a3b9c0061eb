package io.loantap.learn.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.loantap.applicant.SpecialValues;
import io.loantap.columns.Columns;
import io.loantap.columns.NumericColumn;
import io.loantap.engine.ColumnScorer;
import io.loantap.learn.regression.ScorecardFolder;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PairEncoderTest {
  private static final SpecialValues CODES = SpecialValues.of(Map.of(-9.0, "NO_RECORD"));

  /** Skewed, with many zeros, depending on each other, some missing, some special. */
  private static Columns columns(Random random, int rows) {
    double[] income = new double[rows];
    double[] debt = new double[rows];
    for (int row = 0; row < rows; row++) {
      income[row] =
          random.nextInt(9) == 0 ? Double.NaN : Math.rint(1000 * Math.exp(random.nextGaussian()));
      debt[row] =
          random.nextInt(8) == 0
              ? -9
              : random.nextInt(3) == 0 ? 0 : income[row] / 100 + random.nextGaussian();
    }
    return Columns.of(
        rows, List.of(NumericColumn.of("income", income), NumericColumn.of("debt", debt)));
  }

  private static PairEncoder encoder(Columns columns) {
    return PairEncoder.fit(columns, "income", SpecialValues.none(), "debt", CODES);
  }

  /** Reference: the rows nearest to each knot, counted anew. */
  private static double[][] nearest(Columns columns, Surface surface) {
    double[] rows = surface.knots("income");
    double[] others = surface.knots("debt");
    double[][] weights = new double[rows.length][others.length];
    for (int row = 0; row < columns.rows(); row++) {
      double income = columns.numeric("income").value(row);
      double debt = columns.numeric("debt").value(row);
      if (!Double.isNaN(income) && !Double.isNaN(debt) && debt != -9) {
        weights[nearest(rows, income)][nearest(others, debt)]++;
      }
    }
    return weights;
  }

  private static int nearest(double[] knots, double value) {
    int nearest = 0;
    for (int knot = 1; knot < knots.length; knot++) {
      if (Math.abs(knots[knot] - value) <= Math.abs(knots[nearest] - value)) {
        nearest = knot;
      }
    }
    return nearest;
  }

  @Property(tries = 100)
  void surface_anyWeights_haveMarginsOfZero(@ForAll long seed) {
    Random random = new Random(seed);
    Columns columns = columns(random, 50 + random.nextInt(500));
    PairEncoder encoder = encoder(columns);
    if (encoder.columnNames().isEmpty()) {
      return;
    }
    double[] weights = random.doubles(encoder.columnNames().size(), -1, 1).toArray();

    Surface surface = encoder.surface(weights);

    double[][] counts = nearest(columns, surface);
    double[][] heights = surface.heights();
    for (int row = 0; row < heights.length; row++) {
      double margin = 0;
      for (int column = 0; column < heights[0].length; column++) {
        margin += counts[row][column] * heights[row][column];
      }
      assertThat(margin / columns.rows()).isCloseTo(0, within(1e-10));
    }
    for (int column = 0; column < heights[0].length; column++) {
      double margin = 0;
      for (int row = 0; row < heights.length; row++) {
        margin += counts[row][column] * heights[row][column];
      }
      assertThat(margin / columns.rows()).isCloseTo(0, within(1e-10));
    }
  }

  @Property(tries = 50)
  void fold_anyRows_equalsEncodedTimesWeights(@ForAll long seed) {
    Random random = new Random(seed);
    Columns columns = columns(random, 200);
    PairEncoder encoder = encoder(columns);
    NumericSpec income =
        new NumericSpec(
            "income",
            new NumericShape.PiecewiseLinear(4),
            new Clip.None(),
            MissingPolicy.OWN,
            null);
    NumericSpec debt =
        new NumericSpec("debt", new NumericShape.Bins(3), new Clip.None(), MissingPolicy.OWN, null)
            .withSpecial(CODES);
    List<FeatureEncoder> encoders = List.of(income.fit(columns), debt.fit(columns), encoder);
    DesignMatrix.Builder builder = DesignMatrix.builder(columns.rows());
    encoders.forEach(it -> it.append(columns, builder));
    DesignMatrix matrix = builder.build();
    double[] weights = random.doubles(matrix.columns(), -1, 1).toArray();

    Scorecard scorecard = ScorecardFolder.fold(0.5, weights, encoders);

    assertThat(scorecard.names()).containsExactly("income", "debt");
    assertThat(scorecard.surfaces()).hasSize(1);
    double[] logOdds = ColumnScorer.logOdds(scorecard, columns);
    double[] dense = new double[matrix.columns()];
    double[] encoded = new double[matrix.columns()];
    for (int row = 0; row < columns.rows(); row++) {
      matrix.denseRow(row, dense);
      int at = 0;
      for (FeatureEncoder each : encoders) {
        each.encode(columns, row, encoded, at);
        at += each.columnNames().size();
      }
      assertThat(encoded).isEqualTo(dense);
      double sum = 0.5;
      for (int column = 0; column < dense.length; column++) {
        sum += dense[column] * weights[column];
      }
      assertThat(logOdds[row]).isCloseTo(sum, within(1e-12));
    }
  }

  @Test
  void fit_valueThatDoesNotVary_hasNoColumns() {
    Columns columns =
        Columns.of(
            3,
            List.of(
                NumericColumn.of("income", 1, 2, Double.NaN), NumericColumn.of("debt", 5, 5, 7)));

    PairEncoder encoder = encoder(columns);

    assertThat(encoder.columnNames()).isEmpty();
    assertThat(encoder.signs()).isEmpty();
    assertThat(ScorecardFolder.fold(0, new double[0], List.of(encoder)).surfaces()).isEmpty();
  }

  @Test
  void columnNames_areOfBothSegments() {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      values.add((double) (i % 4));
    }
    double[] numbers = values.stream().mapToDouble(Double::doubleValue).toArray();
    double[] flags = values.stream().mapToDouble(it -> it >= 1 ? 1 : 0).toArray();
    Columns columns =
        Columns.of(
            100, List.of(NumericColumn.of("income", numbers), NumericColumn.of("debt", flags)));

    assertThat(encoder(columns).columnNames())
        .containsExactly(
            "income[0.0, 1.0] with debt[0.0, 1.0]",
            "income[1.0, 2.0] with debt[0.0, 1.0]",
            "income[2.0, 3.0] with debt[0.0, 1.0]");
    assertThat(encoder(columns).characteristic()).isEqualTo("income with debt");
  }
}
