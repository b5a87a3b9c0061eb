package io.loantap.reason;

/** A kind of reference that an applicant's contributions are held against. */
public enum Baseline {
  /**
   * The mean contribution over training loans that would just be approved: a probability of default
   * from three quarters of the threshold to the threshold. Every decline falls short of it in at
   * least one characteristic.
   */
  CUTOFF,
  /**
   * The mean contribution over all training loans. With a strict threshold, a decline may be better
   * than the mean in everything and have no reason.
   */
  POPULATION,
  /** The least contribution that the characteristic can make. */
  MAX,
  /** The median contribution over all training loans. */
  MEDIAN
}
