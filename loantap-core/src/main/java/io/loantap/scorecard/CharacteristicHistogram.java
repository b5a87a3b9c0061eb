package io.loantap.scorecard;

import io.loantap.applicant.SpecialValues;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Histogram of the training loans over a characteristic, all and charged-off ones: frozen at
 * training, so that later loans can be counted in the same bins and compared. The bins are those of
 * the values, of which special ones have one each behind the ranges, then one for missing and one
 * for unseen values. Histograms of the same bins merge. Immutable.
 */
public final class CharacteristicHistogram {
  private final String characteristic;
  private final double[] edges;
  private final SpecialValues special;
  private final @Nullable List<String> levels;
  private final long[] counts;
  private final long[] chargedOff;

  private CharacteristicHistogram(
      String characteristic,
      double[] edges,
      SpecialValues special,
      @Nullable List<String> levels,
      long[] counts,
      long[] chargedOff) {
    this.characteristic = characteristic;
    this.edges = edges;
    this.special = special;
    this.levels = levels;
    this.counts = counts;
    this.chargedOff = chargedOff;
  }

  /**
   * A histogram of ranges as it was stored.
   *
   * @param edges finite and strictly ascending; range i holds values from edge i - 1 to below edge
   *     i, and the outer ranges are open
   * @param counts loans in each range, then those with a missing and with an unseen value
   * @param chargedOff how many of each were charged off
   * @throws IllegalArgumentException if they are not as described
   */
  public static CharacteristicHistogram ofRanges(
      String characteristic, double[] edges, long[] counts, long[] chargedOff) {
    return ofRanges(characteristic, edges, SpecialValues.none(), counts, chargedOff);
  }

  /**
   * A histogram of ranges and special values as it was stored.
   *
   * @param edges finite and strictly ascending; range i holds values from edge i - 1 to below edge
   *     i, special ones left out, and the outer ranges are open
   * @param counts loans in each range, then those with each special value, then those with a
   *     missing and with an unseen value
   * @param chargedOff how many of each were charged off
   * @throws IllegalArgumentException if they are not as described
   */
  public static CharacteristicHistogram ofRanges(
      String characteristic,
      double[] edges,
      SpecialValues special,
      long[] counts,
      long[] chargedOff) {
    for (int i = 0; i < edges.length; i++) {
      if (!Double.isFinite(edges[i]) || (i > 0 && edges[i] <= edges[i - 1])) {
        throw new IllegalArgumentException("edges must be finite and strictly ascending");
      }
    }
    check(edges.length + 1 + special.size(), counts, chargedOff);
    return new CharacteristicHistogram(
        characteristic, edges.clone(), special, null, counts.clone(), chargedOff.clone());
  }

  /**
   * A histogram of levels as it was stored.
   *
   * @param counts loans with each level, then those with a missing and with an unseen one
   * @param chargedOff how many of each were charged off
   * @throws IllegalArgumentException if they are not as described
   */
  public static CharacteristicHistogram ofLevels(
      String characteristic, List<String> levels, long[] counts, long[] chargedOff) {
    if (new HashSet<>(levels).size() < levels.size()) {
      throw new IllegalArgumentException("a level is listed twice");
    }
    check(levels.size(), counts, chargedOff);
    return new CharacteristicHistogram(
        characteristic,
        new double[0],
        SpecialValues.none(),
        List.copyOf(levels),
        counts.clone(),
        chargedOff.clone());
  }

  private static void check(int values, long[] counts, long[] chargedOff) {
    if (counts.length != values + 2 || chargedOff.length != counts.length) {
      throw new IllegalArgumentException(
          "there must be a count for each of the "
              + values
              + " ranges or levels, for missing and for unseen values");
    }
    for (int bin = 0; bin < counts.length; bin++) {
      if (chargedOff[bin] < 0 || chargedOff[bin] > counts[bin]) {
        throw new IllegalArgumentException("counts must satisfy 0 <= bad <= all");
      }
    }
  }

  /** Name of the characteristic. */
  public String characteristic() {
    return characteristic;
  }

  /** Whether the bins are levels, not ranges of a number. */
  public boolean hasLevels() {
    return levels != null;
  }

  /** Where the ranges meet; none for levels. */
  public double[] edges() {
    return edges.clone();
  }

  /** The special values, which have a bin each behind the ranges. */
  public SpecialValues special() {
    return special;
  }

  /** Bin of the first special value, behind the ranges; only if there is one. */
  public int specialBin() {
    return edges.length + 1;
  }

  /** The levels; none for ranges. */
  public List<String> levels() {
    return levels == null ? List.of() : levels;
  }

  /**
   * How many bins hold values, special ones among them; after them come that of missing and that of
   * unseen values.
   */
  public int valueBins() {
    return counts.length - 2;
  }

  /** Bin of missing values. */
  public int missingBin() {
    return counts.length - 2;
  }

  /** Bin of unseen levels. */
  public int unseenBin() {
    return counts.length - 1;
  }

  /** Bin of a level, null for a missing one. Linear in the number of levels. */
  public int bin(@Nullable String level) {
    if (level == null) {
      return missingBin();
    }
    int place = levels().indexOf(level);
    return place < 0 ? unseenBin() : place;
  }

  /** Loans in a bin. */
  public long count(int bin) {
    return counts[bin];
  }

  /** Charged-off loans in a bin. */
  public long chargedOff(int bin) {
    return chargedOff[bin];
  }

  /** Loans in all bins. */
  public long total() {
    long total = 0;
    for (long count : counts) {
      total += count;
    }
    return total;
  }

  /** Loans in each bin, values first, then missing and unseen. */
  public long[] counts() {
    return counts.clone();
  }

  /** Charged-off loans in each bin, in the same order. */
  public long[] chargedOff() {
    return chargedOff.clone();
  }

  /**
   * The histogram of both sets of loans.
   *
   * @throws IllegalArgumentException if the bins differ
   */
  public CharacteristicHistogram merge(CharacteristicHistogram other) {
    if (!characteristic.equals(other.characteristic)
        || !Arrays.equals(edges, other.edges)
        || !special.equals(other.special)
        || hasLevels() != other.hasLevels()
        || !levels().equals(other.levels())) {
      throw new IllegalArgumentException(characteristic + ": histograms of other bins don't merge");
    }
    long[] allCounts = counts.clone();
    long[] allChargedOff = chargedOff.clone();
    for (int bin = 0; bin < counts.length; bin++) {
      allCounts[bin] += other.counts[bin];
      allChargedOff[bin] += other.chargedOff[bin];
    }
    return new CharacteristicHistogram(
        characteristic, edges, special, levels, allCounts, allChargedOff);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CharacteristicHistogram that
        && characteristic.equals(that.characteristic)
        && Arrays.equals(edges, that.edges)
        && special.equals(that.special)
        && hasLevels() == that.hasLevels()
        && levels().equals(that.levels())
        && Arrays.equals(counts, that.counts)
        && Arrays.equals(chargedOff, that.chargedOff);
  }

  @Override
  public int hashCode() {
    return 31 * characteristic.hashCode() + Arrays.hashCode(counts);
  }
}
