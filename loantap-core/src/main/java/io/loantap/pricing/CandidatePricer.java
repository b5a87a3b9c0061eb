package io.loantap.pricing;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The test of one amount and term: score, then pricing, then affordability. Immutable. */
final class CandidatePricer {
  /** Far above the error of an internal rate of return, far below what a rate shows. */
  private static final double ROUNDING = 1e-9;

  private static final double CENTS = 100;

  private final PricingPolicy policy;
  private final double threshold;
  private final double lossGivenDefault;
  private final double annualCost;
  private final double rateCap;
  private final RateLimits.Grid rates;

  CandidatePricer(PricingPolicy policy, double threshold) {
    this.policy = policy;
    this.threshold = Quantity.share(threshold, "the threshold");
    this.lossGivenDefault = policy.costs().lossGivenDefault().doubleValue();
    this.annualCost = policy.costs().annual().doubleValue();
    this.rateCap = policy.rates().cap().doubleValue();
    this.rates = policy.rates().grid();
  }

  double lossGivenDefault() {
    return lossGivenDefault;
  }

  /** The lifetime PD of a candidate. */
  double lifetimePd(double probability, int termMonths) {
    return policy.pdHorizon().toLifetime(probability, termMonths);
  }

  Candidate price(long amount, int termMonths, OfferSearch.PdFunction model, long maxInstalment) {
    double probability = model.probability(amount / CENTS, termMonths);
    Quantity.share(probability, "the probability of default that the model gives");
    if (probability > threshold) {
      return Candidate.unpriced(amount, termMonths, probability, OfferReason.PD_ABOVE_THRESHOLD);
    }
    Hazards hazards =
        policy.defaultTiming().hazards(lifetimePd(probability, termMonths), termMonths);
    long fee = policy.upfrontFee().of(amount);
    NetPresentValue value =
        NetPresentValue.of(hazards, lossGivenDefault, annualCost)
            .withUpfrontFee((double) fee / amount);
    OptionalDouble breakEven = value.breakEvenApr(rateCap);
    if (breakEven.isEmpty()) {
      return Candidate.unpriced(amount, termMonths, probability, OfferReason.NO_BREAK_EVEN_RATE);
    }
    OptionalLong apr = rates.offer(breakEven.getAsDouble());
    if (apr.isEmpty()) {
      return Candidate.unpriced(amount, termMonths, probability, OfferReason.RATE_ABOVE_CAP);
    }
    long rate = apr.getAsLong();
    if (fee > 0
        && AllInApr.exact(RepaymentTerms.of(amount, rate, termMonths), fee) > rateCap + ROUNDING) {
      return Candidate.unpriced(amount, termMonths, probability, OfferReason.ALL_IN_RATE_ABOVE_CAP);
    }
    OfferReason failure = null;
    if (Instalment.cents(amount, rate, termMonths) > maxInstalment) {
      failure =
          maxInstalment == 0 ? OfferReason.OBLIGATIONS_TOO_HIGH : OfferReason.INSTALMENT_TOO_HIGH;
    }
    double npv = value.at(Quantity.yearly(rate)) * amount;
    return new Candidate(
        amount, termMonths, probability, breakEven.getAsDouble(), rate, fee, npv, failure);
  }
}
