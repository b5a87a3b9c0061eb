package io.loantap.learn.evaluation;

import java.util.Comparator;
import java.util.List;

/** Holds groups against a reference group. */
public final class GroupScreening {
  /** A group with fewer applicants is not judged. */
  public static final long FEWEST_APPLICANTS = 100;

  private GroupScreening() {}

  /**
   * Compares all groups with the one that is approved most often among those with at least {@link
   * #FEWEST_APPLICANTS}; among equals, the first.
   *
   * @throws IllegalArgumentException if no group has that many
   */
  public static List<GroupComparison> compare(List<GroupFigures> groups) {
    return compare(
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
  public static List<GroupComparison> compare(List<GroupFigures> groups, String reference) {
    return compare(
        groups,
        groups.stream()
            .filter(group -> group.group().equals(reference))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException("there is no group \"%s\"".formatted(reference))));
  }

  private static List<GroupComparison> compare(List<GroupFigures> groups, GroupFigures reference) {
    return groups.stream()
        .map(group -> new GroupComparison(group, reference, screen(group, reference)))
        .toList();
  }

  private static Screen screen(GroupFigures group, GroupFigures reference) {
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
