package io.loantap.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table from levels to their indices in a list, for whole texts and for parts of texts, without
 * allocating. Immutable. O(length) on average.
 */
public final class LevelTable {
  /* Open addressing, at most half full. The hash is that of String, which keeps its own; so a whole
   * text costs one probe, and only a part of a text has to be hashed here. The factor is one of some
   * that leaves few levels, or none, at another's cell, so that nothing has to be foreseen. Codes
   * are doubles as slots are: to make one of an int takes the processor longer. Together that takes
   * LoantapScoring.probabilityRecord from 1.6 times the time of FloorScoring.stringRecordSwitch to
   * 1.2 times. */
  private static final int FACTORS = 256;

  /** More levels than this are hardly ever all in cells of their own. */
  private static final int FEW = 64;

  private final @Nullable String[] keys;
  private final double[] codes;
  private final int factor;
  private final int shift;

  private LevelTable(List<String> levels) {
    int size = Integer.highestOneBit(Math.max(1, levels.size())) * 4;
    this.keys = new @Nullable String[size];
    this.codes = new double[size];
    this.shift = Integer.numberOfLeadingZeros(size) + 1;
    this.factor = factor(levels, size);
  }

  /** The first factor that puts fewest levels where others are. */
  private int factor(List<String> levels, int size) {
    int best = 0x9E3779B1;
    int fewest = levels.size() > FEW ? 0 : collisions(levels, best, size);
    int next = best;
    for (int i = 1; i < FACTORS && fewest > 0; i++) {
      next += 0x3C6EF372; // even, so that factors stay odd
      int collisions = collisions(levels, next, size);
      if (collisions < fewest) {
        fewest = collisions;
        best = next;
      }
    }
    return best;
  }

  private int collisions(List<String> levels, int candidate, int size) {
    boolean[] taken = new boolean[size];
    int collisions = 0;
    for (String level : levels) {
      int at = (level.hashCode() * candidate) >>> shift;
      collisions += taken[at] ? 1 : 0;
      taken[at] = true;
    }
    return collisions;
  }

  /** The codes of these levels, from 0; of equal levels the first counts. */
  public static LevelTable of(List<String> levels) {
    LevelTable table = new LevelTable(levels);
    for (int code = 0; code < levels.size(); code++) {
      table.put(levels.get(code), code);
    }
    return table;
  }

  /**
   * The same, but blank levels and those with blanks around them are never found: for values whose
   * surrounding blanks do not count.
   */
  public static LevelTable ofStripped(List<String> levels) {
    LevelTable table = new LevelTable(levels);
    for (int code = 0; code < levels.size(); code++) {
      String level = levels.get(code);
      if (!level.isEmpty() && level.equals(level.strip())) {
        table.put(level, code);
      }
    }
    return table;
  }

  private void put(String level, int code) {
    int at = spread(level.hashCode());
    while (keys[at] != null) {
      if (level.equals(keys[at])) {
        return;
      }
      at = (at + 1) & (keys.length - 1);
    }
    keys[at] = level;
    codes[at] = code;
  }

  private int spread(int hash) {
    return (hash * factor) >>> shift;
  }

  /** Code of the level that the text is, or -1. */
  public double code(String text) {
    int at = spread(text.hashCode());
    for (String key = keys[at]; key != null; key = keys[at]) {
      if (text.equals(key)) {
        return codes[at];
      }
      at = (at + 1) & (keys.length - 1);
    }
    return -1;
  }

  /** Code of the level that stands in the text from index {@code from} to before {@code to}. */
  public double code(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int at = spread(hash);
    for (String key = keys[at]; key != null; key = keys[at]) {
      if (key.length() == to - from && text.startsWith(key, from)) {
        return codes[at];
      }
      at = (at + 1) & (keys.length - 1);
    }
    return -1;
  }
}
