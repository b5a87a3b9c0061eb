package io.loantap.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All that a lender decides about offers, apart from the threshold for the probability of default.
 *
 * @param note where the figures come from, for people; may be empty
 * @param costs loss given default, and the yearly cost that a loan must earn
 * @param rates floor, cap and grid of the rates offered
 * @param foirCap highest share of gross income that obligations and the instalment may take, in [0,
 *     1]
 * @param amounts smallest and largest amount, and the step of counter-offers
 * @param termsMonths terms offered, each 1 to 600, without repeats; kept in ascending order
 * @param defaultTiming when in the life of a loan defaults come
 * @param upfrontFee kept back when the loan is paid out; below the smallest amount
 * @param pdHorizon the time to which the model's probability refers
 */
public record PricingPolicy(
    String note,
    Costs costs,
    RateLimits rates,
    BigDecimal foirCap,
    AmountLimits amounts,
    List<Integer> termsMonths,
    DefaultTiming defaultTiming,
    UpfrontFee upfrontFee,
    PdHorizon pdHorizon) {
  /** Checks what the parts do not check themselves. */
  public PricingPolicy {
    if (foirCap.signum() < 0 || foirCap.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("the FOIR cap must be a fraction between 0 and 1");
    }
    foirCap = Quantity.plain(foirCap);
    SortedSet<Integer> ascending = new TreeSet<>(termsMonths);
    int listed = termsMonths.size();
    termsMonths = List.copyOf(ascending);
    if (termsMonths.isEmpty()) {
      throw new IllegalArgumentException("at least one term must be offered");
    }
    if (termsMonths.size() < listed) {
      throw new IllegalArgumentException("a term must not be listed twice");
    }
    for (int term : termsMonths) {
      if (!defaultTiming.covers(term)) {
        throw new IllegalArgumentException(
            "the default timing has no hazard within " + term + " months");
      }
    }
    if (upfrontFee.of(amounts.min()).compareTo(amounts.min()) >= 0) {
      throw new IllegalArgumentException("the upfront fee must be below the smallest amount");
    }
  }

  /**
   * A policy to try things with. Its figures are assumptions: none of them is estimated from loans,
   * and none is advice.
   */
  public static PricingPolicy example() {
    return new PricingPolicy(
        "Example values, all of them assumptions: none is estimated from loans. Replace them with"
            + " your own before you offer anything to anyone.",
        new Costs(
            new BigDecimal("0.9"),
            new BigDecimal("0.05"),
            new BigDecimal("0.03"),
            new BigDecimal("0.02")),
        new RateLimits(new BigDecimal("0.06"), new BigDecimal("0.36"), new BigDecimal("0.0025")),
        new BigDecimal("0.45"),
        new AmountLimits(
            BigDecimal.valueOf(1000), BigDecimal.valueOf(40_000), BigDecimal.valueOf(100)),
        List.of(36, 60),
        DefaultTiming.constant(),
        UpfrontFee.none(),
        PdHorizon.LIFETIME);
  }

  /**
   * Expected loss of a loan as it is asked for, over its whole term; over the shortest term offered
   * if none is asked for.
   *
   * @param probability of default of this loan, of the policy's horizon
   * @return in money, half a cent rounded up
   */
  public BigDecimal expectedLoss(LoanRequest asked, double probability) {
    int months = asked.termMonths().orElse(termsMonths.get(0));
    return ExpectedLoss.of(
        pdHorizon.toLifetime(probability, months),
        costs.lossGivenDefault().doubleValue(),
        asked.amount());
  }

  /** The same but for the costs. */
  public PricingPolicy withCosts(Costs other) {
    return new PricingPolicy(
        note, other, rates, foirCap, amounts, termsMonths, defaultTiming, upfrontFee, pdHorizon);
  }

  /** The same but for the rates. */
  public PricingPolicy withRates(RateLimits other) {
    return new PricingPolicy(
        note, costs, other, foirCap, amounts, termsMonths, defaultTiming, upfrontFee, pdHorizon);
  }

  /** The same but for the amounts. */
  public PricingPolicy withAmounts(AmountLimits other) {
    return new PricingPolicy(
        note, costs, rates, foirCap, other, termsMonths, defaultTiming, upfrontFee, pdHorizon);
  }

  /** The same but for the FOIR cap. */
  public PricingPolicy withFoirCap(BigDecimal other) {
    return new PricingPolicy(
        note, costs, rates, other, amounts, termsMonths, defaultTiming, upfrontFee, pdHorizon);
  }

  /** The same but for the terms. */
  public PricingPolicy withTermsMonths(List<Integer> other) {
    return new PricingPolicy(
        note, costs, rates, foirCap, amounts, other, defaultTiming, upfrontFee, pdHorizon);
  }

  /** The same but for the timing of defaults. */
  public PricingPolicy withDefaultTiming(DefaultTiming other) {
    return new PricingPolicy(
        note, costs, rates, foirCap, amounts, termsMonths, other, upfrontFee, pdHorizon);
  }

  /** The same but for the fee. */
  public PricingPolicy withUpfrontFee(UpfrontFee other) {
    return new PricingPolicy(
        note, costs, rates, foirCap, amounts, termsMonths, defaultTiming, other, pdHorizon);
  }

  /** The same but for the horizon. */
  public PricingPolicy withPdHorizon(PdHorizon other) {
    return new PricingPolicy(
        note, costs, rates, foirCap, amounts, termsMonths, defaultTiming, upfrontFee, other);
  }
}
