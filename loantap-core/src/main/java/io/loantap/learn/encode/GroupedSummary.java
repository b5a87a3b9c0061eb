package io.loantap.learn.encode;

import io.loantap.applicant.SpecialValues;
import io.loantap.columns.NumericColumn;
import io.loantap.compact.NumericSummary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers summarised apart for each value of another characteristic, special ones left out and
 * counted.
 *
 * @param groups summary by group value, ascending; rows without a group value are under NaN, and
 *     without a grouping all rows are
 * @param special rows with each special value that some row has
 */
public record GroupedSummary(
    SortedMap<Double, NumericSummary> groups, SortedMap<Double, Long> special)
    implements FeatureSummary {
  /** Copies the maps. */
  public GroupedSummary {
    groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
    special = Collections.unmodifiableSortedMap(new TreeMap<>(special));
  }

  /** A summary of numbers of which none is special. */
  public GroupedSummary(SortedMap<Double, NumericSummary> groups) {
    this(groups, new TreeMap<>());
  }

  /** The summary as one of numbers; one of levels is refused. */
  static GroupedSummary require(FeatureSummary summary, String characteristic) {
    if (summary instanceof GroupedSummary numbers) {
      return numbers;
    }
    throw new IllegalArgumentException(characteristic + ": the summary is one of levels");
  }

  /** Summarises a column as {@link #of(NumericColumn, NumericColumn)}, special values apart. */
  public static GroupedSummary of(
      NumericColumn column, SpecialValues special, @Nullable NumericColumn group) {
    if (special.isEmpty()) {
      return of(column, group);
    }
    IntStream.Builder others = IntStream.builder();
    SortedMap<Double, Long> counts = new TreeMap<>();
    for (int row = 0; row < column.rows(); row++) {
      double value = column.value(row) + 0.0;
      if (special.has(value)) {
        counts.merge(value, 1L, Long::sum);
      } else {
        others.add(row);
      }
    }
    int[] rows = others.build().toArray();
    GroupedSummary plain = of(column.select(rows), group == null ? null : group.select(rows));
    return new GroupedSummary(plain.groups, counts);
  }

  /** Summarises a column, apart for each value of the group column if there is one. */
  public static GroupedSummary of(NumericColumn column, @Nullable NumericColumn group) {
    if (group == null) {
      return new GroupedSummary(new TreeMap<>(Map.of(Double.NaN, column.summary())));
    }
    Map<Double, IntStream.Builder> rows = new HashMap<>();
    for (int row = 0; row < column.rows(); row++) {
      rows.computeIfAbsent(group.value(row), key -> IntStream.builder()).add(row);
    }
    SortedMap<Double, NumericSummary> groups = new TreeMap<>();
    rows.forEach((key, own) -> groups.put(key, column.select(own.build().toArray()).summary()));
    return new GroupedSummary(groups);
  }

  /** The summary of all rows. */
  public NumericSummary all() {
    return groups.values().stream().reduce(NumericSummary::merge).orElse(NumericSummary.none());
  }

  @Override
  public GroupedSummary merge(FeatureSummary other) {
    if (!(other instanceof GroupedSummary that)) {
      throw new IllegalArgumentException("numbers do not merge with levels");
    }
    SortedMap<Double, NumericSummary> merged = new TreeMap<>(groups);
    that.groups.forEach((key, summary) -> merged.merge(key, summary, NumericSummary::merge));
    SortedMap<Double, Long> counts = new TreeMap<>(special);
    that.special.forEach((value, rows) -> counts.merge(value, rows, Long::sum));
    return new GroupedSummary(merged, counts);
  }

  @Override
  public boolean varies() {
    return all().distinct() + special.size() > 1;
  }

  @Override
  public boolean hasMissing() {
    return all().missing() > 0;
  }

  @Override
  public boolean isEmpty() {
    return all().distinct() == 0;
  }

  @Override
  public void saveTo(DataOutput out) throws IOException {
    out.writeByte(NUMBERS);
    out.writeInt(groups.size());
    for (Map.Entry<Double, NumericSummary> group : groups.entrySet()) {
      out.writeDouble(group.getKey());
      group.getValue().saveTo(out);
    }
    out.writeInt(special.size());
    for (Map.Entry<Double, Long> value : special.entrySet()) {
      out.writeDouble(value.getKey());
      out.writeLong(value.getValue());
    }
  }

  /** Reads what follows the kind of summary. */
  static GroupedSummary read(DataInput in) throws IOException {
    SortedMap<Double, NumericSummary> groups = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      groups.put(in.readDouble(), NumericSummary.readFrom(in));
    }
    SortedMap<Double, Long> special = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      special.put(in.readDouble(), in.readLong());
    }
    return new GroupedSummary(groups, special);
  }
}
