package io.loantap.challenge;

import io.loantap.Decision;
import io.loantap.Scorer;
import io.loantap.applicant.SpecialValues;
import io.loantap.decision.DecisionPolicy;
import io.loantap.drift.DriftCounts;
import io.loantap.drift.count.StripedCells;
import io.loantap.reason.Reason;
import io.loantap.reason.ReasonCatalogue;
import io.loantap.scorecard.Characteristic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A counter of what champion and challenger say of the same applications. Safe for any number of
 * threads, which never wait for each other; every application is counted wholly or not at all in
 * whatever is read. Counting probabilities, refusals and failures allocates nothing.
 */
final class ChallengeCounter {
  private static final List<Decision.Outcome> OUTCOMES = List.of(Decision.Outcome.values());
  private static final double[] EDGES = ChallengeSnapshot.Differences.edges();

  // Places of the first cell of each kind of counts.
  private static final int SWAP_SET = 0;
  private static final int SUMS = SWAP_SET + 4;
  private static final int DIFFERENCES = SUMS + 4;
  private static final int DECISIONS = DIFFERENCES + EDGES.length + 1;
  private static final int REASONS = DECISIONS + OUTCOMES.size() * OUTCOMES.size();
  private static final int CODES = REASONS + 3;

  // Of each code's cells.
  private static final int BOTH = 0;
  private static final int CHAMPION = 1;
  private static final int CHALLENGER = 2;

  private final ChallengeSnapshot.Model champion;
  private final ChallengeSnapshot.Model challenger;
  private final DecisionPolicy championPolicy;
  private final DecisionPolicy challengerPolicy;
  private final List<String> codes;

  /** Place of the first cell of a code. */
  private final Map<String, Integer> places;

  private final StripedCells cells;
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final AtomicLong dropped = new AtomicLong();

  ChallengeCounter(Scorer champion, Scorer challenger) {
    this.champion = ChallengeSnapshot.Model.of(champion);
    this.challenger = ChallengeSnapshot.Model.of(challenger);
    this.championPolicy = champion.policy();
    this.challengerPolicy = challenger.policy();
    Set<String> known = new LinkedHashSet<>();
    addCodes(champion, known);
    addCodes(challenger, known);
    known.remove(ChallengeSnapshot.OTHER_CODE);
    known.add(ChallengeSnapshot.OTHER_CODE); // last, for whatever is not listed
    this.codes = List.copyOf(known);
    this.places =
        IntStream.range(0, codes.size())
            .boxed()
            .collect(Collectors.toUnmodifiableMap(codes::get, place -> CODES + 3 * place));
    this.cells =
        new StripedCells(CODES + 3 * codes.size(), 2 * Runtime.getRuntime().availableProcessors());
  }

  /** All codes that a decision of the model can give as a reason. */
  private static void addCodes(Scorer scorer, Set<String> codes) {
    scorer.catalogue().entries().stream().map(ReasonCatalogue.Entry::code).forEach(codes::add);
    codes.addAll(scorer.interpretation().reasons().codes());
    scorer.policy().terms().rules().forEach(rule -> codes.add(rule.code()));
    for (Characteristic characteristic : scorer.scorecard().characteristics()) {
      codes.addAll(SpecialValues.of(scorer.schema(), characteristic.name()).names());
    }
  }

  /** Counts an application of which both gave a probability. */
  void count(double byChampion, double byChallenger) {
    long[] stripe = cells.take();
    try {
      add(stripe, byChampion, byChallenger);
    } finally {
      cells.release(stripe);
    }
  }

  /** Counts an application on which both decided. */
  void count(Decision byChampion, Decision byChallenger) {
    int[] further = furtherCells(byChampion, byChallenger);
    long[] stripe = cells.take();
    try {
      add(stripe, byChampion.probability(), byChallenger.probability());
      for (int cell : further) {
        stripe[StripedCells.FIRST + cell]++;
      }
    } finally {
      cells.release(stripe);
    }
  }

  private void add(long[] stripe, double byChampion, double byChallenger) {
    int side =
        (championPolicy.isWithinThreshold(byChampion) ? 0 : 2)
            + (challengerPolicy.isWithinThreshold(byChallenger) ? 0 : 1);
    stripe[StripedCells.FIRST + SWAP_SET + side]++;
    double difference = byChallenger - byChampion;
    int sums = StripedCells.FIRST + SUMS;
    stripe[sums] += billionths(byChampion);
    stripe[sums + 1] += billionths(byChallenger);
    stripe[sums + 2] += billionths(Math.abs(difference));
    stripe[sums + 3] += billionths(difference * difference);
    int range = 0;
    for (double edge : EDGES) {
      range += difference >= edge ? 1 : 0;
    }
    stripe[StripedCells.FIRST + DIFFERENCES + range]++;
  }

