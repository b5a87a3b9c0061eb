package io.loantap.compact;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts of rows by number. Exact for up to {@value #EXACT_VALUES} distinct numbers, however many
 * rows there are. Beyond that all numbers lose low bits of their mantissa, four at a time, until
 * there are at most so many; {@link #rankError} then bounds how far a quantile is off. Immutable.
 */
public final class NumericSummary {
  /* Why rounding and not a sketch: dropping low bits is nested (what is equal stays equal) and how
   * many are dropped depends on the set of numbers alone. So merging is associative and
   * commutative to the last bit, which no sketch that samples or compacts is, and the error is
   * known afterwards instead of bounded beforehand. Loan data seldom needs it: amounts, rates and
   * counts repeat. */

  /** How many distinct numbers are kept apart. */
  public static final int EXACT_VALUES = 1 << 17;

  private static final int STEP = 4;
  private static final NumericSummary NONE = new NumericSummary(new double[0], new long[0], 0, 0);

  private final double[] values;
  private final long[] counts;
  private final long missing;
  private final int droppedBits;

  private NumericSummary(double[] values, long[] counts, long missing, int droppedBits) {
    this.values = values;
    this.counts = counts;
    this.missing = missing;
    this.droppedBits = droppedBits;
  }

  /** No rows. */
  public static NumericSummary none() {
    return NONE;
  }

  /** Counts numbers; NaN is a missing one. O(n) for each {@value #EXACT_VALUES} of them. */
  public static NumericSummary of(double[] numbers) {
    NumericSummary summary = NONE;
    for (int from = 0; from < numbers.length; from += EXACT_VALUES) {
      int to = Math.min(numbers.length, from + EXACT_VALUES);
      summary = summary.merge(ofBlock(Arrays.copyOfRange(numbers, from, to)));
    }
    return summary;
  }

  private static NumericSummary ofBlock(double[] block) {
    int present = RadixSort.sort(block);
    long[] ones = new long[present];
    Arrays.fill(ones, 1);
    return distinct(Arrays.copyOf(block, present), ones, block.length - present, 0);
  }

  /** Numbers with the rows of each, in any order; a number may be listed more than once. */
  static NumericSummary counted(double[] numbers, long[] rows, long missing) {
    double[] sorted = Arrays.stream(numbers).filter(number -> !Double.isNaN(number)).toArray();
    RadixSort.sort(sorted);
    long[] counts = new long[sorted.length];
    for (int i = 0; i < numbers.length; i++) {
      if (!Double.isNaN(numbers[i])) {
        // Any place among equal numbers will do: they are joined.
        counts[Arrays.binarySearch(sorted, numbers[i])] += rows[i];
      }
    }
    return distinct(sorted, counts, missing, 0);
  }

  /** The summary of both sets of rows. */
  public NumericSummary merge(NumericSummary other) {
    int length = values.length + other.values.length;
    double[] merged = new double[length];
    long[] mergedCounts = new long[length];
    int mine = 0;
    int theirs = 0;
    for (int i = 0; i < length; i++) {
      boolean takeMine =
          theirs == other.values.length
              || (mine < values.length && values[mine] <= other.values[theirs]);
      merged[i] = takeMine ? values[mine] : other.values[theirs];
      mergedCounts[i] = takeMine ? counts[mine++] : other.counts[theirs++];
    }
    return distinct(
        merged, mergedCounts, missing + other.missing, Math.max(droppedBits, other.droppedBits));
  }

  /** The rows that have none of these numbers, or none at all. */
  public NumericSummary without(Set<Double> numbers) {
    long[] others = counts.clone();
    for (int i = 0; i < others.length; i++) {
      others[i] = numbers.contains(values[i]) ? 0 : others[i];
    }
    return distinct(values.clone(), others, missing, droppedBits);
  }

  /** The same rows, of which those without a number now have this one. */
  public NumericSummary fill(double number) {
    return new NumericSummary(values, counts, 0, droppedBits)
        .merge(counted(new double[] {number}, new long[] {missing}, 0));
  }

  /** Joins equal numbers of an ascending list, and rounds until there are few enough. */
  private static NumericSummary distinct(
      double[] ascending, long[] counts, long missing, int bits) {
    int droppedBits = bits;
    int size = join(ascending, counts, ascending.length, droppedBits);
    while (size > EXACT_VALUES) {
      droppedBits = enoughDropped(ascending, size, droppedBits);
      size = join(ascending, counts, size, droppedBits);
    }
    return new NumericSummary(
        Arrays.copyOf(ascending, size), Arrays.copyOf(counts, size), missing, droppedBits);
  }

  /** The fewest bits, in steps from those dropped so far, without which few enough are distinct. */
  private static int enoughDropped(double[] ascending, int length, int droppedBits) {
    // Neighbours become equal once the highest bit in which they differ is dropped; those around
    // zero, once both are zero.
    int[] differing = new int[Long.SIZE + 1];
    for (int i = 1; i < length; i++) {
      long lower = Double.doubleToLongBits(ascending[i - 1]);
      long higher = Double.doubleToLongBits(ascending[i]);
      long difference = (lower ^ higher) < 0 ? (lower | higher) & Long.MAX_VALUE : lower ^ higher;
      differing[Long.SIZE - Long.numberOfLeadingZeros(difference)]++;
    }
    int distinct = length;
    int dropped = droppedBits;
    while (distinct > EXACT_VALUES) {
      for (int bit = dropped + 1; bit <= dropped + STEP; bit++) {
        distinct -= differing[bit];
      }
      dropped += STEP;
    }
    return dropped;
  }

  private static int join(double[] ascending, long[] counts, int length, int droppedBits) {
    int size = 0;
    for (int i = 0; i < length; i++) {
      double value = rounded(ascending[i], droppedBits);
      if (counts[i] == 0) {
        continue;
      }
      if (size > 0 && ascending[size - 1] == value) {
        counts[size - 1] += counts[i];
      } else {
        ascending[size] = value;
        counts[size++] = counts[i];
      }
    }
    return size;
  }

  private static double rounded(double value, int droppedBits) {
    long bits = Double.doubleToLongBits(value);
    return Double.longBitsToDouble(bits & (-1L << droppedBits)) + 0.0; // no negative zero
  }

  /** The numbers of all rows, as far as they are told apart. */
  SortedValues ascending() {
    long[] upTo = counts.clone();
    for (int i = 1; i < upTo.length; i++) {
      upTo[i] += upTo[i - 1];
    }
    return new SortedValues(values, upTo);
  }

  /** Rows without a number. */
  public long missing() {
    return missing;
  }

  /** Rows with a number. */
  public long present() {
    long rows = 0;
    for (long count : counts) {
      rows += count;
    }
    return rows;
  }

  /** How many distinct numbers are told apart. */
  public int distinct() {
    return values.length;
  }

  /** The distinct numbers, ascending; a copy. */
  public double[] values() {
    return values.clone();
  }

  /** Rows that have each of the {@link #values}; a copy. */
  public long[] counts() {
    return counts.clone();
  }

  /** The lowest number; there must be one. */
  public double min() {
    return values[0];
  }

  /** The highest number; there must be one. */
  public double max() {
    return values[values.length - 1];
  }

  /** A bound on the share of rows by which the rank of a quantile is off; 0 if nothing is. */
  public double rankError() {
    return droppedBits == 0 ? 0 : (double) Arrays.stream(counts).max().orElse(0) / present();
  }

  /** Rows with a lower number than this. O(distinct). */
  public long below(double number) {
    long rows = 0;
    for (int i = 0; i < values.length && values[i] < number; i++) {
      rows += counts[i];
    }
    return rows;
  }

  /**
   * The number at a share of the way through the rows, linear between neighbouring rows (type 7 of
   * Hyndman and Fan 1996, the default of numpy and R). There must be a number.
   *
   * @param share in [0, 1]
   */
  public double quantile(double share) {
    double place = share * (present() - 1);
    long below = (long) place;
    int index = 0;
    long rows = counts[0];
    while (rows <= below) {
      rows += counts[++index];
    }
    double lower = values[index];
    boolean last = rows > below + 1 || index + 1 == values.length;
    double upper = last ? lower : values[index + 1];
    // Rounding must not lift a quantile over the next number: knots have to ascend.
    return Math.min(lower + (place - below) * (upper - lower), upper);
  }

  /** Count, mean and spread of the numbers after pulling them into bounds. */
  public Moments momentsWithin(double lower, double upper) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += counts[i] * Math.min(Math.max(values[i], lower), upper);
    }
    long present = present();
    double mean = present == 0 ? 0 : sum / present;
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      double deviation = Math.min(Math.max(values[i], lower), upper) - mean;
      squares += counts[i] * (deviation * deviation);
    }
    return new Moments(present, mean, squares);
  }

  /** Count, mean and spread of the numbers. */
  public Moments moments() {
    return momentsWithin(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NumericSummary that
        && Arrays.equals(values, that.values)
        && Arrays.equals(counts, that.counts)
        && missing == that.missing
        && droppedBits == that.droppedBits;
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(values) + Arrays.hashCode(counts);
  }

  public void saveTo(DataOutput out) throws IOException {
    PrimitiveArrays.write(values, out);
    PrimitiveArrays.write(counts, out);
    out.writeLong(missing);
    out.writeInt(droppedBits);
  }

  public static NumericSummary readFrom(DataInput in) throws IOException {
    return new NumericSummary(
        PrimitiveArrays.readDoubles(in),
        PrimitiveArrays.readLongs(in),
        in.readLong(),
        in.readInt());
  }
}
