package io.loantap.learn.binning;

/** The figure of which the best cuts have most. */
public enum BinObjective {
  /** Information value, missing and special values counted in: {@link WeightOfEvidence}. */
  INFORMATION_VALUE,
  /** Log-likelihood of the outcomes when each bin has its own rate. */
  LIKELIHOOD;

  /** What a bin adds. */
  double of(OutcomeCounts bin, WeightOfEvidence scale) {
    return this == INFORMATION_VALUE
        ? scale.value(bin)
        : logLikelihood(bin.bad(), bin.rows()) + logLikelihood(bin.good(), bin.rows());
  }

  private static double logLikelihood(long part, long whole) {
    return part == 0 ? 0 : part * StrictMath.log((double) part / whole);
  }
}