  private static long billionths(double value) {
    return (long) (value * DriftCounts.UNITS + 0.5);
  }

  /** Cells of the outcomes and reasons of two decisions. */
  private int[] furtherCells(Decision byChampion, Decision byChallenger) {
    List<Integer> further = new ArrayList<>();
    further.add(
        DECISIONS
            + OUTCOMES.indexOf(byChampion.outcome()) * OUTCOMES.size()
            + OUTCOMES.indexOf(byChallenger.outcome()));
    List<String> ours = codes(byChampion);
    List<String> theirs = codes(byChallenger);
    if (!ours.isEmpty() && !theirs.isEmpty()) {
      Set<String> both = new HashSet<>(ours);
      both.retainAll(theirs);
      further.add(REASONS);
      if (ours.get(0).equals(theirs.get(0))) {
        further.add(REASONS + 1);
      }
      if (both.size() == ours.size() && both.size() == theirs.size()) {
        further.add(REASONS + 2);
      }
      ours.forEach(code -> further.add(place(code) + (both.contains(code) ? BOTH : CHAMPION)));
      theirs.stream()
          .filter(code -> !both.contains(code))
          .forEach(code -> further.add(place(code) + CHALLENGER));
    }
    return further.stream().mapToInt(Integer::intValue).toArray();
  }

  private static List<String> codes(Decision decision) {
    return decision.reasons().stream().map(Reason::code).distinct().toList();
  }

  private int place(String code) {
    return places.getOrDefault(code, CODES + 3 * (codes.size() - 1));
  }

  /** Counts an application that the challenger could not score. */
  void refuse() {
    refused.incrementAndGet();
  }

  /** Counts an application at which the challenger failed. */
  void fail() {
    failed.incrementAndGet();
  }

  /** Counts an application that the challenger was not asked about. */
  void drop() {
    dropped.incrementAndGet();
  }

  /**
   * What was counted so far.
   *
   * @param reset whether the counter begins at 0 again
   */
  ChallengeSnapshot snapshot(boolean reset) {
    long[] sum = cells.sum(reset);
    return new ChallengeSnapshot(
        champion,
        challenger,
        new ChallengeSnapshot.Unanswered(
            read(refused, reset), read(failed, reset), read(dropped, reset)),
        new ChallengeSnapshot.SwapSet(
            sum[SWAP_SET], sum[SWAP_SET + 2], sum[SWAP_SET + 1], sum[SWAP_SET + 3]),
        new ChallengeSnapshot.Differences(
            sum[SUMS],
            sum[SUMS + 1],
            sum[SUMS + 2],
            sum[SUMS + 3],
            Arrays.stream(sum, DIFFERENCES, DECISIONS).boxed().toList()),
        outcomes(sum),
        new ChallengeSnapshot.Reasons(
            sum[REASONS], sum[REASONS + 1], sum[REASONS + 2], codeCounts(sum)));
  }

  private static long read(AtomicLong count, boolean reset) {
    return reset ? count.getAndSet(0) : count.get();
  }

  private static List<ChallengeSnapshot.Outcomes> outcomes(long[] sum) {
    List<ChallengeSnapshot.Outcomes> counts = new ArrayList<>();
    for (int i = 0; i < OUTCOMES.size(); i++) {
      for (int j = 0; j < OUTCOMES.size(); j++) {
        counts.add(
            new ChallengeSnapshot.Outcomes(
                OUTCOMES.get(i), OUTCOMES.get(j), sum[DECISIONS + i * OUTCOMES.size() + j]));
      }
    }
    return counts;
  }

  private List<ChallengeSnapshot.ReasonCount> codeCounts(long[] sum) {
    List<ChallengeSnapshot.ReasonCount> counts = new ArrayList<>();
    for (int place = 0; place < codes.size(); place++) {
      int first = CODES + 3 * place;
      counts.add(
          new ChallengeSnapshot.ReasonCount(
              codes.get(place), sum[first + BOTH], sum[first + CHAMPION], sum[first + CHALLENGER]));
    }
    return counts;
  }
}
