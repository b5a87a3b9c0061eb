package io.loantap.columns;

import io.loantap.compact.CompactDoubles;
import io.loantap.compact.DoublesBuilder;
import io.loantap.compact.NumberReader;
import io.loantap.compact.NumericSummary;
import io.loantap.compact.PrimitiveArrays;
import io.loantap.compact.SortedValues;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** A column of numbers, NaN where one is missing. Kept in few bytes where numbers repeat. */
public final class NumericColumn implements Column {
  private final String name;
  private final CompactDoubles values;

  /** Made when it is first asked for: leak guard, encoders and histograms all ask. */
  private volatile @Nullable NumericSummary summary;

  public NumericColumn(String name, CompactDoubles values) {
    this.name = name;
    this.values = values;
  }

  /** A column of these values, NaN for missing ones. */
  public static NumericColumn of(String name, double... values) {
    // -0.0 becomes 0.0, as in the fields of an applicant: searches tell the two apart.
    double[] plain = Arrays.stream(values).map(value -> value + 0.0).toArray();
    return new NumericColumn(name, CompactDoubles.of(plain));
  }

  /**
   * A column that reads the array itself, NaN for missing ones. The array must not change while the
   * column is in use.
   */
  public static NumericColumn over(String name, double[] values) {
    return new NumericColumn(name, CompactDoubles.plain(values));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int rows() {
    return values.size();
  }

  /** The value of a row, NaN if missing. */
  public double value(int row) {
    return values.get(row);
  }

  /** Writes {@code count} values from row {@code from} on to the start of {@code out}. */
  public void read(int from, int count, double[] out) {
    values.read(from, count, out, 0);
  }

  @Override
  public boolean isOver(double[] array) {
    return values.isOver(array);
  }

  /** Adds the values of the rows {@code from ... to - 1} to the sums of the same rows. */
  public void addTo(int from, int to, double[] sums) {
    values.addTo(from, to, sums);
  }

  @Override
  public NumericColumn select(int[] rows) {
    return new NumericColumn(name, values.select(rows));
  }

  /** The results of a function of each value; missing ones are handed over as NaN. */
  public NumericColumn map(DoubleUnaryOperator function) {
    return new NumericColumn(name, values.map(function));
  }

  /**
   * In which range each number lies: range i holds numbers from edge i - 1 to below edge i, and the
   * outer ranges are open. A missing number has a range of its own behind the others. Linear in the
   * number of edges.
   *
   * @param edges ascending
   */
  public NumericColumn ranges(double... edges) {
    return map(
        value -> {
          // A search would have to guess at each step which side a value is on.
          int range = Double.isNaN(value) ? edges.length + 1 : 0;
          for (double edge : edges) {
            range += value >= edge ? 1 : 0;
          }
          return range;
        });
  }

  /** Whether at least two rows have different numbers. */
  public boolean varies() {
    double first = Double.NaN;
    for (int row = 0; row < rows(); row++) {
      double value = value(row);
      if (Double.isNaN(first)) {
        first = value;
      } else if (value < first || value > first) {
        return true;
      }
    }
    return false;
  }

  public CompactDoubles values() {
    return values;
  }

  /** How many rows have each number. */
  public NumericSummary summary() {
    @Nullable NumericSummary known = summary;
    if (known == null) {
      known = values.summary();
      summary = known;
    }
    return known;
  }

  /** The numbers of some rows in ascending order, missing ones left out. */
  public SortedValues ascending(int[] rows) {
    return values.ascending(rows);
  }

  /**
   * How many rows have each of the numbers 0, 1, 2 ...
   *
   * @param bins how many numbers there are; the column has no others
   * @param mark whether to count the row among the marked ones, too
   */
  public BinCounts countBins(int bins, boolean[] mark) {
    long[] rows = new long[bins];
    long[] marked = new long[bins];
    double[] block = new double[NumberReader.BLOCK];
    for (int from = 0; from < mark.length; from += block.length) {
      int count = Math.min(block.length, mark.length - from);
      read(from, count, block);
      for (int i = 0; i < count; i++) {
        int bin = (int) block[i];
        rows[bin]++;
        marked[bin] += mark[from + i] ? 1 : 0;
      }
    }
    return new BinCounts(rows, marked);
  }

  /** Whether there are fewer distinct values than rows, and what maps them takes them once each. */
  public boolean repeats() {
    return values.repeats();
  }

  @Override
  public NumericColumn asNumbers() {
    return this;
  }

  @Override
  public NumericColumn join(List<? extends Column> others) {
    DoublesBuilder all = new DoublesBuilder();
    addTo(all);
    others.forEach(other -> other.asNumbers().addTo(all));
    return new NumericColumn(name, all.build());
  }

  private void addTo(DoublesBuilder all) {
    for (int row = 0; row < rows(); row++) {
      all.add(value(row));
    }
  }

  @Override
  public void saveTo(DataOutput out) throws IOException {
    out.writeBoolean(false);
    PrimitiveArrays.write(name, out);
    values.saveTo(out);
  }

  static NumericColumn readValues(DataInput in) throws IOException {
    return new NumericColumn(PrimitiveArrays.readText(in), CompactDoubles.readFrom(in));
  }

  /** Counts of a column's rows by bin: all of them, and those that are marked. Immutable. */
  public static final class BinCounts {
    private final long[] rows;
    private final long[] marked;

    /** Takes the arrays over. */
    BinCounts(long[] rows, long[] marked) {
      this.rows = rows;
      this.marked = marked;
    }

    /** Rows in each bin. */
    public long[] rows() {
      return rows.clone();
    }

    /** Marked rows in each bin. */
    public long[] marked() {
      return marked.clone();
    }

    /** Rows in a bin. */
    public long rows(int bin) {
      return rows[bin];
    }

    /** Those of them that are marked, as charged off for one. */
    public long marked(int bin) {
      return marked[bin];
    }
  }
}
