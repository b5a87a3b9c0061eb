package io.loantap.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LogOddsMapTest {
  private static final LogOddsMap MAP =
      LogOddsMap.through(new double[] {-2, 0, 1}, new double[] {-3, -2, 2});

  @Test
  void apply_knotsBetweenAndBeyond_byHand() {
    assertThat(MAP.apply(-2)).isEqualTo(-3);
    assertThat(MAP.apply(-1)).isEqualTo(-2.5);
    assertThat(MAP.apply(0)).isEqualTo(-2);
    assertThat(MAP.apply(0.25)).isEqualTo(-1);
    assertThat(MAP.apply(1)).isEqualTo(2);
    assertThat(MAP.apply(3)).isEqualTo(4);
    assertThat(MAP.apply(-10)).isEqualTo(-11);
    assertThat(MAP.apply(Double.NaN)).isNaN();
  }

  @Test
  void apply_oneKnot_isAShift() {
    LogOddsMap shift = LogOddsMap.through(new double[] {1}, new double[] {1.5});

    assertThat(shift.apply(-4)).isEqualTo(-3.5);
    assertThat(shift.apply(4)).isEqualTo(4.5);
  }

  @Property
  void apply_higher_isNeverLower(
      @ForAll @DoubleRange(min = -4, max = 4) double a,
      @ForAll @DoubleRange(min = -4, max = 4) double b) {
    assertThat(MAP.apply(Math.min(a, b))).isLessThanOrEqualTo(MAP.apply(Math.max(a, b)));
    assertThat(MAP.apply(a)).isLessThanOrEqualTo(MAP.apply(Math.nextUp(a)));
  }

  @Test
  void through_pointsThatDoNotRise_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogOddsMap.through(new double[] {0, 0}, new double[] {1, 2}))
        .withMessageContaining("knots of the map must be strictly ascending");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogOddsMap.through(new double[] {0, 1}, new double[] {2, 2}))
        .withMessageContaining("values of the map must be strictly ascending");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogOddsMap.through(new double[] {0, 1}, new double[] {2}))
        .withMessageContaining("2 knots and 1 values");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogOddsMap.through(new double[0], new double[0]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogOddsMap.through(new double[] {0, 1}, new double[] {2, Double.NaN}));
  }
}
