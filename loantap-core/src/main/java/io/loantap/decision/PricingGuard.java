package io.loantap.decision;

import io.loantap.applicant.FieldRole;
import io.loantap.applicant.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Guard against models that may not price. A rate made from a probability of default that was
 * itself made from a rate goes round in a circle, so a model that prices reads no field of the role
 * {@link FieldRole#SET_BY_LENDER}: the lender's rate, its grade, an instalment that gives the rate
 * away.
 */
final class PricingGuard {
  private PricingGuard() {}

  /**
   * Why a model may not price, in a sentence; empty if it may.
   *
   * @param schema states the roles
   * @param fields every field of the application that the model reads, also those that it reads
   *     only through derived fields
   */
  static Optional<String> refusal(Schema schema, Collection<String> fields) {
    List<String> circular = new ArrayList<>();
    for (String field : new TreeSet<>(fields)) {
      if (schema.roles(field).contains(FieldRole.SET_BY_LENDER)) {
        circular.add(field);
      }
    }
    return circular.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "This model cannot price loans: it reads "
                + String.join(", ", circular)
                + ", which the lender sets with the rate, so that the rate would depend on itself."
                + " Train without; the recipe application does so on LoanTap files.");
  }
}
