package io.loantap.train.statistics;

import org.apache.commons.math3.special.Gamma;

/**
 * The likelihood-ratio test of whether the columns together tell more than chance: the fit against
 * the model that knows only the intercept, and the offsets where points were set by hand.
 *
 * <p>Twice the difference of the log-likelihoods follows, if no column matters, a chi-squared
 * distribution (Wilks 1938). With a penalty that is a rough guide only: the likelihood is not at
 * its maximum, and the degrees of freedom are {@linkplain InformationCriteria effective} ones.
 *
 * @param logLikelihood of the fit, without the penalty; at most 0
 * @param nullLogLikelihood of the best intercept alone
 * @param degreesOfFreedom effective number of coefficients, intercept not counted; not always whole
 */
public record LikelihoodRatioTest(
    double logLikelihood, double nullLogLikelihood, double degreesOfFreedom) {

  /** Twice the gain in log-likelihood, at least 0. */
  public double statistic() {
    return Math.max(0, 2 * (logLikelihood - nullLogLikelihood));
  }

  /** Probability of such a gain by chance; 1 if there is no degree of freedom. */
  public double p() {
    return degreesOfFreedom > 0
        ? Gamma.regularizedGammaQ(degreesOfFreedom / 2, statistic() / 2)
        : 1;
  }

  /**
   * McFadden's pseudo R-squared, 1 - log-likelihood / null log-likelihood, in [0, 1]. Credit models
   * are good at 0.1 to 0.2; it is no share of explained variance.
   */
  public double mcFaddenR2() {
    return 1 - logLikelihood / nullLogLikelihood;
  }
}
