package io.loantap.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PdHorizonTest {

  /** Python 3.11, decimal: 1 - (1 - 0.196129)^(12 / n). */
  @Test
  void toTwelveMonths_baseRate_isTheYearlyHazard() {
    assertThat(PdHorizon.LIFETIME.toTwelveMonths(0.196129, 36))
        .isCloseTo(0.070187342627, within(1e-12));
    assertThat(PdHorizon.LIFETIME.toTwelveMonths(0.196129, 60))
        .isCloseTo(0.042723776220, within(1e-12));
  }

  @Test
  void convert_sameTime_isUnchanged() {
    assertThat(PdHorizon.LIFETIME.toLifetime(0.3, 36)).isEqualTo(0.3);
    assertThat(PdHorizon.TWELVE_MONTHS.toTwelveMonths(0.3, 36)).isEqualTo(0.3);
    assertThat(PdHorizon.TWELVE_MONTHS.toLifetime(0.3, 6)).isEqualTo(0.3);
    assertThat(PdHorizon.LIFETIME.toTwelveMonths(0.3, 6)).isEqualTo(0.3);
  }

  @Test
  void toLifetime_twoYears_isTwoIndependentOnes() {
    assertThat(PdHorizon.TWELVE_MONTHS.toLifetime(0.1, 24)).isCloseTo(0.19, within(1e-15));
  }

  @Property
  void toLifetime_thereAndBack_isTheSame(
      @ForAll @DoubleRange(min = 0, max = 0.8) double pd,
      @ForAll @IntRange(min = 1, max = 120) int months) {
    double lifetime = PdHorizon.TWELVE_MONTHS.toLifetime(pd, months);

    assertThat(PdHorizon.LIFETIME.toTwelveMonths(lifetime, months)).isCloseTo(pd, within(1e-6));
  }

  @Test
  void convert_outOfRange_throws() {
    assertThatIllegalArgumentException().isThrownBy(() -> PdHorizon.LIFETIME.toLifetime(1.1, 36));
    assertThatIllegalArgumentException().isThrownBy(() -> PdHorizon.LIFETIME.toLifetime(0.1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PdHorizon.TWELVE_MONTHS.toTwelveMonths(-0.1, 36));
  }
}
