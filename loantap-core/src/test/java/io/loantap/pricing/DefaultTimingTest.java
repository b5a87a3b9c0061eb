package io.loantap.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DefaultTimingTest {

  @Test
  void hazards_constant_isTheConstantHazard() {
    assertThat(DefaultTiming.constant().hazards(0.2, 36)).isEqualTo(Hazards.constant(0.2, 36));
    assertThat(new DefaultTiming(List.of(7.0)).hazards(0.2, 36))
        .isEqualTo(Hazards.constant(0.2, 36));
  }

  @Test
  void hazards_lateStart_isZeroThenConstant() {
    Hazards hazards = new DefaultTiming(List.of(0.0, 0.0, 2.0)).hazards(0.75, 4);

    assertThat(hazards.monthly(1)).isZero();
    assertThat(hazards.monthly(2)).isZero();
    assertThat(hazards.monthly(3)).isCloseTo(0.5, within(1e-15));
    assertThat(hazards.monthly(4)).isCloseTo(0.5, within(1e-15));
  }

  @Test
  void hazards_certainDefault_isCertainOnlyWhereItMayBe() {
    Hazards hazards = new DefaultTiming(List.of(0.0, 1.0)).hazards(1, 3);

    assertThat(hazards.monthly(1)).isZero();
    assertThat(hazards.monthly(2)).isEqualTo(1.0);
  }

  @Test
  void covers_hazardOnlyAfterTheTerm_isFalse() {
    DefaultTiming late = new DefaultTiming(List.of(0.0, 0.0, 1.0));

    assertThat(late.covers(2)).isFalse();
    assertThat(late.covers(3)).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> late.hazards(0.1, 2))
        .withMessage("the default timing has no hazard within the term");
  }

  @Property
  void hazards_any_giveThePdBack(
      @ForAll @DoubleRange(min = 0, max = 1) double pd,
      @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0, max = 10) Double> relative,
      @ForAll @IntRange(min = 60, max = 120) int months) {
    List<Double> any = relative.stream().map(u -> u + 0.001).toList();

    assertThat(new DefaultTiming(any).hazards(pd, months).lifetimePd()).isCloseTo(pd, within(1e-9));
  }

  @Test
  void of_noUsableHazard_throws() {
    assertThatIllegalArgumentException().isThrownBy(() -> new DefaultTiming(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DefaultTiming(Collections.nCopies(601, 1.0)));
    assertThatIllegalArgumentException().isThrownBy(() -> new DefaultTiming(List.of(1.0, -1.0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DefaultTiming(List.of(Double.POSITIVE_INFINITY)));
    assertThatIllegalArgumentException().isThrownBy(() -> new DefaultTiming(List.of(Double.NaN)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DefaultTiming(List.of(0.0, 0.0)))
        .withMessage("one of the relative hazards must be above 0");
  }
}
