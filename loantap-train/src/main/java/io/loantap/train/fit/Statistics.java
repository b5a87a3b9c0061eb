package io.loantap.train.fit;

/**
 * The choice of the statistics for validators that are computed beside the model; it does not
 * depend on them.
 */
public enum Statistics {
  /** None. */
  NONE,
  /** Those that follow from the fit: coefficient table, likelihood ratio, AIC and BIC. */
  FIT,
  /** Variance inflation and correlations of the columns, too. */
  COLUMNS
}
