package io.loantap.pricing;

import java.math.BigDecimal;

/**
 * A loan that was considered and could not be offered.
 *
 * @param amount considered
 * @param termMonths considered
 * @param reason the first requirement that it did not meet: score, then pricing, then affordability
 */
public record Shortfall(BigDecimal amount, int termMonths, OfferReason reason) {}
