package io.loantap.train.statistics;

/**
 * The information criteria of a fit, AIC and BIC: its worth after paying for its coefficients;
 * smaller is better, and only fits to the same rows compare.
 *
 * <p>A penalised coefficient is not entirely free, so it counts for less than 1: the effective
 * number of coefficients is the trace of {@code (F + l2 * I)^-1 F} with the Fisher information
 * {@code F = X'WX} at the optimum and no l2 for the intercept (Hastie, Tibshirani and Friedman,
 * section 7.6). Without a penalty that is the rank of the columns, intercept included.
 *
 * @param logLikelihood of the fit, without the penalty
 * @param effectiveCoefficients the intercept included, which counts 1
 * @param rows sum of the weights
 */
public record InformationCriteria(double logLikelihood, double effectiveCoefficients, double rows) {

  /** Akaike (1974): {@code 2 k - 2 ln L}. */
  public double aic() {
    return 2 * effectiveCoefficients - 2 * logLikelihood;
  }

  /** Schwarz (1978): {@code k ln(n) - 2 ln L}. */
  public double bic() {
    return StrictMath.log(rows) * effectiveCoefficients - 2 * logLikelihood;
  }
}
