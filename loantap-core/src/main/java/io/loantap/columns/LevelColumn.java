package io.loantap.columns;

import io.loantap.compact.CodesBuilder;
import io.loantap.compact.CompactCodes;
import io.loantap.compact.CompactDoubles;
import io.loantap.compact.PrimitiveArrays;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A column of levels, one small code a row; {@link #MISSING} where there is none. */
public final class LevelColumn implements Column {
  /** Code of a missing level. */
  public static final int MISSING = -1;

  private final String name;
  private final CompactCodes stored;
  private final List<String> levels;

  /** The code in which a column stores one of its own: one higher, so that a missing one is 0. */
  public static int stored(int code) {
    return code + 1;
  }

  /**
   * A column of these codes.
   *
   * @param stored as {@link #stored(int)} says
   */
  public LevelColumn(String name, CompactCodes stored, List<String> levels) {
    this.name = name;
    this.stored = stored;
    this.levels = List.copyOf(levels);
  }

  /** A column of these levels, null for missing ones. */
  public static LevelColumn of(String name, @Nullable String... values) {
    Builder builder = new Builder();
    for (@Nullable String value : values) {
      builder.add(value);
    }
    return builder.build(name);
  }

  /**
   * A column that reads the array itself. The array must not change while the column is in use.
   *
   * @param codes place of each row's level in {@code levels}, or {@link #MISSING}
   * @throws IllegalArgumentException if a code is neither
   */
  public static LevelColumn over(String name, int[] codes, List<String> levels) {
    int lowest = MISSING;
    int highest = MISSING;
    for (int code : codes) {
      lowest = Math.min(lowest, code);
      highest = Math.max(highest, code);
    }
    if (lowest < MISSING || highest >= levels.size()) {
      throw new IllegalArgumentException(
          name
              + " has codes from "
              + lowest
              + " to "
              + highest
              + ", but "
              + levels.size()
              + " levels: a code is the place of a level, or "
              + MISSING);
    }
    return new LevelColumn(name, CompactCodes.over(codes, stored(0)), levels);
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

  /** The results of a function of each level, null for a missing one, worked out once for each. */
  public NumericColumn map(ToDoubleFunction<@Nullable String> function) {
    double[] table = new double[levels.size() + 1];
    table[stored(MISSING)] = function.applyAsDouble(null);
    for (int code = 0; code < levels.size(); code++) {
      table[stored(code)] = function.applyAsDouble(levels.get(code));
    }
    return entries(table);
  }

  /** The same column with other texts for its levels, blank ones for missing values. */
  public LevelColumn relabel(UnaryOperator<String> text) {
    List<String> others = levels.stream().map(text).toList();
    return others.equals(levels) ? this : new LevelColumn(name, stored, others);
  }

  /** The code of each row as a number; a missing one comes after all. */
  public NumericColumn codes() {
    double[] table = new double[levels.size() + 1];
    table[stored(MISSING)] = levels.size();
    for (int code = 0; code < levels.size(); code++) {
      table[stored(code)] = code;
    }
    return entries(table);
  }

  /** How many rows have each level; the last element counts missing ones. */
  public long[] counts() {
    long[] byStored = new long[levels.size() + 1];
    stored.count(byStored);
    long[] counts = Arrays.copyOfRange(byStored, stored(0), stored(levels.size()) + 1);
    counts[levels.size()] = byStored[stored(MISSING)];
    return counts;
  }

  @Override
  public LevelColumn select(int[] rows) {
    return new LevelColumn(name, stored.select(rows), levels);
  }

  /** The entries of the rows' levels; a missing one has the first. The array is taken over. */
  public NumericColumn entries(double[] table) {
    return new NumericColumn(name, CompactDoubles.coded(table, stored));
  }

  @Override
  public LevelColumn asLevels() {
    return this;
  }

  @Override
  public LevelColumn join(List<? extends Column> others) {
    Builder all = new Builder();
    addTo(all);
    others.forEach(other -> other.asLevels().addTo(all));
    return all.build(name);
  }

  private void addTo(Builder all) {
    for (int row = 0; row < rows(); row++) {
      all.add(level(row));
    }
  }

  @Override
  public void saveTo(DataOutput out) throws IOException {
    out.writeBoolean(true);
    PrimitiveArrays.write(name, out);
    stored.saveTo(out);
    out.writeInt(levels.size());
    for (String level : levels) {
      PrimitiveArrays.write(level, out);
    }
  }

  static LevelColumn readValues(DataInput in) throws IOException {
    String name = PrimitiveArrays.readText(in);
    CompactCodes stored = CompactCodes.readFrom(in);
    String[] levels = new String[in.readInt()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = PrimitiveArrays.readText(in);
    }
    return new LevelColumn(name, stored, List.of(levels));
  }

  /** A builder: takes levels one by one, and numbers them in a dictionary. */
  public static final class Builder {
    private final Map<String, Integer> dictionary = new HashMap<>();
    private final List<String> levels = new ArrayList<>();
    private final CodesBuilder codes = new CodesBuilder();

    /** No levels yet. */
    public Builder() {}

    /** Appends a level; null is a missing one. */
    public void add(@Nullable String level) {
      codes.add(stored(level));
    }

    /** Appends a level by what {@link #stored} says of it. */
    public void addStored(int code) {
      codes.add(code);
    }

    /** How a level is stored, new or known; 0 is a missing one. */
    public int stored(@Nullable String level) {
      if (level == null) {
        return LevelColumn.stored(MISSING);
      }
      @Nullable Integer known = dictionary.get(level);
      if (known == null) {
        known = LevelColumn.stored(levels.size());
        dictionary.put(level, known);
        levels.add(level);
      }
      return known;
    }

    /** The column of what has been added. */
    public LevelColumn build(String name) {
      return new LevelColumn(name, codes.build(levels.size() + 1), levels);
    }
  }
}
