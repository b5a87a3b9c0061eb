package io.loantap.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class OfferSearchPropertiesTest {
  /** A PD of {@code base} for a tiny loan of 36 months, more for larger and longer ones. */
  record Risk(double base, double perAmount, double perTerm) implements OfferSearch.PdFunction {
    @Override
    public double probability(double amount, int termMonths) {
      return Math.min(1, base + perAmount * amount / 40_000 + (termMonths == 60 ? perTerm : 0));
    }
  }

  @Property
  void search_anyRequest_breaksNoCap(
      @ForAll("policies") PricingPolicy policy,
      @ForAll("requests") LoanRequest request,
      @ForAll("risks") Risk risk,
      @ForAll @IntRange(min = 0, max = 100) int percent) {
    double threshold = percent / 100.0;

    OfferResult result = OfferSearch.of(policy, threshold).search(request, risk);

    assertThat(OfferSearch.of(policy, threshold).search(request, risk)).isEqualTo(result);
    if (result instanceof Offered offer) {
      RepaymentTerms terms = offer.terms();
      assertThat(offer.probability())
          .isLessThanOrEqualTo(threshold)
          .isEqualTo(risk.probability(terms.amount().doubleValue(), terms.termMonths()));
      assertThat(terms.amount())
          .isBetween(policy.amounts().min(), policy.amounts().max())
          .isLessThanOrEqualTo(request.amount());
      assertThat(policy.termsMonths()).contains(terms.termMonths());
      assertThat(terms.apr()).isBetween(policy.rates().floor(), policy.rates().cap());
      assertThat(terms.apr().remainder(policy.rates().step())).isZero();
      assertThat(offer.allInApr())
          .isGreaterThanOrEqualTo(terms.apr().setScale(4, RoundingMode.HALF_UP));
      assertThat(AllInApr.exact(terms, Quantity.cents(offer.upfrontFee(), "the fee")))
          .isLessThanOrEqualTo(policy.rates().cap().doubleValue() + 1e-9);
      Affordability affordability = Affordability.of(request.finances(), policy.foirCap());
      assertThat(terms.instalment()).isLessThanOrEqualTo(affordability.maxInstalment());
      assertThat(offer.npv()).isGreaterThanOrEqualTo(new BigDecimal("-0.01"));
      assertThat(offer.breakEvenApr()).isLessThanOrEqualTo(terms.apr().doubleValue() + 1e-9);
      assertThat(offer.counterOffer())
          .isEqualTo(
              terms.amount().compareTo(request.amount()) != 0
                  || request.termMonths().orElse(terms.termMonths()) != terms.termMonths());
    } else if (result instanceof OfferResult.NotOffered nothing) {
      assertThat(nothing.declined())
          .extracting(OfferResult.Declined::reason)
          .contains(nothing.reason());
    }
  }

  /** Every amount of the grid, put to a search that cannot make a smaller offer. */
  @Property(tries = 100)
  void search_riskGrowsWithTheAmount_findsTheLargest(
      @ForAll("requests") LoanRequest request,
      @ForAll("risks") Risk risk,
      @ForAll @IntRange(min = 2, max = 60) int percent) {
    PricingPolicy policy = PricingPolicy.example().withTermsMonths(List.of(36));
    double threshold = percent / 100.0;

    OfferResult result = OfferSearch.of(policy, threshold).search(request, risk);

    BigDecimal largest = BigDecimal.ZERO;
    for (int amount = 1000; amount <= 40_000; amount += 100) {
      BigDecimal exactly = BigDecimal.valueOf(amount);
      if (exactly.compareTo(request.amount()) < 0
          && passes(policy, threshold, request, risk, exactly)) {
        largest = exactly;
      }
    }
    if (result instanceof Offered offer && offer.smaller()) {
      assertThat(offer.terms().amount())
          .isEqualByComparingTo(
              request.amount().compareTo(policy.amounts().max()) > 0
                      && passes(policy, threshold, request, risk, policy.amounts().max())
                  ? policy.amounts().max()
                  : largest);
    } else if (!(result instanceof Offered)) {
      assertThat(largest).isZero();
    }
  }

  @Property
  void search_riskier_isNeverCheaper(
      @ForAll("requests") LoanRequest request,
      @ForAll @IntRange(min = 0, max = 40) int percent,
      @ForAll @IntRange(min = 1, max = 20) int more) {
    PricingPolicy policy = PricingPolicy.example().withTermsMonths(List.of(36));
    OfferSearch search = OfferSearch.of(policy, 1);

    OfferResult safer = search.search(request, (amount, term) -> percent / 100.0);
    OfferResult riskier = search.search(request, (amount, term) -> (percent + more) / 100.0);

    if (riskier instanceof Offered dearer) {
      assertThat(safer)
          .isInstanceOfSatisfying(
              Offered.class,
              offer -> {
                assertThat(offer.terms().apr()).isLessThanOrEqualTo(dearer.terms().apr());
                assertThat(offer.terms().amount()).isGreaterThanOrEqualTo(dearer.terms().amount());
              });
    }
  }

  @Property
  void search_noRisk_costsTheCostOnTheGrid(@ForAll("requests") LoanRequest request) {
    OfferResult result =
        OfferSearch.of(PricingPolicy.example(), 1).search(request, (amount, term) -> 0);

    if (result instanceof Offered offer) {
      assertThat(offer.breakEvenApr()).isCloseTo(0.10, within(1e-12));
      assertThat(offer.terms().apr()).isEqualTo("0.1");
      assertThat(offer.expectedLoss()).isEqualTo("0.00");
    }
  }

  @Provide
  Arbitrary<PricingPolicy> policies() {
    Arbitrary<BigDecimal> costs =
        Arbitraries.integers().between(0, 8).map(OfferSearchPropertiesTest::percent);
    Arbitrary<Costs> allCosts =
        Combinators.combine(Arbitraries.integers().between(0, 100), costs, costs, costs)
            .as(
                (loss, funding, operating, margin) ->
                    new Costs(percent(loss), funding, operating, margin));
    Arbitrary<RateLimits> rates =
        Combinators.combine(
                Arbitraries.integers().between(0, 20),
                Arbitraries.integers().between(21, 60),
                Arbitraries.of("0.0025", "0.005", "0.001", "0.0001"))
            .as(
                (floor, cap, step) ->
                    new RateLimits(percent(floor), percent(cap), new BigDecimal(step)));
    Arbitrary<UpfrontFee> fees =
        Combinators.combine(
                Arbitraries.integers().between(0, 5), Arbitraries.integers().between(0, 50))
            .as((share, fixed) -> new UpfrontFee(percent(share), BigDecimal.valueOf(fixed)));
    Arbitrary<DefaultTiming> timings =
        Arbitraries.of(
            DefaultTiming.constant(), new DefaultTiming(List.of(0.0, 0.0, 0.0, 0.0, 1.0)));
    return Combinators.combine(
            allCosts, rates, fees, timings, Arbitraries.integers().between(10, 60))
        .as(
            (cost, rate, fee, timing, foir) ->
                PricingPolicy.example()
                    .withCosts(cost)
                    .withRates(rate)
                    .withUpfrontFee(fee)
                    .withDefaultTiming(timing)
                    .withFoirCap(percent(foir)));
  }

  @Provide
  Arbitrary<LoanRequest> requests() {
    Arbitrary<OptionalInt> terms =
        Arbitraries.of(0, 36, 48, 60)
            .map(term -> term == 0 ? OptionalInt.empty() : OptionalInt.of(term));
    return Combinators.combine(
            Arbitraries.longs().between(50_000, 5_000_000),
            terms,
            Arbitraries.integers().between(1, 150_000),
            Arbitraries.integers().between(0, 60))
        .as(
            (cents, term, income, dti) ->
                new LoanRequest(BigDecimal.valueOf(cents, 2), term, Finances.of(income, dti)));
  }

  @Provide
  Arbitrary<Risk> risks() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 40),
            Arbitraries.integers().between(0, 40),
            Arbitraries.integers().between(0, 20))
        .as((base, amount, term) -> new Risk(base / 100.0, amount / 100.0, term / 100.0));
  }

  private static boolean passes(
      PricingPolicy policy, double threshold, LoanRequest request, Risk risk, BigDecimal amount) {
    LoanRequest exactly = LoanRequest.of(amount, 36, request.finances());
    AmountLimits only = new AmountLimits(amount, policy.amounts().max(), policy.amounts().step());
    return OfferSearch.of(policy.withAmounts(only), threshold).search(exactly, risk)
        instanceof Offered;
  }

  private static BigDecimal percent(int percent) {
    return BigDecimal.valueOf(percent, 2);
  }
}
