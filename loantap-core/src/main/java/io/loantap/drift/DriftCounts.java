package io.loantap.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of applicants in each bin of the score and of each characteristic. Counts of the same
 * model add up: in any order and grouping the sum is the same. Immutable.
 */
public final class DriftCounts {
  /** Probabilities are summed in these units, so that sums are exact and do not depend on order. */
  public static final double UNITS = 1e9;

  private final long refused;
  private final long probability;
  private final long[] score;
  private final List<long[]> characteristics;
  private final long[] clipped;

  private DriftCounts(
      long refused, long probability, long[] score, List<long[]> characteristics, long[] clipped) {
    this.refused = refused;
    this.probability = probability;
    this.score = score;
    this.characteristics = characteristics;
    this.clipped = clipped;
  }

  /**
   * Counts as they were stored.
   *
   * @param refused applicants that the model could not score
   * @param probability sum of the probabilities of default of all others, in billionths
   * @param score applicants in each range of the probability
   * @param characteristics for each characteristic the applicants in each bin
   * @param clipped for each characteristic the applicants whose number lies beyond the curve
   * @throws IllegalArgumentException if a number is below 0, or the bins of a characteristic do not
   *     sum to the applicants
   */
  public static DriftCounts of(
      long refused, long probability, long[] score, List<long[]> characteristics, long[] clipped) {
    DriftCounts counts =
        new DriftCounts(
            refused,
            probability,
            score.clone(),
            characteristics.stream().map(long[]::clone).toList(),
            clipped.clone());
    counts.check();
    return counts;
  }

  private void check() {
    long all = sum(score);
    if (refused < 0 || probability < 0 || probability / UNITS > all) {
      throw new IllegalArgumentException(
          "refused applicants and probabilities must be 0 or more, and a probability at most 1");
    }
    if (clipped.length != characteristics.size()) {
      throw new IllegalArgumentException("there must be a clipped count for each characteristic");
    }
    for (int place = 0; place < clipped.length; place++) {
      if (sum(characteristics.get(place)) != all || clipped[place] < 0 || clipped[place] > all) {
        throw new IllegalArgumentException(
            "the bins of characteristic " + place + " must sum to the " + all + " applicants");
      }
    }
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      if (count < 0) {
        throw new IllegalArgumentException("counts must be 0 or more");
      }
      sum = Math.addExact(sum, count);
    }
    return sum;
  }

  /** Applicants that were scored. */
  public long applicants() {
    return sum(score);
  }

  /** Applicants that the model could not score; they are in no bin. */
  public long refused() {
    return refused;
  }

  /** Sum of the probabilities of default, in billionths, each rounded to one. */
  public long probability() {
    return probability;
  }

  /** Mean probability of default, in [0, 1]; 0 without applicants. */
  public double meanProbability() {
    long applicants = applicants();
    return applicants == 0 ? 0 : probability / UNITS / applicants;
  }

  /** Applicants in each range of the probability; a copy. */
  public long[] score() {
    return score.clone();
  }

  /** How many characteristics are counted. */
  public int characteristics() {
    return clipped.length;
  }

  /** Applicants in each bin of a characteristic: values, then missing, then unseen; a copy. */
  public long[] characteristic(int place) {
    return characteristics.get(place).clone();
  }

  /** Applicants whose number lies beyond what the curve of the characteristic covers. */
  public long clipped(int place) {
    return clipped[place];
  }

  /** Whether the bins are as many. */
  public boolean hasBinsOf(DriftCounts other) {
    if (score.length != other.score.length || clipped.length != other.clipped.length) {
      return false;
    }
    for (int place = 0; place < clipped.length; place++) {
      if (characteristics.get(place).length != other.characteristics.get(place).length) {
        return false;
      }
    }
    return true;
  }

  /**
   * The counts of both.
   *
   * @throws IllegalArgumentException if the bins differ
   */
  public DriftCounts merge(DriftCounts other) {
    if (!hasBinsOf(other)) {
      throw new IllegalArgumentException("counts of other bins do not add up");
    }
    List<long[]> sums = new ArrayList<>();
    for (int place = 0; place < clipped.length; place++) {
      sums.add(sum(characteristics.get(place), other.characteristics.get(place)));
    }
    return new DriftCounts(
        Math.addExact(refused, other.refused),
        Math.addExact(probability, other.probability),
        sum(score, other.score),
        List.copyOf(sums),
        sum(clipped, other.clipped));
  }

  private static long[] sum(long[] one, long[] other) {
    long[] sum = new long[one.length];
    Arrays.setAll(sum, bin -> Math.addExact(one[bin], other[bin]));
    return sum;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DriftCounts that
        && refused == that.refused
        && probability == that.probability
        && Arrays.equals(score, that.score)
        && Arrays.equals(clipped, that.clipped)
        && Arrays.deepEquals(characteristics.toArray(), that.characteristics.toArray());
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(score) + Long.hashCode(probability);
  }
}
