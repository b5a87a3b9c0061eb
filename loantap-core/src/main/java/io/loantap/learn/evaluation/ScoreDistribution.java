package io.loantap.learn.evaluation;

import io.loantap.compact.RadixSort;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The distinct probabilities of a set of rows in ascending order, with the outcomes up to each:
 * sorted once, and every ranking metric and threshold is then a short reading of it.
 *
 * <p>A <em>cut</em> {@code k} from 0 to {@link #distinctScores()} approves the rows with the {@code
 * k} lowest distinct probabilities: cut 0 approves nobody, the last cut everybody. Rows of equal
 * probability always fall on the same side. The ROC curve is {@code confusion(k)} over all cuts.
 *
 * <p>Both outcomes occur, so no metric read from here is undefined. Immutable and thread-safe.
 * Building takes O(n) time and 16 bytes a row; it keeps 24 bytes a distinct probability, and 16
 * more if amounts are given.
 */
public final class ScoreDistribution {
  private static final int SLICES = 4096;

  private final double[] score;

  /** Charged-off and fully-paid rows approved by cut k; one entry more than {@code score}. */
  private final int[] chargedOff;

  private final int[] fullyPaid;

  /** Sum of the probabilities of the rows approved by cut k. */
  private final double[] expected;

  /** As the counts, in money; null if each loan has the amount 1. */
  private final double @Nullable [] chargedOffAmount;

  private final double @Nullable [] fullyPaidAmount;

  private ScoreDistribution(
      double[] score,
      int[] chargedOff,
      int[] fullyPaid,
      double @Nullable [] chargedOffAmount,
      double @Nullable [] fullyPaidAmount) {
    this.score = score;
    this.chargedOff = chargedOff;
    this.fullyPaid = fullyPaid;
    this.expected = new double[score.length + 1];
    for (int k = 0; k < score.length; k++) {
      int rows = chargedOff[k + 1] - chargedOff[k] + fullyPaid[k + 1] - fullyPaid[k];
      expected[k + 1] = expected[k] + rows * score[k];
    }
    this.chargedOffAmount = chargedOffAmount;
    this.fullyPaidAmount = fullyPaidAmount;
  }

