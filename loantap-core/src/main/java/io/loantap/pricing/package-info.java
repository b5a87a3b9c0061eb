/**
 * Pricing, from a probability of default to repayment terms: instalments, hazards, the break-even
 * rate, affordability, and the search for an offer.
 *
 * <p>Pure functions and immutable values; everything here may be shared among threads. Money is a
 * {@link java.math.BigDecimal} with at most two decimals, in the one currency of the lender. Rates
 * are fractions a year (0.1425 is 14.25 %), never per cent, except the debt-to-income ratio, which
 * applicants state in per cent. Terms are whole months.
 */
@NullMarked
package io.loantap.pricing;

import org.jspecify.annotations.NullMarked;
