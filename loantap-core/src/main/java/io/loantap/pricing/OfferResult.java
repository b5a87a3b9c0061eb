package io.loantap.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The result of a search for an offer. Everything but an {@link Offered} has a reason, whose {@link
 * OfferReason#source} says which part of the decision it comes from. Immutable.
 */
public sealed interface OfferResult permits Offered, OfferResult.NotOffered, OfferResult.Referred {
  /** The loan that can be offered; empty unless this is {@link Offered}. */
  default Optional<Offered> offer() {
    return Optional.empty();
  }

  /**
   * Loans that were considered and declined before this came out, in the order of the search; none
   * if the first loan was offered.
   */
  List<Declined> declined();

  /**
   * A loan that was considered and could not be offered.
   *
   * @param amount considered
   * @param termMonths considered
   * @param reason the first requirement that it did not meet: score, then pricing, then
   *     affordability
   */
  record Declined(BigDecimal amount, int termMonths, OfferReason reason) {}

  /**
   * No offer.
   *
   * @param reason of the furthest stage that any considered loan reached: of SCORE if every one has
   *     a probability of default above the threshold, of PRICING if none of the others can be
   *     priced within the cap, of AFFORDABILITY if one can be priced, but not paid from the income,
   *     and of POLICY if less is asked for than the lender lends
   * @param declined what was considered
   */
  record NotOffered(OfferReason reason, List<Declined> declined) implements OfferResult {
    /** Copies the list. */
    public NotOffered {
      declined = List.copyOf(declined);
    }
  }

  /**
   * A case for a person: income or dti is missing or impossible, so nothing was reckoned.
   *
   * @param reason of source AFFORDABILITY
   */
  record Referred(OfferReason reason) implements OfferResult {
    @Override
    public List<Declined> declined() {
      return List.of();
    }
  }
}
