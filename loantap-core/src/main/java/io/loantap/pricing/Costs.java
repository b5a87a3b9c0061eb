package io.loantap.pricing;

import java.math.BigDecimal;

/**
 * The costs of a lender's money, and the share of it that a default loses. Rates are fractions of
 * the balance a year. None of these can be learned from loans with a good or bad outcome only: they
 * are inputs.
 *
 * @param lossGivenDefault LGD, the share of the balance that is lost at default, in [0, 1]
 * @param funding what the lender pays for money, from 0 to 1
 * @param operating servicing, collection, systems, from 0 to 1
 * @param margin what the lender wants to earn beyond that, from 0 to 1
 */
public record Costs(
    BigDecimal lossGivenDefault, BigDecimal funding, BigDecimal operating, BigDecimal margin) {
  /** Checks the ranges. */
  public Costs {
    lossGivenDefault = share(lossGivenDefault, "the loss given default");
    funding = share(funding, "the funding cost");
    operating = share(operating, "the operating cost");
    margin = share(margin, "the margin");
  }

  /** {@code c = funding + operating + margin}, a fraction a year. */
  public BigDecimal annual() {
    return funding.add(operating).add(margin);
  }

  private static BigDecimal share(BigDecimal value, String name) {
    if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(name + " must be a fraction between 0 and 1");
    }
    return Quantity.plain(value);
  }
}
