package io.loantap.scorecard.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.curve.PiecewiseLinearCurve.Outside;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CurveTest {
  private static final double[] KNOTS = {0, 1, 3};
  private static final double[] HEIGHTS = {1, 2, -2};

  @Test
  void lines_clamped_stopAtTheOuterKnots() {
    PiecewiseLinearCurve curve = PiecewiseLinearCurve.through(KNOTS, HEIGHTS, Outside.CLAMP);
    assertThat(curve.contribution(-7)).isEqualTo(1);
    assertThat(curve.contribution(0)).isEqualTo(1);
    assertThat(curve.contribution(0.5)).isEqualTo(1.5);
    assertThat(curve.contribution(1)).isEqualTo(2);
    assertThat(curve.contribution(2)).isZero();
    assertThat(curve.contribution(3)).isEqualTo(-2);
    assertThat(curve.contribution(99)).isEqualTo(-2);
    assertThat(curve.covers(0)).isTrue();
    assertThat(curve.covers(3)).isTrue();
    assertThat(curve.covers(-0.1)).isFalse();
    assertThat(curve.covers(3.1)).isFalse();
  }

  @Test
  void lines_extended_goOn() {
    PiecewiseLinearCurve curve = PiecewiseLinearCurve.through(KNOTS, HEIGHTS, Outside.EXTEND);
    assertThat(curve.contribution(-1)).isZero();
    assertThat(curve.contribution(4)).isEqualTo(-4);
    assertThat(curve.covers(1e300)).isTrue();
    assertThat(curve.contribution(Double.MAX_VALUE)).isEqualTo(-Double.MAX_VALUE);
    assertThat(curve.contribution(-Double.MAX_VALUE)).isEqualTo(-Double.MAX_VALUE);
    PiecewiseLinearCurve flat =
        PiecewiseLinearCurve.through(
            new double[] {1e308, 1.1e308}, new double[] {5, 5}, Outside.EXTEND);
    assertThat(flat.contribution(-Double.MAX_VALUE)).isEqualTo(5);
  }

  @Property
  void lines_anyValue_areFiniteAndThroughTheKnots(@ForAll long seed, @ForAll double value) {
    Random random = new Random(seed);
    int count = 2 + random.nextInt(8);
    double[] knots = random.doubles(count, -1e3, 1e3).sorted().distinct().toArray();
    double[] heights = random.doubles(knots.length, -5, 5).toArray();
    for (Outside outside : Outside.values()) {
      PiecewiseLinearCurve curve = PiecewiseLinearCurve.through(knots, heights, outside);
      assertThat(curve.contribution(value)).isFinite();
      for (int i = 0; i < knots.length; i++) {
        assertThat(curve.contribution(knots[i])).isEqualTo(heights[i], within(1e-12));
      }
    }
  }

  @Test
  void lines_oneKnot_areFlat() {
    PiecewiseLinearCurve curve =
        PiecewiseLinearCurve.through(new double[] {4}, new double[] {0.5}, Outside.CLAMP);
    assertThat(curve.contribution(-1)).isEqualTo(0.5);
    assertThat(curve.contribution(4)).isEqualTo(0.5);
    assertThat(curve.contribution(9)).isEqualTo(0.5);
  }

  @Test
  void steps_edges_belongToTheBinAbove() {
    StepCurve curve = StepCurve.at(new double[] {1, 2}, new double[] {10, 20, 30});
    assertThat(curve.contribution(0)).isEqualTo(10);
    assertThat(curve.contribution(1)).isEqualTo(20);
    assertThat(curve.contribution(Math.nextDown(2))).isEqualTo(20);
    assertThat(curve.contribution(2)).isEqualTo(30);
    assertThat(curve.covers(-1e300)).isTrue();
    assertThat(StepCurve.at(new double[0], new double[] {7}).contribution(3)).isEqualTo(7);
  }

  @Test
  void levels_anyLevel_hasItsContributionOrNone() {
    Map<String, Double> map = new LinkedHashMap<>(Map.of("a", 0.5));
    LevelCurve curve = new LevelCurve(map);
    map.put("b", 1.0);
    assertThat(curve.contribution("a")).isEqualTo(0.5);
    assertThat(curve.contribution("b")).isNaN();
  }

  @Test
  void curves_points_areCopies() {
    double[] knots = KNOTS.clone();
    double[] heights = HEIGHTS.clone();
    PiecewiseLinearCurve lines = PiecewiseLinearCurve.through(knots, heights, Outside.CLAMP);
    knots[0] = -9;
    heights[0] = -9;
    lines.knots()[1] = 9;
    lines.contributions()[1] = 9;
    assertThat(lines).isEqualTo(PiecewiseLinearCurve.through(KNOTS, HEIGHTS, Outside.CLAMP));
    assertThat(lines.outside()).isEqualTo(Outside.CLAMP);
    StepCurve steps = StepCurve.at(KNOTS, new double[4]);
    steps.edges()[0] = 9;
    steps.contributions()[0] = 9;
    assertThat(steps).isEqualTo(StepCurve.at(KNOTS, new double[4]));
  }

  @Test
  void curves_equality_isThatOfTheirPoints() {
    PiecewiseLinearCurve lines = PiecewiseLinearCurve.through(KNOTS, HEIGHTS, Outside.CLAMP);
    assertThat(lines)
        .hasSameHashCodeAs(PiecewiseLinearCurve.through(KNOTS, HEIGHTS, Outside.CLAMP))
        .isNotEqualTo(PiecewiseLinearCurve.through(KNOTS, HEIGHTS, Outside.EXTEND))
        .isNotEqualTo(PiecewiseLinearCurve.through(KNOTS, KNOTS, Outside.CLAMP))
        .isNotEqualTo(PiecewiseLinearCurve.through(new double[] {0, 1, 4}, HEIGHTS, Outside.CLAMP));
    StepCurve steps = StepCurve.at(KNOTS, new double[4]);
    assertThat(steps)
        .hasSameHashCodeAs(StepCurve.at(KNOTS, new double[4]))
        .isNotEqualTo(StepCurve.at(KNOTS, new double[] {0, 0, 0, 1}))
        .isNotEqualTo(StepCurve.at(new double[] {0, 1, 4}, new double[4]));
    assertThat(lines.equals((Object) steps)).isFalse();
    assertThat(steps.equals((Object) lines)).isFalse();
  }

  @Test
  void byGroup_keys_selectTheContribution() {
    double[] keys = {1, 2};
    Fallback.ByGroup group = new Fallback.ByGroup("g", keys, new double[] {10, 20}, 5);
    keys[0] = 9;
    group.keys()[1] = 9;
    group.contributions()[1] = 9;
    assertThat(group.contribution(1)).isEqualTo(10);
    assertThat(group.contribution(2)).isEqualTo(20);
    assertThat(group.contribution(1.5)).isEqualTo(5);
    assertThat(group.contribution(Double.NaN)).isEqualTo(5);
    Fallback same = new Fallback.ByGroup("g", new double[] {1, 2}, new double[] {10, 20}, 5);
    assertThat(group)
        .isEqualTo(same)
        .hasSameHashCodeAs(same)
        .isNotEqualTo(new Fallback.ByGroup("h", new double[] {1, 2}, new double[] {10, 20}, 5))
        .isNotEqualTo(new Fallback.ByGroup("g", new double[] {1, 3}, new double[] {10, 20}, 5))
        .isNotEqualTo(new Fallback.ByGroup("g", new double[] {1, 2}, new double[] {10, 21}, 5))
        .isNotEqualTo(new Fallback.ByGroup("g", new double[] {1, 2}, new double[] {10, 20}, 6))
        .isNotEqualTo(new Fallback.Refusal());
  }

  @Test
  void constructors_badPoints_areRefused() {
    double[] two = {0, 1};
    refused("knots must be strictly", () -> lines(new double[] {1, 1}, two, Outside.CLAMP));
    refused("knots must be finite", () -> lines(new double[] {0, Double.NaN}, two, Outside.CLAMP));
    refused(
        "contributions must be finite", () -> lines(two, new double[] {0, 1 / 0.0}, Outside.CLAMP));
    refused("2 knots and 3", () -> lines(two, HEIGHTS, Outside.CLAMP));
    refused("too few knots", () -> lines(new double[0], new double[0], Outside.CLAMP));
    refused("too few knots", () -> lines(new double[1], new double[1], Outside.EXTEND));
    refused(
        "slopes between the knots must be finite",
        () -> lines(new double[] {0, Double.MIN_VALUE}, two, Outside.CLAMP));
    refused("2 edges make 3 bins", () -> StepCurve.at(two, two));
    refused("must be finite", () -> new LevelCurve(Map.of("a", Double.NaN)));
    refused("must be finite", () -> new Fallback.Contribution("own", Double.NaN));
    refused("2 keys and 3", () -> new Fallback.ByGroup("g", two, HEIGHTS, 0));
    refused("must be finite", () -> new Fallback.ByGroup("g", two, two, 1 / 0.0));
    refused("the intercept must be finite", () -> new Scorecard(Double.NaN, List.of()));
    Fallback group = new Fallback.ByGroup("g", two, two, 0);
    LevelCurve levels = new LevelCurve(Map.of());
    Fallback none = new Fallback.Refusal();
    refused("by group", () -> new Characteristic.Levels("x", levels, group, none));
    refused("by group", () -> new Characteristic.Levels("x", levels, none, group));
    Characteristic once = new Characteristic.Levels("x", levels, none, none);
    refused("\"x\" appears twice", () -> new Scorecard(0, List.of(once, once)));
  }

  private static void lines(double[] knots, double[] contributions, Outside outside) {
    PiecewiseLinearCurve.through(knots, contributions, outside);
  }

  private static void refused(String message, Runnable code) {
    assertThatIllegalArgumentException().isThrownBy(code::run).withMessageContaining(message);
  }
}
