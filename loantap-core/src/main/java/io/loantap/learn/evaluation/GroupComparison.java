package io.loantap.learn.evaluation;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One group beside the reference group. Differences are group less reference.
 *
 * @param figures of the group
 * @param reference figures of the reference group; of the group itself if it is the reference
 * @param screen what the four-fifths rule of thumb says
 */
public record GroupComparison(GroupFigures figures, GroupFigures reference, Screen screen) {
  /** Approval rate as a multiple of the reference's; empty if the reference approves nobody. */
  public OptionalDouble approvalRatio() {
    return reference.approvalRate() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(figures.approvalRate() / reference.approvalRate());
  }

  /**
   * 95 % interval of the ratio by the normal approximation of its logarithm (Katz et al. 1978).
   * Empty for the reference itself, and where a group approves nobody.
   */
  public Optional<ConfidenceInterval> approvalRatioInterval() {
    if (screen == Screen.REFERENCE
        || figures.approvalRate() == 0
        || reference.approvalRate() == 0) {
      return Optional.empty();
    }
    double ratio = figures.approvalRate() / reference.approvalRate();
    double spread =
        ConfidenceInterval.Z * StrictMath.sqrt(logVariance(figures) + logVariance(reference));
    return Optional.of(
        new ConfidenceInterval(ratio * StrictMath.exp(-spread), ratio * StrictMath.exp(spread)));
  }

  /** Variance of the logarithm of the approval rate. */
  private static double logVariance(GroupFigures group) {
    return (1 - group.approvalRate()) / (group.applicants() * group.approvalRate());
  }

  /**
   * Standardised difference of the mean scores: in units of the root of the two groups' mean
   * variance. Below 0 the group scores as riskier. Empty if all scores are alike.
   */
  public OptionalDouble scoreDifference() {
    double variance = (figures.scoreVariance() + reference.scoreVariance()) / 2;
    return variance == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            (figures.meanScore() - reference.meanScore()) / StrictMath.sqrt(variance));
  }

  /** By how much more often those who repaid were declined; empty if nobody repaid in one. */
  public OptionalDouble falsePositiveGap() {
    return difference(figures.falsePositiveRate(), reference.falsePositiveRate());
  }

  /** By how much more often the charged-off were declined; empty if one group had none. */
  public OptionalDouble truePositiveGap() {
    return difference(figures.truePositiveRate(), reference.truePositiveRate());
  }

  /** By how much the mean offered rate is higher, a fraction a year; empty without offers. */
  public OptionalDouble aprGap() {
    return difference(figures.meanApr(), reference.meanApr());
  }

  private static OptionalDouble difference(OptionalDouble value, OptionalDouble reference) {
    return value.isEmpty() || reference.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(value.getAsDouble() - reference.getAsDouble());
  }
}
