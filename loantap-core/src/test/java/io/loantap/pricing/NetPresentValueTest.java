package io.loantap.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Golden values: Python 3.11, decimal with 50 digits, the sum over the months as the Javadoc of
 * {@link NetPresentValue} writes it, its zero by 150 bisections of [0, 5].
 */
class NetPresentValueTest {
  private static final double CAP = 5;

  @ParameterizedTest
  @CsvSource({
    "36, 0.00, 0.100000000000",
    "36, 0.05, 0.115541538959",
    "36, 0.10, 0.131947550136",
    "36, 0.20, 0.167772733944",
    "36, 0.30, 0.208529997055",
    "60, 0.00, 0.100000000000",
    "60, 0.05, 0.109322265994",
    "60, 0.10, 0.119157308955",
    "60, 0.20, 0.140613219828",
    "60, 0.30, 0.164988922770"
  })
  void breakEvenApr_constantHazard_isGolden(int months, double pd, double apr) {
    assertThat(breakEven(Hazards.constant(pd, months), 0.9, 0.10)).isCloseTo(apr, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0.0, 0.080234477432", "0.5, 0.097820284847", "1.0, 0.115406092261"})
  void breakEvenApr_otherLoss_isGolden(double lossGivenDefault, double apr) {
    assertThat(breakEven(Hazards.constant(0.10, 36), lossGivenDefault, 0.08))
        .isCloseTo(apr, within(1e-12));
  }

  @Test
  void breakEvenApr_noDefaultInFourMonths_isGolden() {
    DefaultTiming later = new DefaultTiming(List.of(0.0, 0.0, 0.0, 0.0, 1.0));

    assertThat(breakEven(later.hazards(0.20, 36), 0.9, 0.10))
        .isCloseTo(0.159132683189, within(1e-12));
    assertThat(breakEven(later.hazards(0.20, 60), 0.9, 0.10))
        .isCloseTo(0.137255017467, within(1e-12));
  }

  /** Half as many defaults in each month of the first year as in each later month. */
  @Test
  void breakEvenApr_defaultTimingVector_isGolden() {
    double[] shares = new double[36];
    Arrays.fill(shares, 1.0 / 30);
    Arrays.fill(shares, 0, 12, 1.0 / 60);

    assertThat(breakEven(Hazards.timed(0.20, shares), 0.9, 0.10))
        .isCloseTo(0.155429275510, within(1e-12));
  }

  @Test
  void breakEvenApr_upfrontFee_isLowerByIt() {
    NetPresentValue value =
        NetPresentValue.of(Hazards.constant(0.10, 36), 0.9, 0.10).withUpfrontFee(0.02);

    assertThat(value.breakEvenApr(CAP).orElseThrow()).isCloseTo(0.117807381023, within(1e-12));
  }

  @Test
  void at_tenThousand_isGolden() {
    assertThat(10_000 * NetPresentValue.of(Hazards.constant(0.10, 36), 0.9, 0.10).at(0.1325))
        .isCloseTo(7.862163, within(1e-6));
    assertThat(10_000 * NetPresentValue.of(Hazards.constant(0.20, 60), 0.9, 0.10).at(0.1425))
        .isCloseTo(41.764111, within(1e-6));
  }

  /** The rule of thumb, cost plus LGD times yearly hazard, is near, and below. */
  @Test
  void breakEvenApr_againstTheRuleOfThumb_isNear() {
    double thumb = 0.10 + 0.9 * PdHorizon.LIFETIME.toTwelveMonths(0.20, 36);

    assertThat(thumb).isCloseTo(0.16451400995, within(1e-11));
    assertThat(breakEven(Hazards.constant(0.20, 36), 0.9, 0.10)).isCloseTo(thumb, within(0.005));
  }

  @Test
  void breakEvenApr_certainDefault_isEmpty() {
    assertThat(NetPresentValue.of(Hazards.constant(1, 36), 0.9, 0.10).breakEvenApr(9)).isEmpty();
  }

  @Test
  void breakEvenApr_atTheCap_isFoundAndJustAboveIsNot() {
    NetPresentValue value = NetPresentValue.of(Hazards.constant(0.20, 36), 0.9, 0.10);

    assertThat(value.breakEvenApr(0.167772733945)).isPresent();
    assertThat(value.breakEvenApr(0.167772733943)).isEmpty();
  }

  @Test
  void breakEvenApr_nothingToCover_isZero() {
    assertThat(breakEven(Hazards.constant(0, 36), 0.9, 0)).isZero();
    assertThat(breakEven(Hazards.constant(1, 36), 0, 0)).isZero();
    assertThat(
            NetPresentValue.of(Hazards.constant(0, 36), 0.9, 0.01)
                .withUpfrontFee(0.5)
                .breakEvenApr(CAP))
        .hasValue(0);
  }

  @Test
  void of_outOfRange_throws() {
    Hazards hazards = Hazards.constant(0.1, 36);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> NetPresentValue.of(hazards, 1.1, 0.1))
        .withMessage("the loss given default must lie in [0, 1]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NetPresentValue.of(hazards, 0.9, 10))
        .withMessage("the cost must be a fraction a year between 0 and 9");
    NetPresentValue value = NetPresentValue.of(hazards, 0.9, 0.1);
    assertThatIllegalArgumentException().isThrownBy(() -> value.at(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> value.breakEvenApr(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> value.withUpfrontFee(1));
    assertThatIllegalArgumentException().isThrownBy(() -> value.withUpfrontFee(-0.1));
  }

  @Property
  void at_anyConstantHazard_isTheSumOverTheMonths(
      @ForAll @DoubleRange(min = 0, max = 1) double pd,
      @ForAll @IntRange(min = 1, max = 120) int months,
      @ForAll @DoubleRange(min = 0, max = 1) double lossGivenDefault,
      @ForAll @DoubleRange(min = 0, max = 0.5) double cost,
      @ForAll @DoubleRange(min = 0, max = 1) double apr) {
    Hazards hazards = Hazards.constant(pd, months);

    double expected = sumOverTheMonths(hazards, lossGivenDefault, cost, apr);

    assertThat(NetPresentValue.of(hazards, lossGivenDefault, cost).at(apr))
        .isCloseTo(expected, within(1e-9 * (1 + Math.abs(expected))));
  }

  @Property
  void at_anyGivenHazards_isTheSumOverTheMonths(
      @ForAll @Size(min = 1, max = 72) List<@DoubleRange(min = 0, max = 1) Double> given,
      @ForAll @DoubleRange(min = 0, max = 1) double lossGivenDefault,
      @ForAll @DoubleRange(min = 0, max = 0.5) double cost,
      @ForAll @DoubleRange(min = 0, max = 1) double apr) {
    Hazards hazards = Hazards.given(given.stream().mapToDouble(h -> h).toArray());

    double expected = sumOverTheMonths(hazards, lossGivenDefault, cost, apr);

    assertThat(NetPresentValue.of(hazards, lossGivenDefault, cost).at(apr))
        .isCloseTo(expected, within(1e-9 * (1 + Math.abs(expected))));
  }

  @Property
  void breakEvenApr_any_hasNoValue(
      @ForAll @DoubleRange(min = 0, max = 0.99) double pd,
      @ForAll @IntRange(min = 1, max = 120) int months,
      @ForAll @DoubleRange(min = 0, max = 1) double lossGivenDefault,
      @ForAll @DoubleRange(min = 0, max = 0.5) double cost) {
    NetPresentValue value =
        NetPresentValue.of(Hazards.constant(pd, months), lossGivenDefault, cost);

    OptionalDouble apr = value.breakEvenApr(9);

    if (apr.isPresent()) {
      assertThat(value.at(apr.getAsDouble())).isCloseTo(0, within(1e-11));
    } else {
      assertThat(value.at(9)).isNegative();
    }
  }

  @Property
  void breakEvenApr_noDefault_isTheCost(
      @ForAll @IntRange(min = 1, max = 600) int months,
      @ForAll @DoubleRange(min = 0, max = 1) double lossGivenDefault,
      @ForAll @DoubleRange(min = 0, max = 1) double cost) {
    assertThat(breakEven(Hazards.constant(0, months), lossGivenDefault, cost))
        .isCloseTo(cost, within(1e-11));
  }

  @Property
  void breakEvenApr_moreRiskLossOrCost_rises(
      @ForAll @DoubleRange(min = 0.01, max = 0.6) double pd,
      @ForAll @IntRange(min = 2, max = 120) int months,
      @ForAll @DoubleRange(min = 0.2, max = 0.9) double lossGivenDefault,
      @ForAll @DoubleRange(min = 0.01, max = 0.3) double cost) {
    double apr = breakEven(Hazards.constant(pd, months), lossGivenDefault, cost);

    assertThat(breakEven(Hazards.constant(pd + 0.01, months), lossGivenDefault, cost))
        .isGreaterThan(apr);
    assertThat(breakEven(Hazards.constant(pd, months), lossGivenDefault + 0.01, cost))
        .isGreaterThan(apr);
    assertThat(breakEven(Hazards.constant(pd, months), lossGivenDefault, cost + 0.01))
        .isGreaterThan(apr);
  }

  private static double breakEven(Hazards hazards, double lossGivenDefault, double cost) {
    return NetPresentValue.of(hazards, lossGivenDefault, cost).breakEvenApr(9).orElseThrow();
  }

  private static double sumOverTheMonths(
      Hazards hazards, double lossGivenDefault, double cost, double apr) {
    int n = hazards.months();
    double r = apr / 12;
    double v = 1 / (1 + cost / 12);
    double emi = r < 1e-9 ? 1.0 / n : r / -Math.expm1(-n * Math.log1p(r));
    double balance = 1;
    double survival = 1;
    double sum = -1;
    for (int k = 1; k <= n; k++) {
      double h = hazards.monthly(k);
      double recovered = survival * h * (1 - lossGivenDefault) * balance;
      survival *= 1 - h;
      sum += Math.pow(v, k) * (survival * emi + recovered);
      balance = balance * (1 + r) - emi;
    }
    return sum;
  }
}
