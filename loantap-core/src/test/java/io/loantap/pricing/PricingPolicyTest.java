package io.loantap.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PricingPolicyTest {
  private static final PricingPolicy EXAMPLE = PricingPolicy.example();

  @Test
  void example_costs_addUpToTenPerCentAndSayTheyAreAssumed() {
    assertThat(EXAMPLE.costs().annual()).isEqualByComparingTo("0.1");
    assertThat(EXAMPLE.note()).contains("assumptions");
    assertThat(EXAMPLE.termsMonths()).containsExactly(36, 60);
  }

  @Test
  void of_equalNumbersWrittenDifferently_isEqual() {
    assertThat(EXAMPLE.withFoirCap(new BigDecimal("0.4500"))).isEqualTo(EXAMPLE);
    assertThat(EXAMPLE.withTermsMonths(List.of(60, 36))).isEqualTo(EXAMPLE);
    assertThat(
            EXAMPLE.withAmounts(
                new AmountLimits(
                    new BigDecimal("1E+3"), new BigDecimal("40000.00"), new BigDecimal("100.0"))))
        .isEqualTo(EXAMPLE);
    assertThat(EXAMPLE.withPdHorizon(PdHorizon.TWELVE_MONTHS)).isNotEqualTo(EXAMPLE);
  }

  @Test
  void of_badParts_saysWhatIsWrong() {
    refused("the FOIR cap must be", () -> EXAMPLE.withFoirCap(new BigDecimal("1.01")));
    refused("the FOIR cap must be", () -> EXAMPLE.withFoirCap(new BigDecimal("-0.1")));
    refused("at least one term", () -> EXAMPLE.withTermsMonths(List.of()));
    refused("a term must not be listed twice", () -> EXAMPLE.withTermsMonths(List.of(36, 36)));
    refused("a term must lie between", () -> EXAMPLE.withTermsMonths(List.of(36, 601)));
    refused(
        "the default timing has no hazard within 2 months",
        () ->
            EXAMPLE
                .withDefaultTiming(new DefaultTiming(List.of(0.0, 0.0, 1.0)))
                .withTermsMonths(List.of(2, 36)));
    refused(
        "the upfront fee must be below the smallest amount",
        () -> EXAMPLE.withUpfrontFee(new UpfrontFee(BigDecimal.ZERO, BigDecimal.valueOf(1000))));
  }

  @Test
  void costs_outOfRange_saysWhich() {
    refused("the loss given default", () -> costs("1.1", "0", "0", "0"));
    refused("the funding cost", () -> costs("0.9", "5", "0", "0"));
    refused("the operating cost", () -> costs("0.9", "0.05", "-0.01", "0"));
    refused("the margin", () -> costs("0.9", "0.05", "0.01", "2"));
  }

  @Test
  void rates_contradictory_areRefused() {
    refused("the rate floor must not lie above the rate cap", () -> rates("0.3", "0.2", "0.0025"));
    refused("the rate step must be above 0", () -> rates("0.1", "0.2", "0"));
    refused("the rate cap must be a fraction", () -> rates("0.1", "36", "0.0025"));
    refused("no multiple of the rate step", () -> rates("0.101", "0.102", "0.0025"));
    assertThat(rates("0.1", "0.1", "0.0025").floor()).isEqualTo("0.1");
  }

  @Test
  void amounts_contradictory_areRefused() {
    refused("the smallest amount must not exceed", () -> amounts("2", "1", "1"));
    refused("the smallest amount must be above 0", () -> amounts("0", "1", "1"));
    refused("the largest amount must lie between", () -> amounts("1", "2E9", "1"));
    refused("the step of amounts must be above 0", () -> amounts("1", "2", "0"));
  }

  private static Costs costs(String loss, String funding, String operating, String margin) {
    return new Costs(
        new BigDecimal(loss),
        new BigDecimal(funding),
        new BigDecimal(operating),
        new BigDecimal(margin));
  }

  private static RateLimits rates(String floor, String cap, String step) {
    return new RateLimits(new BigDecimal(floor), new BigDecimal(cap), new BigDecimal(step));
  }

  private static AmountLimits amounts(String min, String max, String step) {
    return new AmountLimits(new BigDecimal(min), new BigDecimal(max), new BigDecimal(step));
  }

  private static void refused(String message, ThrowingCallable build) {
    assertThatIllegalArgumentException().isThrownBy(build).withMessageStartingWith(message);
  }
}
