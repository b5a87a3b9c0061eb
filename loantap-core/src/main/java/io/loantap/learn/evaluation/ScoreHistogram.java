package io.loantap.learn.evaluation;

import java.util.Arrays;

/**
 * Counts of the rows of each outcome by probability, in {@value #BINS} equal bins: in these, parts
 * of the rows are counted where they are too many to be sorted in one place. Histograms merge.
 *
 * <p>All rows of a bin count as at its middle. So a threshold chosen on {@link #distribution} lies
 * between bins, where its counts are exact; it is within a bin's width, 1.5e-5, of where sorted
 * scores would put it among their cuts, a mean probability is within half of that, and an AUC
 * within half the share of pairs that share a bin. Log-loss, Brier score and amounts are exact.
 *
 * <p>At most 2^31 - 1 rows of each outcome. Not for several threads at once.
 */
public final class ScoreHistogram {
  /** Number of bins: a power of two, so that their edges are doubles. */
  public static final int BINS = 1 << 16;

  private final int[] chargedOff;
  private final int[] fullyPaid;

  /** As the counts, in money; empty if amounts are not known. */
  private final double[] chargedOffAmount;

  private final double[] fullyPaidAmount;

  private double logLoss;
  private double brier;

  private ScoreHistogram(int[] bads, int[] goods, double[] badAmounts, double[] goodAmounts) {
    this.chargedOff = bads;
    this.fullyPaid = goods;
    this.chargedOffAmount = badAmounts;
    this.fullyPaidAmount = goodAmounts;
  }

  /** No rows yet, of known amounts or of unknown ones. */
  public static ScoreHistogram empty(boolean withAmounts) {
    int amounts = withAmounts ? BINS : 0;
    return new ScoreHistogram(
        new int[BINS], new int[BINS], new double[amounts], new double[amounts]);
  }

  /**
   * Counts a row.
   *
   * @param probability in [0, 1]
   * @param amount of the loan; of no meaning if amounts are not known
   */
  public void add(double probability, boolean bad, double amount) {
    // Upper edges belong to their bins, as a threshold belongs to the approved.
    int bin = (int) Math.max(Math.ceil(probability * BINS) - 1, 0);
    (bad ? chargedOff : fullyPaid)[bin]++;
    if (chargedOffAmount.length > 0) {
      (bad ? chargedOffAmount : fullyPaidAmount)[bin] += amount;
    }
    logLoss += Metrics.logLoss(probability, bad);
    brier += Metrics.brier(probability, bad);
  }

  /**
   * Adds the rows of another histogram, those that follow; the same parts in the same order give
   * the same bits.
   *
   * @throws IllegalArgumentException if only one of the two knows amounts
   * @throws ArithmeticException if there are too many rows
   */
  public void add(ScoreHistogram next) {
    if (next.chargedOffAmount.length != chargedOffAmount.length) {
      throw new IllegalArgumentException("histograms with and without amounts do not merge");
    }
    for (int bin = 0; bin < BINS; bin++) {
      chargedOff[bin] = Math.addExact(chargedOff[bin], next.chargedOff[bin]);
      fullyPaid[bin] = Math.addExact(fullyPaid[bin], next.fullyPaid[bin]);
    }
    for (int bin = 0; bin < chargedOffAmount.length; bin++) {
      chargedOffAmount[bin] += next.chargedOffAmount[bin];
      fullyPaidAmount[bin] += next.fullyPaidAmount[bin];
    }
    logLoss += next.logLoss;
    brier += next.brier;
  }

  /** Number of rows. */
  public long rows() {
    return Arrays.stream(chargedOff).asLongStream().sum()
        + Arrays.stream(fullyPaid).asLongStream().sum();
  }

  /** Mean log-loss of the rows; see {@link Metrics#logLoss}. */
  double logLoss() {
    return logLoss / rows();
  }

  /** Brier score of the rows. */
  double brier() {
    return brier / rows();
  }

  /**
   * The rows in order of probability.
   *
   * @throws IllegalArgumentException if there are not rows of both outcomes
   */
  public ScoreDistribution distribution() {
    int[] bins = new int[BINS];
    int used = 0;
    for (int bin = 0; bin < BINS; bin++) {
      if (chargedOff[bin] + fullyPaid[bin] != 0) {
        bins[used++] = bin;
      }
    }
    int[] some = Arrays.copyOf(bins, used);
    return ScoreDistribution.counted(
        Arrays.stream(some).mapToDouble(bin -> (bin + 0.5) / BINS).toArray(),
        Arrays.stream(some).map(bin -> chargedOff[bin]).toArray(),
        Arrays.stream(some).map(bin -> fullyPaid[bin]).toArray(),
        amounts(chargedOffAmount, some),
        amounts(fullyPaidAmount, some));
  }

  private static double[] amounts(double[] amounts, int[] bins) {
    return amounts.length == 0
        ? amounts
        : Arrays.stream(bins).mapToDouble(bin -> amounts[bin]).toArray();
  }

  /** Charged-off, then fully-paid rows of each bin; a copy, which {@link #ofArrays} takes. */
  public int[] counts() {
    int[] counts = Arrays.copyOf(chargedOff, 2 * BINS);
    System.arraycopy(fullyPaid, 0, counts, BINS, BINS);
    return counts;
  }

  /**
   * Sums of log-losses and Brier scores, then the amounts of the charged-off and of the fully-paid
   * rows of each bin if they are known; a copy, which {@link #ofArrays} takes.
   */
  public double[] sums() {
    double[] sums = new double[2 + 2 * chargedOffAmount.length];
    sums[0] = logLoss;
    sums[1] = brier;
    System.arraycopy(chargedOffAmount, 0, sums, 2, chargedOffAmount.length);
    System.arraycopy(fullyPaidAmount, 0, sums, 2 + chargedOffAmount.length, fullyPaidAmount.length);
    return sums;
  }

  /** The histogram that had these {@link #counts()} and {@link #sums()}. */
  public static ScoreHistogram ofArrays(int[] counts, double[] sums) {
    int amounts = (sums.length - 2) / 2;
    ScoreHistogram histogram =
        new ScoreHistogram(
            Arrays.copyOf(counts, BINS),
            Arrays.copyOfRange(counts, BINS, 2 * BINS),
            Arrays.copyOfRange(sums, 2, 2 + amounts),
            Arrays.copyOfRange(sums, 2 + amounts, 2 + 2 * amounts));
    histogram.logLoss = sums[0];
    histogram.brier = sums[1];
    return histogram;
  }
}
