package io.loantap.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class OfferSearchTest {
  private static final PricingPolicy POLICY = PricingPolicy.example();
  private static final Finances COMFORTABLE = Finances.of(60_000, 18);

  /** Ten per cent over 36 months, twenty over 60. */
  private static final OfferSearch.PdFunction BY_TERM = (amount, term) -> term == 36 ? 0.10 : 0.20;

  /** The worked example of docs/pricing.md; its figures are those of the other golden tests. */
  @Test
  void search_affordableAsAsked_isOffered() {
    Offered offer = offered(search(0.25, request("10000", 36, COMFORTABLE), BY_TERM));

    assertThat(offer.terms()).isEqualTo(terms("10000", "0.1325", 36));
    assertThat(offer.terms().instalment()).isEqualTo("338.15");
    assertThat(offer.terms().totalInterest()).isEqualTo("2172.98");
    assertThat(offer.probability()).isEqualTo(0.10);
    assertThat(offer.lifetimePd()).isEqualTo(0.10);
    assertThat(offer.breakEvenApr()).isCloseTo(0.131947550136, within(1e-12));
    assertThat(offer.allInApr()).isEqualTo("0.1325");
    assertThat(offer.upfrontFee()).isEqualTo("0.00");
    assertThat(offer.expectedLoss()).isEqualTo("900.00");
    assertThat(offer.npv()).isEqualTo("7.86");
    // 0.18 + 338.15 / 5000
    assertThat(offer.foir()).isEqualTo("0.2476");
    assertThat(offer.counterOffer()).isFalse();
    assertThat(offer.declined()).isEmpty();
  }

  @Test
  void search_anyTerm_prefersTheShortest() {
    Offered offer = offered(search(0.25, anyTerm("10000", COMFORTABLE), BY_TERM));

    assertThat(offer.terms().termMonths()).isEqualTo(36);
    assertThat(offer.counterOffer()).isFalse();
  }

  @Test
  void search_longTermAsked_isOfferedOnRequest() {
    Offered offer = offered(search(0.25, request("10000", 60, COMFORTABLE), BY_TERM));

    assertThat(offer.terms()).isEqualTo(terms("10000", "0.1425", 60));
    assertThat(offer.npv()).isEqualTo("41.76");
    assertThat(offer.counterOffer()).isFalse();
  }

  @Test
  void search_shortTermTooDear_isOfferedLonger() {
    // Room for 300 a month; 36 months ask for 338.15, 60 for 234.
    Offered offer = offered(search(0.25, request("10000", 36, Finances.of(40_000, 36)), BY_TERM));

    assertThat(offer.terms()).isEqualTo(terms("10000", "0.1425", 60));
    assertThat(offer.longer()).isTrue();
    assertThat(offer.smaller()).isFalse();
    assertThat(offer.shorter()).isFalse();
    assertThat(offer.counterOffer()).isTrue();
    assertThat(offer.declined())
        .containsExactly(declined("10000.00", 36, OfferReason.INSTALMENT_TOO_HIGH));
  }

  @Test
  void search_longTermTooRisky_isOfferedShorter() {
    Offered offer = offered(search(0.15, request("10000", 60, COMFORTABLE), BY_TERM));

    assertThat(offer.terms().termMonths()).isEqualTo(36);
    assertThat(offer.shorter()).isTrue();
    assertThat(offer.counterOffer()).isTrue();
    assertThat(offer.declined())
        .containsExactly(declined("10000.00", 60, OfferReason.PD_ABOVE_THRESHOLD));
  }

  @Test
  void search_tooMuchAsked_isOfferedTheLargestAffordableStep() {
    // Room for 300 a month at 13.25 %: 8871.79, the next step below is 8800.
    PricingPolicy policy = POLICY.withTermsMonths(List.of(36));
    Offered offer =
        offered(
            OfferSearch.of(policy, 0.25)
                .search(request("10000", 36, Finances.of(40_000, 36)), BY_TERM));

    assertThat(offer.terms()).isEqualTo(terms("8800", "0.1325", 36));
    assertThat(terms("8900", "0.1325", 36).instalment()).isGreaterThan(new BigDecimal("300"));
    assertThat(offer.smaller()).isTrue();
    assertThat(offer.counterOffer()).isTrue();
    assertThat(offer.requestedAmount()).isEqualTo("10000.00");
  }

  @Test
  void search_oddAmountAsked_isOfferedAsItIs() {
    Offered offer = offered(search(0.25, request("1234.56", 36, COMFORTABLE), BY_TERM));

    assertThat(offer.terms().amount()).isEqualTo("1234.56");
  }

  @Test
  void search_smallerIsSafer_isOfferedUpToTheThreshold() {
    // A PD of 5 % at 5000, one point more for each 1000; the threshold is 12.5 %.
    OfferSearch.PdFunction model = (amount, term) -> 0.05 + (amount - 5000) / 100_000;
    Offered offer = offered(search(0.125, request("20000", 36, COMFORTABLE), model));

    assertThat(offer.terms().amount()).isEqualTo("12500.00");
    assertThat(offer.declined())
        .containsExactly(
            declined("20000.00", 36, OfferReason.PD_ABOVE_THRESHOLD),
            declined("20000.00", 60, OfferReason.PD_ABOVE_THRESHOLD));
  }

  @Test
  void search_smallerCanBePriced_isOfferedUpToTheCap() {
    PricingPolicy policy =
        POLICY.withRates(
            new RateLimits(
                new BigDecimal("0.06"), new BigDecimal("0.1325"), new BigDecimal("0.0025")));
    OfferSearch.PdFunction model =
        (amount, term) -> term == 60 ? 1 : 0.10 + (amount - 5000) / 100_000;
    Offered offer =
        offered(OfferSearch.of(policy, 1).search(request("20000", 36, COMFORTABLE), model));

    // At 5100 the PD is 10.1 %, and 13.23 % breaks even; at 5300 it is 13.30 %.
    assertThat(offer.terms()).isEqualTo(terms("5100", "0.1325", 36));
    assertThat(offer.breakEvenApr()).isLessThan(0.1325);
  }

  @Test
  void search_overTheMaximum_isOfferedTheMaximum() {
    Offered offer = offered(search(0.25, request("50000", 36, Finances.of(200_000, 5)), BY_TERM));

    assertThat(offer.terms().amount()).isEqualTo("40000.00");
    assertThat(offer.smaller()).isTrue();
    assertThat(offer.declined())
        .containsExactly(declined("50000.00", 36, OfferReason.AMOUNT_ABOVE_MAXIMUM));
  }

  @Test
  void search_termNotOffered_isOfferedAnother() {
    Offered offer = offered(search(0.25, request("10000", 48, COMFORTABLE), BY_TERM));

    assertThat(offer.terms().termMonths()).isEqualTo(36);
    assertThat(offer.shorter()).isTrue();
    assertThat(offer.declined())
        .containsExactly(declined("10000.00", 48, OfferReason.TERM_NOT_OFFERED));
  }

  @Test
  void search_severalCounterOffers_takesTheHighestValue() {
    // Both terms reach the floor, so value comes with amount and time: 60 months are worth more.
    PricingPolicy policy =
        POLICY.withRates(
            new RateLimits(
                new BigDecimal("0.20"), new BigDecimal("0.36"), new BigDecimal("0.0025")));
    Offered offer =
        offered(
            OfferSearch.of(policy, 0.25)
                .search(request("40000", 36, Finances.of(40_000, 36)), (amount, term) -> 0.05));

    assertThat(offer.terms().termMonths()).isEqualTo(60);
    assertThat(offer.terms().amount()).isEqualTo("11300.00");
    assertThat(offer.smaller()).isTrue();
    assertThat(offer.longer()).isTrue();
  }

  @Test
  void search_fee_isDisclosedAndLowersTheRate() {
    PricingPolicy policy =
        POLICY.withUpfrontFee(new UpfrontFee(new BigDecimal("0.02"), BigDecimal.ZERO));
    Offered offer =
        offered(OfferSearch.of(policy, 0.25).search(request("10000", 36, COMFORTABLE), BY_TERM));

    assertThat(offer.breakEvenApr()).isCloseTo(0.117807381023, within(1e-12));
    assertThat(offer.terms().apr()).isEqualTo("0.12");
    assertThat(offer.upfrontFee()).isEqualTo("200.00");
    assertThat(offer.allInApr())
        .isEqualTo(AllInApr.of(offer.terms(), new BigDecimal("200")))
        .isGreaterThan(new BigDecimal("0.13"));
  }

  @Test
  void search_feeLiftsTheRateOverTheCap_isUnpriceable() {
    PricingPolicy policy =
        POLICY
            .withUpfrontFee(new UpfrontFee(new BigDecimal("0.02"), BigDecimal.ZERO))
            .withRates(
                new RateLimits(
                    new BigDecimal("0.06"), new BigDecimal("0.12"), new BigDecimal("0.0025")));

    assertThat(OfferSearch.of(policy, 0.15).search(request("10000", 36, COMFORTABLE), BY_TERM))
        .isInstanceOfSatisfying(
            OfferResult.NotOffered.class,
            result -> assertThat(result.reason()).isEqualTo(OfferReason.ALL_IN_RATE_ABOVE_CAP));
  }

  @Test
  void search_twelveMonthPd_isPricedOverTheTerm() {
    PricingPolicy policy = POLICY.withPdHorizon(PdHorizon.TWELVE_MONTHS);
    double yearly = PdHorizon.LIFETIME.toTwelveMonths(0.10, 36);
    Offered offer =
        offered(
            OfferSearch.of(policy, 0.25)
                .search(request("10000", 36, COMFORTABLE), (amount, term) -> yearly));

    assertThat(offer.probability()).isEqualTo(yearly);
    assertThat(offer.lifetimePd()).isCloseTo(0.10, within(1e-12));
    assertThat(offer.terms().apr()).isEqualTo("0.1325");
    assertThat(offer.expectedLoss()).isEqualTo("900.00");
  }

  @Test
  void search_defaultsComeLate_isCheaper() {
    PricingPolicy policy =
        POLICY.withDefaultTiming(new DefaultTiming(List.of(0.0, 0.0, 0.0, 0.0, 1.0)));
    Offered offer =
        offered(
            OfferSearch.of(policy, 0.25)
                .search(request("10000", 36, COMFORTABLE), (amount, term) -> 0.20));

    assertThat(offer.terms().apr()).isEqualTo("0.16");
  }

  @Test
  void search_noBreakEven_isUnpriceable() {
    assertThat(search(1, request("10000", 36, COMFORTABLE), (amount, term) -> 0.99))
        .isEqualTo(
            new OfferResult.NotOffered(
                OfferReason.NO_BREAK_EVEN_RATE,
                List.of(
                    declined("10000.00", 36, OfferReason.NO_BREAK_EVEN_RATE),
                    declined("10000.00", 60, OfferReason.NO_BREAK_EVEN_RATE),
                    declined("1000.00", 36, OfferReason.NO_BREAK_EVEN_RATE),
                    declined("1000.00", 60, OfferReason.NO_BREAK_EVEN_RATE))));
  }

  @Test
  void search_gridAboveCap_isUnpriceable() {
    PricingPolicy policy =
        POLICY.withRates(
            new RateLimits(
                new BigDecimal("0.06"), new BigDecimal("0.132"), new BigDecimal("0.0025")));

    assertThat(OfferSearch.of(policy, 0.15).search(request("10000", 36, COMFORTABLE), BY_TERM))
        .isInstanceOfSatisfying(
            OfferResult.NotOffered.class,
            result -> assertThat(result.reason()).isEqualTo(OfferReason.RATE_ABOVE_CAP));
  }

  @Test
  void search_tooRisky_isNamedAfterTheScore() {
    assertThat(search(0.05, request("10000", 36, COMFORTABLE), BY_TERM))
        .isInstanceOfSatisfying(
            OfferResult.NotOffered.class,
            result -> {
              assertThat(result.reason()).isEqualTo(OfferReason.PD_ABOVE_THRESHOLD);
              assertThat(result.reason().source()).isEqualTo(ReasonSource.SCORE);
              assertThat(result.declined()).hasSize(4);
            });
  }

  @Test
  void search_obligationsTakeAll_isUnaffordable() {
    assertThat(search(0.25, request("10000", 36, Finances.of(60_000, 45)), BY_TERM))
        .isEqualTo(
            new OfferResult.NotOffered(
                OfferReason.OBLIGATIONS_TOO_HIGH,
                List.of(
                    declined("10000.00", 36, OfferReason.OBLIGATIONS_TOO_HIGH),
                    declined("10000.00", 60, OfferReason.OBLIGATIONS_TOO_HIGH))));
  }

  @Test
  void search_notEvenTheMinimumAffordable_isUnaffordable() {
    // Room for 20 a month; 1000 over 60 months need 23.40.
    OfferResult result = search(0.25, request("10000", 36, Finances.of(24_000, 44)), BY_TERM);

    assertThat(result)
        .isInstanceOfSatisfying(
            OfferResult.NotOffered.class,
            unaffordable ->
                assertThat(unaffordable.reason()).isEqualTo(OfferReason.INSTALMENT_TOO_HIGH));
  }

  @Test
  void search_onlySomeTermsTooRisky_isNamedAfterTheFurthestStage() {
    // 60 months are too risky, 36 are not, but not affordable either.
    OfferResult result = search(0.15, request("10000", 60, Finances.of(24_000, 44)), BY_TERM);

    assertThat(result).isInstanceOf(OfferResult.NotOffered.class);
    assertThat(result.declined())
        .extracting(OfferResult.Declined::reason)
        .contains(OfferReason.PD_ABOVE_THRESHOLD, OfferReason.INSTALMENT_TOO_HIGH);
  }

  @Test
  void search_belowTheMinimum_isOutsideTheProduct() {
    assertThat(search(0.25, request("999.99", 60, COMFORTABLE), BY_TERM))
        .isEqualTo(
            new OfferResult.NotOffered(
                OfferReason.AMOUNT_BELOW_MINIMUM,
                List.of(declined("999.99", 60, OfferReason.AMOUNT_BELOW_MINIMUM))));
  }

  @Test
  void search_unusableFinances_isReferredWithoutAskingTheModel() {
    OfferSearch.PdFunction never =
        (amount, term) -> {
          throw new AssertionError("the model must not be asked");
        };

    OfferResult result = search(0.25, request("10000", 36, Finances.of(Double.NaN, 18)), never);

    assertThat(result).isEqualTo(new OfferResult.Referred(OfferReason.INCOME_MISSING));
    assertThat(result.declined()).isEmpty();
  }

  @Test
  void search_largerIsSafer_findsAnAmountInBetween() {
    // Up to 5000 too risky, from 8900 on too dear: only what lies between will do.
    PricingPolicy policy = POLICY.withTermsMonths(List.of(36));
    OfferSearch.PdFunction model = (amount, term) -> amount <= 5000 ? 0.5 : 0.10;
    Offered offer =
        offered(
            OfferSearch.of(policy, 0.25)
                .search(request("40000", 36, Finances.of(40_000, 36)), model));

    assertThat(offer.terms().amount()).isEqualTo("8800.00");
  }

  @Test
  void search_modelFullOfGaps_endsWithSomethingThatPasses() {
    List<Double> asked = new ArrayList<>();
    OfferSearch.PdFunction model =
        (amount, term) -> {
          asked.add(amount);
          return StrictMath.floor(amount / 700) % 2 == 0 ? 0.05 : 0.5;
        };

    Offered offer = offered(search(0.25, request("40000", 36, COMFORTABLE), model));

    assertThat(offer.probability()).isEqualTo(0.05);
    assertThat(asked).hasSizeLessThan(70);
  }

  @Test
  void search_modelGivesNoProbability_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> search(0.25, request("10000", 36, COMFORTABLE), (amount, term) -> Double.NaN))
        .withMessage("the probability of default that the model gives must lie in [0, 1]");
    assertThatIllegalArgumentException().isThrownBy(() -> OfferSearch.of(POLICY, 1.5));
    assertThatIllegalArgumentException().isThrownBy(() -> request("0", 36, COMFORTABLE));
    assertThatIllegalArgumentException().isThrownBy(() -> request("1000", 0, COMFORTABLE));
    assertThat(request("1000", 36, COMFORTABLE)).hasToString("LoanRequest");
    assertThat(OfferSearch.of(POLICY, 0.5).policy()).isEqualTo(POLICY);
  }

  private static OfferResult search(
      double threshold, LoanRequest request, OfferSearch.PdFunction model) {
    return OfferSearch.of(POLICY, threshold).search(request, model);
  }

  private static Offered offered(OfferResult result) {
    return assertThat(result).asInstanceOf(InstanceOfAssertFactories.type(Offered.class)).actual();
  }

  private static LoanRequest request(String amount, int months, Finances finances) {
    return LoanRequest.of(new BigDecimal(amount), months, finances);
  }

  private static LoanRequest anyTerm(String amount, Finances finances) {
    return LoanRequest.ofAnyTerm(new BigDecimal(amount), finances);
  }

  private static RepaymentTerms terms(String amount, String apr, int months) {
    return RepaymentTerms.of(new BigDecimal(amount), new BigDecimal(apr), months);
  }

  private static OfferResult.Declined declined(String amount, int months, OfferReason reason) {
    return new OfferResult.Declined(new BigDecimal(amount), months, reason);
  }
}
