package io.loantap.pricing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One amount and term, put to the requirements; the numbers of stages not reached are 0.
 *
 * @param amount in cents
 * @param apr offered, in millionths
 * @param fee in cents
 * @param npv in cents
 * @param failure the first requirement not met; null if all are met
 */
record Candidate(
    long amount,
    int termMonths,
    double probability,
    double breakEven,
    long apr,
    long fee,
    double npv,
    @Nullable OfferReason failure) {

  static Candidate unpriced(long amount, int termMonths, double probability, OfferReason failure) {
    return new Candidate(amount, termMonths, probability, 0, 0, 0, 0, failure);
  }

  boolean passes() {
    return failure == null;
  }

  OfferReason reason() {
    return Objects.requireNonNull(failure);
  }

  OfferResult.Declined declined() {
    return new OfferResult.Declined(Quantity.money(amount), termMonths, reason());
  }
}
