package io.loantap.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.loantap.scorecard.Characteristic;
import io.loantap.scorecard.Fallback;
import io.loantap.scorecard.ScoreScaling;
import io.loantap.scorecard.Scorecard;
import io.loantap.scorecard.SpecialContributions;
import io.loantap.scorecard.curve.LevelCurve;
import io.loantap.scorecard.curve.PiecewiseLinearCurve;
import io.loantap.scorecard.curve.StepCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WholePointsTest {
  private static final ScoreScaling SCALING = ScoreScaling.standard();

  private static Scorecard random(Random random, int characteristics) {
    List<Characteristic> all = new ArrayList<>();
    for (int i = 0; i < characteristics; i++) {
      Fallback missing = new Fallback.Contribution("own", random.nextGaussian());
      all.add(
          random.nextBoolean()
              ? new Characteristic.Numeric(
                  "c" + i,
                  StepCurve.at(new double[] {1, 2}, random.doubles(3, -2, 2).toArray()),
                  missing,
                  null,
                  SpecialContributions.of(
                      new double[] {-9, -8}, new double[] {random.nextGaussian(), Double.NaN}))
              : new Characteristic.Levels(
                  "c" + i,
                  new LevelCurve(Map.of("a", random.nextGaussian(), "b", random.nextGaussian())),
                  missing,
                  new Fallback.Refusal()));
    }
    return new Scorecard(-2 + random.nextGaussian(), all);
  }

  /** Of every bin, level, special and missing value. */
  private static double[] points(Characteristic characteristic) {
    List<Double> points = new ArrayList<>();
    for (double[] part :
        List.of(
            characteristic.curve().listed(),
            characteristic.special().listed(),
            characteristic.missing().listed(),
            characteristic.unseen().listed())) {
      for (double contribution : part) {
        points.add(-SCALING.factor() * contribution);
      }
    }
    return points.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double base(Scorecard scorecard) {
    return SCALING.offset() - SCALING.factor() * scorecard.intercept();
  }

  private static void assertWhole(double points) {
    assertThat(points).isCloseTo(Math.rint(points), within(1e-9));
  }

  /**
   * What is taken from the base is given to the free ones, so only rounding is left: a half each.
   */
  @Property(tries = 200)
  void of_anyStepsAndLevels_isWhole_andNoSumIsFarOff(
      @ForAll @IntRange(max = 100_000) int seed, @ForAll @IntRange(min = 1, max = 9) int count) {
    Random random = new Random(seed);
    Scorecard exact = random(random, count);
    Set<String> set = random.nextInt(3) == 0 ? Set.of("c0") : Set.of();

    Scorecard whole = WholePoints.of(exact, SCALING, set);

    double base = base(whole);
    assertWhole(base);
    int free = count - set.size();
    double spread = free == 0 ? 0 : (base(exact) - base) / free;
    if (free > 0) {
      assertWhole(base / count);
      assertThat(Math.abs(base(exact) - base)).isLessThanOrEqualTo(count / 2.0 + 1e-9);
    } else {
      assertThat(Math.abs(base(exact) - base)).isLessThanOrEqualTo(0.5 + 1e-9);
    }
    for (int i = 0; i < count; i++) {
      double[] before = points(exact.characteristics().get(i));
      double[] after = points(whole.characteristics().get(i));
      double shift = set.contains("c" + i) ? 0 : spread;
      assertThat(after).hasSameSizeAs(before);
      for (int bin = 0; bin < after.length; bin++) {
        assertWhole(after[bin]);
        assertThat(after[bin]).isCloseTo(before[bin] + shift, within(0.5 + 1e-9));
      }
    }
    assertThat(WholePoints.of(whole, SCALING, set)).isEqualTo(whole);
  }

  @Test
  void of_smallCard_isTheOneWorkedOutByHand() {
    double point = -1 / SCALING.factor();
    Scorecard exact =
        new Scorecard(
            (400.8 - SCALING.offset()) * point,
            List.of(
                new Characteristic.Numeric(
                    "a",
                    StepCurve.at(new double[] {5}, new double[] {10.2 * point, -3.4 * point}),
                    new Fallback.Refusal()),
                new Characteristic.Levels(
                    "b",
                    new LevelCurve(Map.of("x", 0.05 * point)),
                    new Fallback.Contribution("own", -0.05 * point),
                    new Fallback.Refusal())));

    // 400 is the multiple of two below 400.8, and each gets 0.4 of the rest.
    Scorecard whole = WholePoints.of(exact, SCALING, Set.of());
    assertThat(base(whole)).isCloseTo(400, within(1e-9));
    assertThat(points(whole.characteristics().get(0)))
        .containsExactly(new double[] {11, -3}, within(1e-9));
    assertThat(points(whole.characteristics().get(1)))
        .containsExactly(new double[] {0, 0}, within(1e-9));

    // All of it goes to b if somebody has set a.
    Scorecard set = WholePoints.of(exact, SCALING, Set.of("a"));
    assertThat(points(set.characteristics().get(0)))
        .containsExactly(new double[] {10, -3}, within(1e-9));
    assertThat(points(set.characteristics().get(1)))
        .containsExactly(new double[] {1, 1}, within(1e-9));

    // With nothing free the base is a row of its own.
    assertThat(base(WholePoints.of(exact, SCALING, Set.of("a", "b")))).isCloseTo(401, within(1e-9));
  }

  @Test
  void of_groupsOfMissingValues_areWholeToo() {
    Scorecard exact =
        new Scorecard(
            0,
            List.of(
                new Characteristic.Numeric(
                    "a",
                    StepCurve.at(new double[] {5}, new double[] {0.31, 0.17}),
                    new Fallback.ByGroup("g", new double[] {1}, new double[] {0.31}, 0.17))));
    for (double points :
        points(WholePoints.of(exact, SCALING, Set.of()).characteristics().get(0))) {
      assertWhole(points);
    }
  }

  @Test
  void of_curve_isRefused() {
    Scorecard lines =
        new Scorecard(
            0,
            List.of(
                new Characteristic.Numeric(
                    "a",
                    PiecewiseLinearCurve.through(
                        new double[] {0, 1},
                        new double[] {0, 1},
                        PiecewiseLinearCurve.Outside.CLAMP),
                    new Fallback.Refusal())));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WholePoints.of(lines, SCALING, Set.of()))
        .withMessageContaining("\"a\" has neither steps nor levels");
  }
}
