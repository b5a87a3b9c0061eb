package io.loantap.challenge;

import io.loantap.drift.DriftCounts;
import java.util.List;

/** Checks of counts that were stored: numbers that cannot have come from counting are refused. */
final class ChallengeCounts {
  private ChallengeCounts() {}

  /** Checks that no count is below 0. */
  static void check(long... counts) {
    for (long count : counts) {
      if (count < 0) {
        throw new IllegalArgumentException(
            "counts must be 0 or more, and a part at most what it is part of");
      }
    }
  }

  /** Checks that all counts are of the same applications. */
  static void check(
      long compared,
      ChallengeSnapshot.Differences differences,
      List<ChallengeSnapshot.Outcomes> outcomes,
      ChallengeSnapshot.Reasons reasons) {
    long most = Math.multiplyExact(compared, (long) DriftCounts.UNITS);
    if (differences.counts().stream().mapToLong(Long::longValue).sum() != compared) {
      throw new IllegalArgumentException(
          "the ranges of differences must sum to the " + compared + " compared applications");
    }
    check(
        most - differences.champion(),
        most - differences.challenger(),
        most - differences.absolute(),
        most - differences.squares());
    long decided = outcomes.stream().mapToLong(ChallengeSnapshot.Outcomes::count).sum();
    check(compared - decided, decided - reasons.compared());
    for (ChallengeSnapshot.ReasonCount each : reasons.codes()) {
      check(
          reasons.compared() - each.both(),
          reasons.compared() - each.champion(),
          reasons.compared() - each.challenger());
    }
  }
}
