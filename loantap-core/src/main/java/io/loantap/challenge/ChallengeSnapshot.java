package io.loantap.challenge;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import io.loantap.Decision;
import io.loantap.Scorer;
import io.loantap.drift.DriftCounts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The counts of a {@link ChallengedScorer} with one challenger: numbers of applications, and
 * nothing of any one of them. Snapshots of the same two models from several instances, or from
 * several windows of time, add up to the same in any order. Immutable.
 *
 * @param champion that answered
 * @param challenger that was asked beside it
 * @param unanswered applications of which the challenger said nothing
 * @param swapSet applications by the sides of the two thresholds on which they lie
 * @param differences between the two probabilities
 * @param outcomes of decisions, by pair; those that occurred, in the order of {@link
 *     Decision.Outcome}
 * @param reasons of decisions for which both models gave some
 */
public record ChallengeSnapshot(
    Model champion,
    Model challenger,
    Unanswered unanswered,
    SwapSet swapSet,
    Differences differences,
    List<Outcomes> outcomes,
    Reasons reasons)
    implements JsonSerializable {
  /** Stands for codes that neither model lists. */
  public static final String OTHER_CODE = "OTHER";

  /** Checks that the counts fit each other, and leaves out what did not occur. */
  public ChallengeSnapshot {
    outcomes = List.copyOf(merged(outcomes));
    ChallengeCounts.check(swapSet.compared(), differences, outcomes, reasons);
  }

  /**
   * A model as it decides.
   *
   * @param modelId the model
   * @param threshold of its policy, in [0, 1]
   */
  public record Model(String modelId, double threshold) {
    static Model of(Scorer scorer) {
      return new Model(scorer.modelId(), scorer.policy().threshold());
    }
  }

  /**
   * Applications that were to be compared, and were not.
   *
   * @param refused that the challenger could not score: a field that it lacks, or needs
   * @param failed at which the challenger failed otherwise
   * @param dropped that found the queue full, or closed
   */
  public record Unanswered(long refused, long failed, long dropped) {
    /** Checks the numbers. */
    public Unanswered {
      ChallengeCounts.check(refused, failed, dropped);
    }

    Unanswered merge(Unanswered other) {
      return new Unanswered(
          refused + other.refused, failed + other.failed, dropped + other.dropped);
    }
  }

  /**
   * Applications by the sides of the thresholds on which they lie, each model's probability held
   * against its own threshold.
   *
   * @param bothWithin within both
   * @param swappedIn within the challenger's alone
   * @param swappedOut within the champion's alone
   * @param bothBeyond beyond both
   */
  public record SwapSet(long bothWithin, long swappedIn, long swappedOut, long bothBeyond) {
    /** Checks the numbers. */
    public SwapSet {
      ChallengeCounts.check(bothWithin, swappedIn, swappedOut, bothBeyond);
    }

    /** All of them. */
    public long compared() {
      return bothWithin + swappedIn + swappedOut + bothBeyond;
    }

    SwapSet merge(SwapSet other) {
      return new SwapSet(
          bothWithin + other.bothWithin,
          swappedIn + other.swappedIn,
          swappedOut + other.swappedOut,
          bothBeyond + other.bothBeyond);
    }
  }

  /**
   * Differences of probabilities of default, the challenger's less the champion's. Sums are in
   * billionths, each summand rounded to one, so that they do not depend on order.
   *
   * @param champion sum of the champion's probabilities
   * @param challenger sum of the challenger's
   * @param absolute sum of the differences without their signs
   * @param squares sum of the differences squared
   * @param counts applications in each range: below the first of {@link #edges}, between each two,
   *     from the last on; an edge belongs to the range above it
   */
  public record Differences(
      long champion, long challenger, long absolute, long squares, List<Long> counts) {
    private static final double[] ABOVE_ZERO = {0.0001, 0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2};

    /** Copies the list and checks the numbers. */
    public Differences {
      counts = List.copyOf(counts);
      ChallengeCounts.check(champion, challenger, absolute, squares);
      ChallengeCounts.check(counts.stream().mapToLong(Long::longValue).toArray());
      if (counts.size() != 2 * ABOVE_ZERO.length + 1) {
        throw new IllegalArgumentException(
            "there must be " + (2 * ABOVE_ZERO.length + 1) + " ranges of differences");
      }
    }

    /** The edges of the ranges, ascending; a new array. */
    public static double[] edges() {
      return IntStream.range(-ABOVE_ZERO.length, ABOVE_ZERO.length)
          .mapToDouble(place -> place < 0 ? -ABOVE_ZERO[-place - 1] : ABOVE_ZERO[place])
          .toArray();
    }

    Differences merge(Differences other) {
      return new Differences(
          champion + other.champion,
          challenger + other.challenger,
          absolute + other.absolute,
          squares + other.squares,
          IntStream.range(0, counts.size())
              .mapToObj(range -> counts.get(range) + other.counts.get(range))
              .toList());
    }
  }

  /**
   * Applications for which the two models came to these outcomes.
   *
   * @param champion what the champion decided
   * @param challenger what the challenger would have decided
   * @param count of applications
   */
  public record Outcomes(Decision.Outcome champion, Decision.Outcome challenger, long count) {
    /** Checks the number. */
    public Outcomes {
      ChallengeCounts.check(count);
    }
  }

  /**
   * Reasons of decisions for which both models gave some: neither approves as asked for.
   *
   * @param compared all of them
   * @param samePrincipal those whose first reason has the same code
   * @param sameCodes those whose reasons have the same codes, in whatever order
   * @param codes by code; those that occurred, in alphabetical order
   */
  public record Reasons(
      long compared, long samePrincipal, long sameCodes, List<ReasonCount> codes) {
    /** Adds up counts of one code, and checks the numbers. */
    public Reasons {
      codes = List.copyOf(added(codes));
      ChallengeCounts.check(
          compared, samePrincipal, sameCodes, compared - samePrincipal, compared - sameCodes);
    }

    private static List<ReasonCount> added(List<ReasonCount> codes) {
      Map<String, ReasonCount> sums = new TreeMap<>();
      for (ReasonCount each : codes) {
        if (each.both() + each.champion() + each.challenger() > 0) {
          sums.merge(each.code(), each, ReasonCount::merge);
        }
      }
      return new ArrayList<>(sums.values());
    }

    Reasons merge(Reasons other) {
      return new Reasons(
          compared + other.compared,
          samePrincipal + other.samePrincipal,
          sameCodes + other.sameCodes,
          Stream.concat(codes.stream(), other.codes.stream()).toList());
    }
  }

  /**
   * Applications that got a reason.
   *
   * @param code of the reason
   * @param both models gave it
   * @param champion the champion alone gave it
   * @param challenger the challenger alone gave it
   */
  public record ReasonCount(String code, long both, long champion, long challenger) {
    /** Checks the numbers. */
    public ReasonCount {
      ChallengeCounts.check(both, champion, challenger);
    }

    private ReasonCount merge(ReasonCount other) {
      return new ReasonCount(
          code, both + other.both, champion + other.champion, challenger + other.challenger);
    }
  }

  private static List<Outcomes> merged(List<Outcomes> outcomes) {
    Comparator<Outcomes> order =
        Comparator.comparing(Outcomes::champion).thenComparing(Outcomes::challenger);
    Map<Outcomes, Long> sums = new TreeMap<>(order);
    for (Outcomes each : outcomes) {
      sums.merge(each, each.count(), Long::sum);
    }
    List<Outcomes> counts = new ArrayList<>();
    sums.forEach((pair, sum) -> counts.add(new Outcomes(pair.champion(), pair.challenger(), sum)));
    counts.removeIf(each -> each.count() == 0);
    return counts;
  }

  /** Applications that both models scored. */
  public long compared() {
    return swapSet.compared();
  }

  /** Applications on which both models decided: those among the compared that a decision was of. */
  public long decided() {
    return outcomes.stream().mapToLong(Outcomes::count).sum();
  }

  /** Share of the compared that lie on the same side of both thresholds; 0 if there are none. */
  public double agreement() {
    return share((double) (swapSet.bothWithin() + swapSet.bothBeyond()));
  }

  /** Mean probability of default by the champion, in [0, 1]; 0 if nothing was compared. */
  public double meanOfChampion() {
    return share(differences.champion() / DriftCounts.UNITS);
  }

  /** Mean probability of default by the challenger, in [0, 1]; 0 if nothing was compared. */
  public double meanOfChallenger() {
    return share(differences.challenger() / DriftCounts.UNITS);
  }

  /** Mean difference of the probabilities without signs; 0 if nothing was compared. */
  public double meanAbsoluteDifference() {
    return share(differences.absolute() / DriftCounts.UNITS);
  }

  /** Root of the mean squared difference of the probabilities; 0 if nothing was compared. */
  public double rootMeanSquaredDifference() {
    return Math.sqrt(share(differences.squares() / DriftCounts.UNITS));
  }

  private double share(double part) {
    return compared() == 0 ? 0 : part / compared();
  }

  /**
   * Both together, in whatever order.
   *
   * @throws IllegalArgumentException if they are of different models or thresholds
   */
  public ChallengeSnapshot merge(ChallengeSnapshot other) {
    if (!champion.equals(other.champion) || !challenger.equals(other.challenger)) {
      throw new IllegalArgumentException(
          "These are snapshots of "
              + challenger
              + " beside "
              + champion
              + " and of "
              + other.challenger
              + " beside "
              + other.champion
              + ". Merge those of the same two models and thresholds.");
    }
    return new ChallengeSnapshot(
        champion,
        challenger,
        unanswered.merge(other.unanswered),
        swapSet.merge(other.swapSet),
        differences.merge(other.differences),
        Stream.concat(outcomes.stream(), other.outcomes.stream()).toList(),
        reasons.merge(other.reasons));
  }

  /** One line of JSON, for another instance to read. */
  public String toJson() {
    return ChallengeSnapshotJson.write(this);
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws IllegalArgumentException if it is no such JSON; the message says where
   */
  public static ChallengeSnapshot fromJson(String json) {
    return ChallengeSnapshotJson.read(json);
  }

  @Override
  public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
    ChallengeSnapshotJson.tree(this).serialize(json, provider);
  }

  @Override
  public void serializeWithType(
      JsonGenerator json, SerializerProvider provider, TypeSerializer type) throws IOException {
    serialize(json, provider);
  }
}
