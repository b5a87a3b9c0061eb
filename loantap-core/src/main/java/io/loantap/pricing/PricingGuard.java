package io.loantap.pricing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which models may price. A rate made from a probability of default that was itself made from a
 * rate goes round in a circle; {@code int_rate}, {@code installment}, {@code grade} and {@code
 * sub_grade} all carry the rate that the lender once set (the instalment is the EMI of amount, rate
 * and term).
 */
public final class PricingGuard {
  private static final Set<String> CIRCULAR =
      Set.of("int_rate", "installment", "grade", "sub_grade");

  private PricingGuard() {}

  /**
   * Why a model may not price, in a sentence; empty if it may.
   *
   * @param fields every field of the application that the model reads, also those that it reads
   *     only through derived fields
   */
  public static Optional<String> refusal(Collection<String> fields) {
    List<String> circular = new TreeSet<>(fields).stream().filter(CIRCULAR::contains).toList();
    return circular.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "This model cannot price loans: it reads "
                + String.join(", ", circular)
                + ", which the lender set from a rate, so that the rate would depend on itself;"
                + " train with the application recipe instead.");
  }
}
