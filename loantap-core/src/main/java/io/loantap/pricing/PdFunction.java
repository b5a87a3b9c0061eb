package io.loantap.pricing;

/**
 * The model, asked again for every amount and term: both are characteristics of most models, so a
 * smaller or longer loan has a probability of default of its own.
 */
@FunctionalInterface
public interface PdFunction {
  /**
   * Probability of default, if this were the loan.
   *
   * @param amount in money, above 0
   * @param termMonths one of the terms of the policy
   * @return a probability in [0, 1]; the same for the same arguments
   */
  double probability(double amount, int termMonths);
}
