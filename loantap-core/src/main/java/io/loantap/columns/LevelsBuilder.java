package io.loantap.columns;

import io.loantap.compact.CodesBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A builder of {@link LevelColumn}s: takes levels one by one, and numbers them in a dictionary. */
public final class LevelsBuilder {
  private final Map<String, Integer> dictionary = new HashMap<>();
  private final List<String> levels = new ArrayList<>();
  private final CodesBuilder codes = new CodesBuilder();

  /** No levels yet. */
  public LevelsBuilder() {}

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
      return LevelColumn.stored(LevelColumn.MISSING);
    }
    @Nullable Integer known = dictionary.get(level);
    if (known == null) {
      known = LevelColumn.stored(levels.size());
      dictionary.put(level, known);
      levels.add(level);
    }
    return known;
  }

  public LevelColumn build(String name) {
    return new LevelColumn(name, codes.build(levels.size() + 1), levels);
  }
}