  /**
   * Sorts the rows; their order does not matter and the arrays are not kept.
   *
   * @param probability probability of default of each row, in [0, 1]
   * @param chargedOff outcome of each row
   * @throws IllegalArgumentException if there are no rows, the lengths differ, a probability is
   *     outside [0, 1], or only one of the two outcomes occurs
   */
  public static ScoreDistribution of(double[] probability, boolean[] chargedOff) {
    ScoredRowChecks.check(probability, chargedOff);
    long[] sorted = sortedKeys(probability, chargedOff);
    int distinct = 0;
    for (int i = 0; i < sorted.length; i++) {
      distinct += i == 0 || sorted[i] >> 1 != sorted[i - 1] >> 1 ? 1 : 0;
    }
    double[] score = new double[distinct];
    int[] bads = new int[distinct + 1];
    int[] goods = new int[distinct + 1];
    int k = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] >> 1 != sorted[i - 1] >> 1) {
        score[k] = Double.longBitsToDouble(sorted[i] >> 1);
        bads[k + 1] = bads[k];
        goods[k + 1] = goods[k];
        k++;
      }
      bads[k] += (int) (sorted[i] & 1);
      goods[k] += (int) (~sorted[i] & 1);
    }
    ScoredRowChecks.checkBothClasses(goods[k], bads[k]);
    return new ScoreDistribution(score, bads, goods, null, null);
  }

  /**
   * Sorts rows whose amounts are known.
   *
   * @param amount of each loan, finite and at least 0
   * @throws IllegalArgumentException also if an amount is none
   * @see #of(double[], boolean[])
   */
  public static ScoreDistribution of(double[] probability, boolean[] chargedOff, double[] amount) {
    ScoreDistribution counts = of(probability, chargedOff);
    ScoredRowChecks.checkAmounts(amount, probability.length);
    double[] bads = new double[counts.score.length + 1];
    double[] goods = new double[counts.score.length + 1];
    int[] starts = counts.starts();
    for (int row = 0; row < amount.length; row++) {
      double[] sums = chargedOff[row] ? bads : goods;
      sums[counts.index(probability[row], starts) + 1] += amount[row];
    }
    for (int k = 1; k < bads.length; k++) {
      bads[k] += bads[k - 1];
      goods[k] += goods[k - 1];
    }
    return new ScoreDistribution(counts.score, counts.chargedOff, counts.fullyPaid, bads, goods);
  }

  /** Where the scores of each slice of [0, 1] begin, and last where those of the last one end. */
  private int[] starts() {
    int[] starts = new int[SLICES + 2];
    for (double each : score) {
      starts[(int) (each * SLICES) + 1]++;
    }
    for (int slice = 1; slice < starts.length; slice++) {
      starts[slice] += starts[slice - 1];
    }
    return starts;
  }

  /** The index of a score, which is there: looking only through its slice stays in the cache. */
  private int index(double probability, int[] starts) {
    int slice = (int) (probability * SLICES);
    return Arrays.binarySearch(score, starts[slice], starts[slice + 1], probability + 0.0);
  }

  /** Of rows that are counted already, at least one for each score. */
  static ScoreDistribution counted(
      double[] score, int[] bads, int[] goods, double[] badAmounts, double[] goodAmounts) {
    ScoreDistribution all =
        new ScoreDistribution(
            score,
            cumulated(bads),
            cumulated(goods),
            badAmounts.length == 0 ? null : cumulated(badAmounts),
            goodAmounts.length == 0 ? null : cumulated(goodAmounts));
    ScoredRowChecks.checkBothClasses(all.fullyPaid(), all.chargedOff());
    return all;
  }

  private static int[] cumulated(int[] counts) {
    int[] sums = new int[counts.length + 1];
    for (int k = 0; k < counts.length; k++) {
      sums[k + 1] = Math.addExact(sums[k], counts[k]);
    }
    return sums;
  }

  private static double[] cumulated(double[] amounts) {
    double[] sums = new double[amounts.length + 1];
    for (int k = 0; k < amounts.length; k++) {
      sums[k + 1] = sums[k] + amounts[k];
    }
    return sums;
  }

  /**
   * Probability and outcome packed into one sortable number each, so that a primitive sort moves
   * them together: the bits of doubles from 0 to 1 ascend with the value and leave the top two bits
   * free, hence there is room below for the outcome.
   */
  private static long[] sortedKeys(double[] probability, boolean[] chargedOff) {
    long[] keys = new long[probability.length];
    for (int i = 0; i < keys.length; i++) {
      long bits = Double.doubleToLongBits(probability[i] + 0.0); // + 0.0 turns -0.0 into 0.0
      keys[i] = bits << 1 | (chargedOff[i] ? 1 : 0);
    }
    RadixSort.sort(keys);
    return keys;
  }

  /** Number of distinct probabilities, which is also the cut that approves everybody. */
  public int distinctScores() {
    return score.length;
  }

  /** The distinct probability at {@code index}, ascending from index 0. */
  public double score(int index) {
    return score[index];
  }

  /** Number of rows that were charged off. */
  public long chargedOff() {
    return chargedOff[score.length];
  }

  /** Number of rows that were fully paid. */
  public long fullyPaid() {
    return fullyPaid[score.length];
  }

  public long rows() {
    return chargedOff() + fullyPaid();
  }

  /** Counts of a cut from 0 to {@link #distinctScores()}. */
  public Confusion confusion(int cut) {
    return new Confusion(
        chargedOff() - chargedOff[cut],
        fullyPaid() - fullyPaid[cut],
        fullyPaid[cut],
        chargedOff[cut]);
  }

  /** All that is known of a cut from 0 to {@link #distinctScores()}. */
  public ThresholdEffect cut(int cut) {
    Confusion confusion = confusion(cut);
    return new ThresholdEffect(confusion, expected[cut], amounts(cut, confusion));
  }

  /** Mean probability of default of all rows. */
  public double meanProbability() {
    return expected[distinctScores()] / rows();
  }

  private Amounts amounts(int cut, Confusion confusion) {
    if (chargedOffAmount == null || fullyPaidAmount == null) {
      return Amounts.ofCounts(confusion);
    }
    return new Amounts(
        chargedOffAmount[score.length] - chargedOffAmount[cut],
        fullyPaidAmount[score.length] - fullyPaidAmount[cut],
        fullyPaidAmount[cut],
        chargedOffAmount[cut]);
  }

  /** Whether amounts were given; if not, each loan has the amount 1. */
  public boolean hasAmounts() {
    return chargedOffAmount != null;
  }

  /** The cut that a threshold in [0, 1] makes: the number of distinct probabilities up to it. */
  public int cutAt(double threshold) {
    ScoredRowChecks.checkThreshold(threshold);
    int index = Arrays.binarySearch(score, threshold + 0.0);
    return index >= 0 ? index + 1 : -index - 1;
  }

  /**
   * The cuts between bands of about equally many rows, ascending, from 0 to all rows: the lowest
   * that hold at least 1/n, 2/n, … of the rows. Rows of equal probability stay together, so bands
   * may differ in size, and there may be fewer.
   *
   * @throws IllegalArgumentException if {@code bands} is less than 1
   */
  int[] bands(int bands) {
    if (bands < 1) {
      throw new IllegalArgumentException("There must be at least one band, not " + bands);
    }
    int[] cuts = new int[bands + 1];
    int count = 1;
    int step = 1;
    for (int cut = 1; cut <= distinctScores(); cut++) {
      // Whole numbers: approved / all >= step / bands without rounding.
      long reached = confusion(cut).approved() * bands / rows();
      if (reached >= step) {
        cuts[count++] = cut;
        step = (int) reached + 1;
      }
    }
    return Arrays.copyOf(cuts, count);
  }

  /**
   * The lowest cut that a threshold in [0, 1] can make: 0, or 1 if some probability is 0, because
   * such a row is approved by every threshold.
   */
  public int lowestCut() {
    return score[0] == 0 ? 1 : 0;
  }

  /**
   * A threshold that makes this cut: halfway between the last probability approved and the first
   * declined, so that noise in the last bits of a probability changes no decision. Approving nobody
   * is threshold 0 and approving everybody is threshold 1.
   *
   * @param cut from {@link #lowestCut()} to {@link #distinctScores()}
   */
  public double threshold(int cut) {
    if (cut == 0) {
      return 0;
    }
    if (cut == score.length) {
      return 1;
    }
    double approved = score[cut - 1];
    double declined = score[cut];
    double middle = (approved + declined) / 2;
    // Between neighbouring doubles there is no middle, and rounding may reach the upper one.
    return middle < declined ? middle : approved;
  }
}
