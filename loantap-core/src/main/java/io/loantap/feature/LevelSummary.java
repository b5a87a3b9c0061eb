package io.loantap.feature;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many rows have each level.
 *
 * @param counts rows by level, for levels with at least one, in alphabetical order
 * @param missing rows without a level
 */
public record LevelSummary(SortedMap<String, Long> counts, long missing) implements FeatureSummary {
  /** Copies the map. */
  public LevelSummary {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /** Counts the levels of a column. */
  public static LevelSummary of(LevelColumn column) {
    int[] byCode = column.counts();
    SortedMap<String, Long> counts = new TreeMap<>();
    for (int code = 0; code < column.levels().size(); code++) {
      if (byCode[code] > 0) {
        counts.put(column.levels().get(code), (long) byCode[code]);
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
}
