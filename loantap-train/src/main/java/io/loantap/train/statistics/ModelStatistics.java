package io.loantap.train.statistics;

import java.util.Optional;

/**
 * The statistics of a trained model.
 *
 * @param fit what follows from likelihood and curvature
 * @param collinearity how the columns resemble each other, if asked for
 * @param resampled bootstrap intervals, if asked for
 */
public record ModelStatistics(
    FitStatistics fit, Optional<Collinearity> collinearity, Optional<Resampled> resampled) {

  /** How the columns resemble each other. */
  public record Collinearity(CorrelationMatrix correlations, VarianceInflation inflation) {}

  /**
   * Bootstrap intervals of the coefficients.
   *
   * @param how many resamples, and from which seed
   * @param coefficients from resampled training loans
   */
  public record Resampled(Bootstrap how, Bootstrap.Coefficients coefficients) {}
}
