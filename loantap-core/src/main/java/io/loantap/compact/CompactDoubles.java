package io.loantap.compact;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Doubles, one per row, kept without loss in as few bytes as their distinct values allow.
 *
 * <p>Loan data repeats itself: amounts are multiples of 25, rates have two decimals, counts are
 * small. A column with few distinct values is a dictionary and a code of one or two bytes per row;
 * any other is a plain array.
 */
public final class CompactDoubles {
  private final double[] values;
  private final @Nullable CompactCodes codes;

  /** {@code codes} point into {@code values}; without codes there is one value per row. */
  private CompactDoubles(double[] values, @Nullable CompactCodes codes) {
    this.values = values;
    this.codes = codes;
  }

  /** One value per row; the array is taken over. */
  public static CompactDoubles plain(double[] values) {
    return new CompactDoubles(values, null);
  }

  /** The value of a row is {@code distinct[code]}; the array is taken over. */
  public static CompactDoubles coded(double[] distinct, CompactCodes codes) {
    return new CompactDoubles(distinct, codes);
  }

  public static CompactDoubles of(double[] values) {
    DoublesBuilder builder = new DoublesBuilder();
    for (double value : values) {
      builder.add(value);
    }
    return builder.build();
  }

  public int size() {
    return codes == null ? values.length : codes.size();
  }

  public double get(int row) {
    return codes == null ? values[row] : values[codes.get(row)];
  }

  public void read(int from, int count, double[] out, int at) {
    if (codes == null) {
      System.arraycopy(values, from, out, at, count);
    } else {
      codes.lookUp(from, count, values, out, at);
    }
  }

  public boolean isOver(double[] array) {
    return values == array;
  }

  public void addTo(int from, int to, double[] sums) {
    if (codes != null) {
      codes.addEntries(from, to, values, sums);
      return;
    }
    for (int row = from; row < to; row++) {
      sums[row] += values[row];
    }
  }

  public NumberReader reader() {
    return codes == null
        ? NumberReader.over(values)
        : new NumberReader((from, count, out) -> read(from, count, out, 0));
  }

  /** The results of a function, worked out once for each distinct value where these are known. */
  public CompactDoubles map(DoubleUnaryOperator function) {
    double[] results = new double[values.length];
    for (int i = 0; i < results.length; i++) {
      results[i] = function.applyAsDouble(values[i]);
    }
    return new CompactDoubles(results, codes);
  }

  /** The first row whose value fails the test, or -1. */
  public int firstFailing(DoublePredicate test) {
    if (Arrays.stream(values).allMatch(test)) {
      return -1;
    }
    return IntStream.range(0, size()).filter(row -> !test.test(get(row))).findFirst().orElse(-1);
  }

  public CompactDoubles select(int[] rows) {
    if (codes != null) {
      return new CompactDoubles(values, codes.select(rows));
    }
    double[] chosen = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      chosen[i] = values[rows[i]];
    }
    return new CompactDoubles(chosen, null);
  }

  public NumericSummary summary() {
    if (codes == null) {
      return NumericSummary.of(values);
    }
    long[] counts = new long[values.length];
    codes.count(counts);
    long missing = 0;
    for (int code = 0; code < values.length; code++) {
      missing += Double.isNaN(values[code]) ? counts[code] : 0;
    }
    return NumericSummary.counted(values, counts, missing);
  }

  public SortedValues ascending(int[] rows) {
    if (codes == null) {
      return SortedValues.of(select(rows).values);
    }
    long[] counts = new long[values.length];
    codes.select(rows).count(counts);
    return NumericSummary.counted(values, counts, 0).ascending();
  }

  public boolean repeats() {
    return codes != null && values.length < codes.size();
  }

  public long bytes() {
    return (long) Double.BYTES * values.length + (codes == null ? 0 : codes.bytes());
  }

  /** Writes what {@link #readFrom} reads. */
  public void saveTo(DataOutput out) throws IOException {
    PrimitiveArrays.write(values, out);
    out.writeBoolean(codes != null);
    if (codes != null) {
      codes.saveTo(out);
    }
  }

  public static CompactDoubles readFrom(DataInput in) throws IOException {
    double[] values = PrimitiveArrays.readDoubles(in);
    return new CompactDoubles(values, in.readBoolean() ? CompactCodes.readFrom(in) : null);
  }
}
