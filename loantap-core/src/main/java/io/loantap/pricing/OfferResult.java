package io.loantap.pricing;

import java.util.List;

/**
 * What came of the search for an offer. Everything but an {@link Offered} has a reason, whose
 * {@link OfferReason#kind} says which part of the decision it comes from.
 */
public sealed interface OfferResult permits Offered, OfferResult.NotOffered, OfferResult.Referred {

  /**
   * Loans that were considered before this came out, in the order of the search; empty if the first
   * loan was offered.
   */
  List<Shortfall> shortfalls();

  /** Nothing can be offered. */
  sealed interface NotOffered extends OfferResult
      permits TooRisky, Unpriceable, Unaffordable, OutsideProduct {
    /** Why, of the furthest stage that any considered loan reached. */
    OfferReason reason();
  }

  /**
   * Every loan considered has a probability of default above the threshold.
   *
   * @param reason of kind SCORE
   * @param shortfalls what was considered
   */
  record TooRisky(OfferReason reason, List<Shortfall> shortfalls) implements NotOffered {
    /** Copies the list. */
    public TooRisky {
      shortfalls = List.copyOf(shortfalls);
    }
  }

  /**
   * No loan considered can be priced within the cap.
   *
   * @param reason of kind PRICING
   * @param shortfalls what was considered
   */
  record Unpriceable(OfferReason reason, List<Shortfall> shortfalls) implements NotOffered {
    /** Copies the list. */
    public Unpriceable {
      shortfalls = List.copyOf(shortfalls);
    }
  }

  /**
   * A loan can be priced, but not paid from the income.
   *
   * @param reason of kind AFFORDABILITY
   * @param shortfalls what was considered
   */
  record Unaffordable(OfferReason reason, List<Shortfall> shortfalls) implements NotOffered {
    /** Copies the list. */
    public Unaffordable {
      shortfalls = List.copyOf(shortfalls);
    }
  }

  /**
   * Less is asked for than the lender lends.
   *
   * @param reason of kind POLICY
   * @param shortfalls what was asked for
   */
  record OutsideProduct(OfferReason reason, List<Shortfall> shortfalls) implements NotOffered {
    /** Copies the list. */
    public OutsideProduct {
      shortfalls = List.copyOf(shortfalls);
    }
  }

  /**
   * A person must look: income or dti is missing or impossible, so nothing was reckoned.
   *
   * @param reason of kind AFFORDABILITY
   */
  record Referred(OfferReason reason) implements OfferResult {
    @Override
    public List<Shortfall> shortfalls() {
      return List.of();
    }
  }
}
