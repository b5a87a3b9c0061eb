package io.loantap.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.loantap.scorecard.curve.LevelCurve;
import io.loantap.scorecard.curve.StepCurve;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurfaceTest {
  private static final double[] ROWS = {10, 20, 40};
  private static final double[] COLUMNS = {0, 1};
  private static final Surface SURFACE =
      Surface.over("age", ROWS, "debt", COLUMNS, new double[][] {{0, 1}, {2, -1}, {4, 0.5}});

  /** By hand: (15, 0.25) is in the middle of 0 and 2 below, of 1 and -1 above: 0.75 * 1 + 0. */
  @ParameterizedTest
  @CsvSource({
    "10, 0, 0",
    "20, 1, -1",
    "40, 1, 0.5",
    "15, 0, 1",
    "15, 0.25, 0.75",
    "30, 0.5, 1.375",
    "20, 0.5, 0.5",
    "-7, 0.5, 0.5",
    "1e300, 2, 0.5",
    "25, -1e300, 2.5",
    "NaN, 0.5, 0",
    "15, NaN, 0",
  })
  void contribution_values_areThoseWorkedOutByHand(double age, double debt, double expected) {
    assertThat(SURFACE.contribution(age, debt)).isEqualTo(expected);
  }

  /** Reference: each knot's height times a hat function along either side. */
  @Property(tries = 500)
  void contribution_anyGrid_isTheSumOfHats(@ForAll long seed) {
    Random random = new Random(seed);
    double[] rows = random.doubles(2 + random.nextInt(4), -5, 5).sorted().toArray();
    double[] columns = random.doubles(2 + random.nextInt(4), -5, 5).sorted().toArray();
    double[][] heights = new double[rows.length][];
    for (int row = 0; row < rows.length; row++) {
      heights[row] = random.doubles(columns.length, -3, 3).toArray();
    }
    Surface surface = Surface.over("a", rows, "b", columns, heights);
    for (int i = 0; i < 50; i++) {
      double one = 12 * random.nextDouble() - 6;
      double other = 12 * random.nextDouble() - 6;
      double expected = 0;
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < columns.length; column++) {
          expected += heights[row][column] * hat(rows, row, one) * hat(columns, column, other);
        }
      }
      assertThat(surface.contribution(one, other))
          .isEqualTo(expected, within(1e-12))
          .isBetween(surface.least() - 1e-12, surface.greatest() + 1e-12);
      assertThat(surface.scaled(0.5).contribution(one, other))
          .isEqualTo(0.5 * surface.contribution(one, other));
    }
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < columns.length; column++) {
        assertThat(surface.contribution(rows[row], columns[column]))
            .isEqualTo(heights[row][column]);
      }
    }
  }

  private static double hat(double[] knots, int knot, double value) {
    double inside = Math.min(Math.max(value, knots[0]), knots[knots.length - 1]);
    if (knot > 0 && inside >= knots[knot - 1] && inside <= knots[knot]) {
      return (inside - knots[knot - 1]) / (knots[knot] - knots[knot - 1]);
    }
    if (knot < knots.length - 1 && inside >= knots[knot] && inside <= knots[knot + 1]) {
      return (knots[knot + 1] - inside) / (knots[knot + 1] - knots[knot]);
    }
    return 0;
  }

  @Test
  void over_wrongGrids_areRefusedWithWhatIsWrong() {
    double[][] square = {{0, 0}, {0, 0}};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Surface.over("a", COLUMNS, "a", COLUMNS, square))
        .withMessage("a surface is over two characteristics, not one twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Surface.over("a", new double[] {1}, "b", COLUMNS, square))
        .withMessage("a surface has 2 to 5 knots along \"a\", not 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Surface.over("a", COLUMNS, "b", new double[] {1, 2, 3, 4, 5, 6}, square))
        .withMessage("a surface has 2 to 5 knots along \"b\", not 6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Surface.over("a", new double[] {1, 1}, "b", COLUMNS, square))
        .withMessage("knots of a surface must be strictly ascending");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Surface.over("a", ROWS, "b", COLUMNS, square))
        .withMessage("the surface has 2 rows for 3 knots of \"a\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Surface.over("a", COLUMNS, "b", ROWS, square))
        .withMessage("row 1 of the surface has 2 contributions for 3 knots of \"b\"");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Surface.over("a", COLUMNS, "b", COLUMNS, new double[][] {{0, 0}, {0, Double.NaN}}))
        .withMessage("contributions of a surface must be finite");
  }

  @Test
  void withSurfaces_otherThanTwoNumbersOnce_isRefused() {
    Fallback missing = new Fallback.Refusal();
    StepCurve steps = StepCurve.at(new double[0], new double[] {0});
    Scorecard card =
        new Scorecard(
            0,
            List.of(
                new Characteristic.Numeric("age", steps, missing),
                new Characteristic.Numeric("debt", steps, missing),
                new Characteristic.Levels(
                    "home", new LevelCurve(Map.of("own", 0.0)), missing, missing)));
    Surface mirrored =
        Surface.over("debt", COLUMNS, "age", ROWS, new double[][] {{0, 0, 0}, {0, 0, 0}});

    assertThat(card.withSurfaces(List.of(SURFACE)).surfacesOver("debt")).containsExactly(SURFACE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> card.withSurfaces(List.of(SURFACE, mirrored)))
        .withMessage("there are two surfaces over [debt, age]");
    for (String other : List.of("home", "income")) {
      Surface surface = Surface.over("age", ROWS, other, COLUMNS, SURFACE.heights());
      assertThatIllegalArgumentException()
          .isThrownBy(() -> card.withSurfaces(List.of(surface)))
          .withMessage(
              "a surface is over \""
                  + other
                  + "\", which is no numeric characteristic of the scorecard");
    }
  }

  @Test
  void onLine_card_scalesSurfacesAndLeast() {
    StepCurve steps = StepCurve.at(new double[0], new double[] {0.25});
    Fallback missing = new Fallback.Contribution("own", 0.5);
    Scorecard card =
        new Scorecard(
                0,
                List.of(
                    new Characteristic.Numeric("age", steps, missing),
                    new Characteristic.Numeric("debt", steps, missing)))
            .withSurfaces(List.of(SURFACE));

    assertThat(card.least(0)).isEqualTo(0.25 - 0.5);
    assertThat(card.onLine(1, 2).surfaces().get(0)).isEqualTo(SURFACE.scaled(2));
    assertThat(card.onLine(1, 2).least(1)).isEqualTo(0.5 - 1);
  }
}
