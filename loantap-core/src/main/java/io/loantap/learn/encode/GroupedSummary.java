package io.loantap.learn.encode;

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
 * Numbers summarised apart for each value of another characteristic.
 *
 * @param groups summary by group value, ascending; rows without a group value are under NaN, and
 *     without a grouping all rows are
 */
public record GroupedSummary(SortedMap<Double, NumericSummary> groups) implements FeatureSummary {
  /** Copies the map. */
  public GroupedSummary {
    groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
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
    return groups.values().stream().reduce(NumericSummary.none(), NumericSummary::merge);
  }

  @Override
  public GroupedSummary merge(FeatureSummary other) {
    if (!(other instanceof GroupedSummary that)) {
      throw new IllegalArgumentException("numbers do not merge with levels");
    }
    SortedMap<Double, NumericSummary> merged = new TreeMap<>(groups);
    that.groups.forEach((key, summary) -> merged.merge(key, summary, NumericSummary::merge));
    return new GroupedSummary(merged);
  }

  @Override
  public boolean varies() {
    return all().distinct() > 1;
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
    out.writeBoolean(false);
    out.writeInt(groups.size());
    for (Map.Entry<Double, NumericSummary> group : groups.entrySet()) {
      out.writeDouble(group.getKey());
      group.getValue().saveTo(out);
    }
  }

  /** Reads what follows the kind of summary. */
  static GroupedSummary read(DataInput in) throws IOException {
    SortedMap<Double, NumericSummary> groups = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      groups.put(in.readDouble(), NumericSummary.readFrom(in));
    }
    return new GroupedSummary(groups);
  }
}
