package io.loantap.learn.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A comparison of one group with the reference group. Differences are group less reference.
 *
 * @param figures of the group
 * @param reference figures of the reference group; of the group itself if it is the reference
 * @param screen what the four-fifths rule of thumb says
 */
public record GroupComparison(GroupFigures figures, GroupFigures reference, Screen screen) {
  /** A group with fewer applicants is not judged. */
  public static final long FEWEST_APPLICANTS = 100;

  /**
   * What the four-fifths rule of thumb says of a group. It stems from hiring (29 CFR 1607.4 D) and
   * is a reason to look closer, not a test of law.
   */
  public enum Screen {
    /** The group that others are held against. */
    REFERENCE,
    /** Approved at least 0.80 times as often as the reference. */
    PASSED,
    /** Approved less than 0.80 times as often as the reference. */
    FLAGGED,
    /** Nobody of the group was approved. */
    NOBODY_APPROVED,
    /** Too few applicants in the group to say anything. */
    INSUFFICIENT
  }

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

  /**
   * Compares all groups with the one that is approved most often among those with at least {@link
   * #FEWEST_APPLICANTS}; among equals, the first.
   *
   * @throws IllegalArgumentException if no group has that many
   */
  public static List<GroupComparison> screen(List<GroupFigures> groups) {
    return screen(
        groups,
        groups.stream()
            .filter(group -> group.applicants() >= FEWEST_APPLICANTS)
            // max() would take the last among equals.
            .min(Comparator.comparingDouble(group -> -group.approvalRate()))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no group has "
                            + FEWEST_APPLICANTS
                            + " applicants: give more loans, or a column with fewer values")));
  }

  /**
   * Compares all groups with a declared one.
   *
   * @throws IllegalArgumentException if there is no such group
   */
  public static List<GroupComparison> screen(List<GroupFigures> groups, String reference) {
    return screen(
        groups,
        groups.stream()
            .filter(group -> group.group().equals(reference))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException("there is no group \"%s\"".formatted(reference))));
  }

  private static List<GroupComparison> screen(List<GroupFigures> groups, GroupFigures reference) {
    return groups.stream()
        .map(group -> new GroupComparison(group, reference, rating(group, reference)))
        .toList();
  }

  private static Screen rating(GroupFigures group, GroupFigures reference) {
    if (group.equals(reference)) {
      return Screen.REFERENCE;
    }
    if (group.applicants() < FEWEST_APPLICANTS) {
      return Screen.INSUFFICIENT;
    }
    if (group.approvalRate() == 0) {
      return Screen.NOBODY_APPROVED;
    }
    return isBelowFourFifths(group, reference) ? Screen.FLAGGED : Screen.PASSED;
  }

  /** In whole numbers, so that exactly four fifths pass. */
  private static boolean isBelowFourFifths(GroupFigures group, GroupFigures reference) {
    return 5 * group.confusion().approved() * reference.applicants()
        < 4 * reference.confusion().approved() * group.applicants();
  }
}
