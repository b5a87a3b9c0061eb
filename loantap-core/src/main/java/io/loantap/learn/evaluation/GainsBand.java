package io.loantap.learn.evaluation;

import java.util.OptionalDouble;

/**
 * One line of a gains table: loans of similar risk. Figures called cumulative run from the riskiest
 * loans down to this band; what approving would do runs from the safest up to this band.
 *
 * @param lowest lowest probability in the band
 * @param highest highest probability in the band
 * @param below the cut that declines this band and all riskier ones
 * @param upTo the cut that approves this band and all safer ones
 */
public record GainsBand(
    double lowest, double highest, ThresholdEffect below, ThresholdEffect upTo) {
  /** Loans in the band, at least 1. */
  public long rows() {
    return upTo.confusion().approved() - below.confusion().approved();
  }

  /** How many of them were charged off. */
  public long chargedOff() {
    return upTo.confusion().fn() - below.confusion().fn();
  }

  /** Share of them that was charged off. */
  public double badRate() {
    return (double) chargedOff() / rows();
  }

  /** Share of all charged-off loans in this band and riskier ones. */
  public double cumulativeChargedOff() {
    return below.confusion().recallChargedOff();
  }

  /** Share of all fully-paid loans in this band and riskier ones. */
  public double cumulativeFullyPaid() {
    return below.confusion().falsePositiveRate().orElseThrow();
  }

  /** How far the two cumulative shares are apart, in [-1, 1]. */
  public double ks() {
    return below.confusion().youden();
  }

  /** Bad rate of the band over that of all loans. */
  public double lift() {
    return badRate() / upTo.confusion().chargedOffRate();
  }

  /** Bad rate of this band and riskier ones over that of all loans. */
  public double cumulativeLift() {
    return below.confusion().precisionChargedOff() / below.confusion().chargedOffRate();
  }

  /** Share of loans approved if this band is the last to be. */
  public double approvalRate() {
    return upTo.confusion().approvalRate();
  }

  /** Share of these that were charged off. */
  public double npa() {
    return upTo.confusion().npa().orElseThrow();
  }

  /** Share of the money lent to these that went to the charged-off; empty if it is none. */
  public OptionalDouble amountNpa() {
    return upTo.amounts().npa();
  }
}
