package io.loantap.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An offer: terms that meet every requirement of the policy. Immutable.
 *
 * @param terms amount, APR, term, instalment, total interest
 * @param probability the model's probability of default for this amount and term
 * @param lifetimePd the same over the whole term
 * @param breakEvenApr the rate at which the loan just earns its cost, before grid and floor; a
 *     fraction a year
 * @param upfrontFee kept back from the amount, in money
 * @param allInApr the rate with the fee counted in: twelve times the monthly internal rate of
 *     return of what is paid out against the instalments
 * @param expectedLoss {@code lifetime PD LGD amount}, in money
 * @param npv what the loan is worth today beyond its cost, the margin included in that cost, in
 *     money
 * @param foir obligations with this instalment over gross income, a proxy: gross income, and no
 *     housing cost unless it is stated
 * @param requestedAmount what was asked for
 * @param requestedTermMonths what was asked for, if any
 * @param declined loans that were preferred and could not be offered, with their reasons
 */
public record Offered(
    RepaymentTerms terms,
    double probability,
    double lifetimePd,
    double breakEvenApr,
    BigDecimal upfrontFee,
    BigDecimal allInApr,
    BigDecimal expectedLoss,
    BigDecimal npv,
    BigDecimal foir,
    BigDecimal requestedAmount,
    OptionalInt requestedTermMonths,
    List<Declined> declined)
    implements OfferResult {
  /** Copies the list. */
  public Offered {
    declined = List.copyOf(declined);
  }

  @Override
  public Optional<Offered> offer() {
    return Optional.of(this);
  }

  /** Whether less is offered than was asked for. */
  public boolean smaller() {
    return terms.amount().compareTo(requestedAmount) < 0;
  }

  /** Whether a longer term is offered than was asked for. */
  public boolean longer() {
    return requestedTermMonths.isPresent() && terms.termMonths() > requestedTermMonths.getAsInt();
  }

  /** Whether a shorter term is offered than was asked for. */
  public boolean shorter() {
    return requestedTermMonths.isPresent() && terms.termMonths() < requestedTermMonths.getAsInt();
  }

  /** Whether something else is offered than was asked for, so that the applicant must agree. */
  public boolean counterOffer() {
    return smaller() || longer() || shorter();
  }
}
