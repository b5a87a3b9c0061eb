package io.loantap.train.statistics;

import io.loantap.learn.optimise.SymmetricMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Estimate, standard error, z, two-sided p-value and 95 % interval of the intercept and of each
 * coefficient.
 *
 * <p>The covariance is the inverse of the Fisher information at the optimum, penalty included:
 *
 * <pre>
 *   (X' W X + l2 * I)^-1,   W = diag(weight * p * (1 - p)),   no l2 for the intercept
 * </pre>
 *
 * <ul>
 *   <li>Without a penalty these are the classical Wald statistics of maximum likelihood.
 *   <li>With a penalty the estimate is shrunken towards 0, and the interval is the approximate
 *       posterior of a Bayesian whose prior for each coefficient is normal with mean 0 and variance
 *       {@code 1 / l2}. It covers the spread of data and prior together. It does not cover the bias
 *       that shrinking brings, so for a coefficient far from 0 it covers the true value less often
 *       than 95 %; and the sampling spread alone is smaller than the standard error (its sandwich
 *       form would put X'WX between two of these inverses). The p-value is no test of a hypothesis
 *       then. Fit with an l2 of 0 to test one.
 *   <li>Neither covers what was chosen by looking at the data: the penalty, bins, the recipe.
 *   <li>A coefficient that a monotone constraint holds at 0 has no statistics. Those of the others
 *       take for granted which ones are held, and so do the tests and criteria of the whole fit.
 *   <li>Weights count as repetitions of a row. Weights that are not, class weights above all, make
 *       standard errors that no longer follow from the number of loans.
 * </ul>
 *
 * <p>A column that is a combination of others has no coefficient of its own without a penalty: the
 * table says so instead of giving numbers. Columns that take no part in the combination keep their
 * statistics.
 *
 * @param coefficients the intercept, then the columns in order
 */
public record CoefficientTable(List<Coefficient> coefficients) {
  /** Name of the first entry. */
  public static final String INTERCEPT = "intercept";

  /** Copies the list. */
  public CoefficientTable {
    coefficients = List.copyOf(coefficients);
  }

  /**
   * The table of an optimum.
   *
   * @param columns names of the columns, without the intercept
   * @param estimates intercept first
   * @param information the Fisher information at the optimum, penalty included
   * @throws IllegalArgumentException if the sizes differ
   */
  public static CoefficientTable of(
      List<String> columns, double[] estimates, SymmetricMatrix information) {
    if (estimates.length != columns.size() + 1 || information.size() != estimates.length) {
      throw new IllegalArgumentException(
          columns.size() + " columns need one estimate each and one for the intercept");
    }
    return of(columns, estimates, SymmetricInverse.of(information));
  }

  static CoefficientTable of(
      List<String> columns, double[] estimates, SymmetricInverse covariance) {
    List<Coefficient> coefficients = new ArrayList<>();
    for (int j = 0; j < estimates.length; j++) {
      coefficients.add(
          new Coefficient(
              j == 0 ? INTERCEPT : columns.get(j - 1),
              estimates[j],
              covariance.isDetermined(j)
                  ? Optional.of(
                      Coefficient.Wald.of(estimates[j], StrictMath.sqrt(covariance.get(j, j))))
                  : Optional.empty()));
    }
    return new CoefficientTable(coefficients);
  }

  /** The same estimates, none of them identified: for an optimum at infinity. */
  static CoefficientTable unidentified(List<String> columns, double[] estimates) {
    List<Coefficient> coefficients = new ArrayList<>();
    for (int j = 0; j < estimates.length; j++) {
      String name = j == 0 ? INTERCEPT : columns.get(j - 1);
      coefficients.add(new Coefficient(name, estimates[j], Optional.empty()));
    }
    return new CoefficientTable(coefficients);
  }
}
