package io.loantap.decision;

import io.loantap.applicant.Schema;
import io.loantap.pricing.PricingPolicy;
import java.util.Optional;

/**
 * The terms of pricing, and the fields that they are applied to. Immutable.
 *
 * @param fields where amount, term, income and obligations stand in an application; empty for those
 *     to which the schema gives the roles
 * @param terms costs, caps and limits
 */
public record LoanPricing(Optional<LoanFields> fields, PricingPolicy terms) {

  /** On these terms, for the fields to which the schema gives the roles. */
  public LoanPricing(PricingPolicy terms) {
    this(Optional.empty(), terms);
  }

  /**
   * Where amount, term, income and obligations stand in an application of a schema.
   *
   * @throws IllegalArgumentException if no names are stated and the schema's roles do not say
   */
  public LoanFields fieldsIn(Schema schema) {
    return fields.isPresent() ? fields.get() : LoanFields.of(schema);
  }

  /**
   * The places of the fields in a schema.
   *
   * @throws IllegalArgumentException if one is missing or of another kind, or cannot say a term
   */
  public LoanSlots in(Schema schema) {
    return new LoanSlots(fieldsIn(schema), terms.termsMonths(), schema);
  }
}
