package io.loantap.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HazardsTest {

  @Property
  void constant_anyPd_givesThePdBack(
      @ForAll @DoubleRange(min = 0, max = 1) double pd,
      @ForAll @IntRange(min = 1, max = 600) int months) {
    Hazards hazards = Hazards.constant(pd, months);

    assertThat(hazards.months()).isEqualTo(months);
    assertThat(hazards.monthly(1)).isEqualTo(hazards.monthly(months)).isBetween(0.0, 1.0);
    assertThat(hazards.lifetimePd()).isCloseTo(pd, within(1e-12));
  }

  @Test
  void constant_half_isTheRoot() {
    assertThat(Hazards.constant(0.75, 2).monthly(1)).isCloseTo(0.5, within(1e-15));
    assertThat(Hazards.constant(0, 36).monthly(1)).isEqualTo(0.0);
    assertThat(Hazards.constant(1, 36).monthly(1)).isEqualTo(1.0);
  }

  @Test
  void given_vector_isTakenAsItIs() {
    double[] source = {0.1, 0, 0.5};
    Hazards hazards = Hazards.given(source);
    source[0] = 1;

    assertThat(hazards.monthly(1)).isEqualTo(0.1);
    assertThat(hazards.monthly(3)).isEqualTo(0.5);
    assertThat(hazards.lifetimePd()).isCloseTo(1 - 0.9 * 0.5, within(1e-15));
    assertThat(hazards)
        .isEqualTo(Hazards.given(0.1, 0, 0.5))
        .hasSameHashCodeAs(Hazards.given(0.1, 0, 0.5))
        .isNotEqualTo(Hazards.given(0.1, 0, 0.6))
        .hasToString("HazardVector[0.1, 0.0, 0.5]");
  }

  @Test
  void timed_quarters_defaultWhenTheyShould() {
    // Of 0.4, a quarter in month 2 and the rest in month 4: 0.1, then 0.3 of the 0.9 left.
    Hazards hazards = Hazards.timed(0.4, 0, 0.25, 0, 0.75);

    assertThat(hazards.monthly(1)).isZero();
    assertThat(hazards.monthly(2)).isCloseTo(0.1, within(1e-15));
    assertThat(hazards.monthly(3)).isZero();
    assertThat(hazards.monthly(4)).isCloseTo(1.0 / 3, within(1e-15));
    assertThat(hazards.lifetimePd()).isCloseTo(0.4, within(1e-15));
  }

  @Test
  void timed_certainDefault_endsAtOne() {
    Hazards hazards = Hazards.timed(1, 0.5, 0.5, 0);

    assertThat(hazards.monthly(1)).isEqualTo(0.5);
    assertThat(hazards.monthly(2)).isEqualTo(1.0);
    assertThat(hazards.monthly(3)).isZero();
  }

  @Property
  void timed_anyShares_giveThePdBack(
      @ForAll @DoubleRange(min = 0, max = 1) double pd,
      @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0, max = 1) Double> weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double[] shares = new double[weights.size()];
    for (int k = 0; k < shares.length; k++) {
      shares[k] = sum == 0 ? 1.0 / shares.length : weights.get(k) / sum;
    }

    Hazards hazards = Hazards.timed(pd, shares);

    assertThat(hazards.lifetimePd()).isCloseTo(pd, within(1e-9));
  }

  @Test
  void monthly_outsideTheTerm_throws() {
    for (Hazards hazards : List.of(Hazards.constant(0.1, 2), Hazards.given(0.1, 0.2))) {
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> hazards.monthly(0));
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> hazards.monthly(3));
    }
  }

  @Test
  void of_outOfRange_throws() {
    assertThatIllegalArgumentException().isThrownBy(() -> Hazards.constant(-0.1, 36));
    assertThatIllegalArgumentException().isThrownBy(() -> Hazards.constant(Double.NaN, 36));
    assertThatIllegalArgumentException().isThrownBy(() -> Hazards.constant(0.1, 0));
    assertThatIllegalArgumentException().isThrownBy(Hazards::given);
    assertThatIllegalArgumentException().isThrownBy(() -> Hazards.given(0.1, 1.1));
    assertThatIllegalArgumentException().isThrownBy(() -> Hazards.timed(1.1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Hazards.timed(0.1, 1.5, -0.5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Hazards.timed(0.1, 0.5, 0.4))
        .withMessage("the shares of a default-timing vector must add up to 1");
  }
}
