package io.loantap.feature;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Raw levels, one small code a row; {@link #MISSING} where there is none. */
public final class LevelColumn implements Column {
  /** Code of a missing level. */
  public static final int MISSING = -1;

  private final String name;
  private final CompactCodes stored;
  private final List<String> levels;

  /** The codes are stored one higher, so that a missing one is 0. */
  LevelColumn(String name, CompactCodes stored, List<String> levels) {
    this.name = name;
    this.stored = stored;
    this.levels = List.copyOf(levels);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int rows() {
    return stored.size();
  }

  /** Place of the row's level in {@link #levels()}, or {@link #MISSING}. */
  public int code(int row) {
    return stored.get(row) - 1;
  }

  /** The row's level, or null if missing. */
  public @Nullable String level(int row) {
    int code = code(row);
    return code == MISSING ? null : levels.get(code);
  }

  /** The distinct levels in order of first appearance in the whole file. */
  public List<String> levels() {
    return levels;
  }

  /** How many rows have each level; the last element counts missing ones. */
  public int[] counts() {
    int[] counts = new int[levels.size() + 1];
    for (int row = 0; row < rows(); row++) {
      int code = code(row);
      counts[code == MISSING ? levels.size() : code]++;
    }
    return counts;
  }

  @Override
  public LevelColumn select(int[] rows) {
    return new LevelColumn(name, stored.select(rows), levels);
  }

  /** How a code is stored. */
  static int stored(int code) {
    return code + 1;
  }
}
