package io.loantap.applicant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From a level to its place in a list, for whole texts and for parts of texts, without allocating.
 * Immutable. O(length) on average.
 */
public final class LevelTable {
  /* Open addressing, at most half full. The hash is that of String, which keeps its own; so a whole
   * text costs one probe, and only a part of a text has to be hashed here. */
  private final @Nullable String[] keys;
  private final int[] places;
  private final int mask;

  private LevelTable(int levels) {
    int size = Integer.highestOneBit(Math.max(1, levels)) * 4;
    this.keys = new @Nullable String[size];
    this.places = new int[size];
    this.mask = size - 1;
  }

  /** The places of these levels, from 0; of equal levels the first counts. */
  public static LevelTable of(List<String> levels) {
    LevelTable table = new LevelTable(levels.size());
    for (int place = 0; place < levels.size(); place++) {
      table.put(levels.get(place), place);
    }
    return table;
  }

  /**
   * The same, but blank levels and those with blanks around them are never found: for values whose
   * surrounding blanks do not count.
   */
  static LevelTable ofStripped(List<String> levels) {
    LevelTable table = new LevelTable(levels.size());
    for (int place = 0; place < levels.size(); place++) {
      String level = levels.get(place);
      if (!level.isEmpty() && level.equals(level.strip())) {
        table.put(level, place);
      }
    }
    return table;
  }

  private void put(String level, int place) {
    int at = spread(level.hashCode());
    while (keys[at] != null) {
      if (level.equals(keys[at])) {
        return;
      }
      at = (at + 1) & mask;
    }
    keys[at] = level;
    places[at] = place;
  }

  private int spread(int hash) {
    return (hash ^ (hash >>> 16)) & mask;
  }

  /** Place of the level that the text is, or -1. */
  public int place(String text) {
    int at = spread(text.hashCode());
    for (String key = keys[at]; key != null; key = keys[at]) {
      if (text.equals(key)) {
        return places[at];
      }
      at = (at + 1) & mask;
    }
    return -1;
  }

  /** Place of the level that stands in the text from index {@code from} to before {@code to}. */
  public int place(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int at = spread(hash);
    for (String key = keys[at]; key != null; key = keys[at]) {
      if (key.length() == to - from && text.startsWith(key, from)) {
        return places[at];
      }
      at = (at + 1) & mask;
    }
    return -1;
  }
}
