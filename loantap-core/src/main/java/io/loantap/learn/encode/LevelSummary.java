package io.loantap.learn.encode;

import io.loantap.columns.LevelColumn;
import io.loantap.compact.PrimitiveArrays;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts of rows by level.
 *
 * @param counts rows by level, for levels with at least one, in alphabetical order
 * @param missing rows without a level
 */
record LevelSummary(SortedMap<String, Long> counts, long missing) implements FeatureSummary {
  /** Copies the map. */
  public LevelSummary {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /** The summary as one of levels; one of numbers is refused. */
  static LevelSummary require(FeatureSummary summary, String characteristic) {
    if (summary instanceof LevelSummary levels) {
      return levels;
    }
    throw new IllegalArgumentException(characteristic + ": the summary is one of numbers");
  }

  /** Counts the levels of a column. */
  public static LevelSummary of(LevelColumn column) {
    long[] byCode = column.counts();
    SortedMap<String, Long> counts = new TreeMap<>();
    for (int code = 0; code < column.levels().size(); code++) {
      if (byCode[code] > 0) {
        counts.put(column.levels().get(code), byCode[code]);
      }
    }
    return new LevelSummary(counts, byCode[byCode.length - 1]);
  }

  /** Number of rows. */
  public long rows() {
    return counts.values().stream().mapToLong(Long::longValue).sum() + missing;
  }

  @Override
  public LevelSummary merge(FeatureSummary other) {
    if (!(other instanceof LevelSummary that)) {
      throw new IllegalArgumentException("levels do not merge with numbers");
    }
    SortedMap<String, Long> all = new TreeMap<>(counts);
    that.counts.forEach((level, rows) -> all.merge(level, rows, Long::sum));
    return new LevelSummary(all, missing + that.missing);
  }

  @Override
  public boolean varies() {
    return counts.size() > 1;
  }

  @Override
  public boolean hasMissing() {
    return missing > 0;
  }

  @Override
  public boolean isEmpty() {
    return counts.isEmpty();
  }

  @Override
  public void saveTo(DataOutput out) throws IOException {
    out.writeByte(LEVELS);
    out.writeLong(missing);
    out.writeInt(counts.size());
    for (Map.Entry<String, Long> level : counts.entrySet()) {
      PrimitiveArrays.write(level.getKey(), out);
      out.writeLong(level.getValue());
    }
  }

  /** Reads what follows the kind of summary. */
  static LevelSummary read(DataInput in) throws IOException {
    long missing = in.readLong();
    SortedMap<String, Long> counts = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      counts.put(PrimitiveArrays.readText(in), in.readLong());
    }
    return new LevelSummary(counts, missing);
  }
}
