package io.loantap.pricing;

/**
 * A search for the terms on which a loan can be offered.
 *
 * <p>A loan of an amount and a term can be offered if its probability of default is at most the
 * threshold, if its break-even rate and the next rate of the grid lie below the cap, fees included,
 * and if its instalment is affordable. The model is asked anew for every loan considered, because
 * amount and term change the probability. The order is:
 *
 * <ol>
 *   <li>Missing or impossible income or dti: referred. Less than the smallest amount: nothing.
 *   <li>The amount asked for, or the largest amount lent if that is less, at the term asked for;
 *       then at the other terms, the shortest first. The first that passes is offered.
 *   <li>For each term the largest smaller amount that passes, in whole steps (see {@link #search}).
 *       Of these, the largest, then the one with the highest NPV, then the shorter.
 *   <li>Nothing: the result is named after the furthest stage (score, pricing, affordability) that
 *       any loan considered has reached.
 * </ol>
 *
 * Immutable: make it once, share it among threads.
 */
public final class OfferSearch {
  private final PricingPolicy policy;
  private final CandidatePricer pricer;

  /**
   * The model, asked again for every amount and term: both are characteristics of most models, so a
   * smaller or longer loan has a probability of default of its own.
   */
  @FunctionalInterface
  public interface PdFunction {
    /**
     * Probability of default, if this were the loan.
     *
     * @param amount in money, above 0
     * @param termMonths one of the terms of the policy
     * @return a probability in [0, 1]; the same for the same arguments
     */
    double probability(double amount, int termMonths);
  }

  private OfferSearch(PricingPolicy policy, double threshold) {
    this.policy = policy;
    this.pricer = new CandidatePricer(policy, threshold);
  }

  /**
   * A search under a policy.
   *
   * @param policy all limits but one
   * @param threshold highest probability of default that is approved, in [0, 1], of the horizon of
   *     the policy
   */
  public static OfferSearch of(PricingPolicy policy, double threshold) {
    return new OfferSearch(policy, threshold);
  }

  /** The policy that it searches under. */
  public PricingPolicy policy() {
    return policy;
  }

  /**
   * Finds an offer. The same request and the same model give the same result.
   *
   * <p>Amount, price and probability depend on one another. A smaller amount that is offered passes
   * every requirement itself, and one step more does not; it is the largest that passes if the
   * probability does not fall as the amount grows and the fee has no fixed part. The model is asked
   * once per loan considered: once or twice if the amount asked for passes, about ten times for a
   * counter-offer, under 70 times in any case with two terms and 400 steps.
   *
   * @param request what is asked for
   * @param model gives the probability of default for any amount and term
   * @throws IllegalArgumentException if the model gives something outside [0, 1]
   */
  public OfferResult search(LoanRequest request, PdFunction model) {
    return request
        .finances()
        .referral()
        .<OfferResult>map(OfferResult.Referred::new)
        .orElseGet(() -> new OfferRun(policy, pricer, request, model).result());
  }
}
