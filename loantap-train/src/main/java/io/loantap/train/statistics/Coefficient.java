package io.loantap.train.statistics;

import io.loantap.learn.evaluation.ConfidenceInterval;
import java.util.Optional;
import org.apache.commons.math3.special.Erf;

/**
 * One coefficient of a fit, in log-odds per unit of its column, and how certain it is.
 *
 * @param name of the column, or {@value CoefficientTable#INTERCEPT}
 * @param estimate finite
 * @param wald its uncertainty; empty if the data do not identify the coefficient
 */
public record Coefficient(String name, double estimate, Optional<Wald> wald) {
  /**
   * The normal approximation; all components are finite.
   *
   * @param standardError above 0, in the unit of the estimate
   * @param z estimate over standard error
   * @param p probability of a z at least as far from 0 on either side if the coefficient were 0
   * @param interval holds the coefficient with 95 % confidence
   */
  public record Wald(double standardError, double z, double p, Interval interval) {
    /**
     * The approximation of an estimate.
     *
     * @param standardError above 0
     */
    public static Wald of(double estimate, double standardError) {
      double z = estimate / standardError;
      double reach = ConfidenceInterval.Z * standardError;
      return new Wald(
          standardError,
          z,
          Erf.erfc(Math.abs(z) / StrictMath.sqrt(2)),
          new Interval(estimate - reach, estimate + reach));
    }
  }
}
