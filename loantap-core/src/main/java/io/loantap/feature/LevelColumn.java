package io.loantap.feature;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Raw levels, one small code a row; {@link #MISSING} where there is none. */
public final class LevelColumn implements Column {
  /** Code of a missing level. */
  public static final int MISSING = -1;

  private final String name;
  private final int[] codes;
  private final List<String> levels;

  LevelColumn(String name, int[] codes, List<String> levels) {
    this.name = name;
    this.codes = codes;
    this.levels = List.copyOf(levels);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int rows() {
    return codes.length;
  }

  /** Place of the row's level in {@link #levels()}, or {@link #MISSING}. */
  public int code(int row) {
    return codes[row];
  }

  /** The row's level, or null if missing. */
  public @Nullable String level(int row) {
    return codes[row] == MISSING ? null : levels.get(codes[row]);
  }

  /** The distinct levels in order of first appearance in the whole file. */
  public List<String> levels() {
    return levels;
  }

  /** How many rows have each level; the last element counts missing ones. */
  public int[] counts() {
    int[] counts = new int[levels.size() + 1];
    for (int code : codes) {
      counts[code == MISSING ? levels.size() : code]++;
    }
    return counts;
  }

  @Override
  public LevelColumn select(int[] rows) {
    int[] selected = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      selected[i] = codes[rows[i]];
    }
    return new LevelColumn(name, selected, levels);
  }
}
