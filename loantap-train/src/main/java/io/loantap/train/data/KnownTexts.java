package io.loantap.train.data;

import java.util.Arrays;

/**
 * The different texts of a column, numbered in the order in which they are added, and found again
 * where they stand in a file without making a string. Bounded: a full table takes no more.
 */
final class KnownTexts {
  /** How many texts are told apart. */
  private static final int MOST = 10_000;

  private static final int LONGEST = 64;

  /** What {@link #find} says of a text that is not known. */
  static final int UNKNOWN = -1;

  /** Open addressing: the place of a text + 1, 0 where there is none. */
  private int[] slots = new int[64];

  private char[][] texts = new char[16][];
  private int size;

  /** The place of a text, or {@link #UNKNOWN}. */
  int find(char[] text, int from, int to) {
    int mask = slots.length - 1;
    for (int slot = hash(text, from, to) & mask; ; slot = (slot + 1) & mask) {
      int place = slots[slot] - 1;
      if (place == UNKNOWN) {
        return UNKNOWN;
      }
      if (isAt(from, to, text, texts[place])) {
        return place;
      }
    }
  }

  /** Short as these texts are, a loop of its own takes the JVM less to compile than to compare. */
  private static boolean isAt(int from, int to, char[] text, char[] known) {
    if (to - from != known.length) {
      return false;
    }
    for (int i = 0; i < known.length; i++) {
      if (text[from + i] != known[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether there is room for a text so long. */
  boolean takes(int length) {
    return size < MOST && length <= LONGEST;
  }

  /**
   * Adds a text that is not known and that the table takes; its place is one more than the last.
   */
  void add(char[] text, int from, int to) {
    if (size == texts.length) {
      texts = Arrays.copyOf(texts, 2 * size);
    }
    texts[size++] = Arrays.copyOfRange(text, from, to);
    if (4 * size <= slots.length) {
      enter(size);
      return;
    }
    slots = new int[2 * slots.length];
    for (int entry = 1; entry <= size; entry++) {
      enter(entry);
    }
  }

  private void enter(int entry) {
    char[] text = texts[entry - 1];
    int mask = slots.length - 1;
    int slot = hash(text, 0, text.length) & mask;
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = entry;
  }

  private static int hash(char[] text, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    return hash ^ (hash >>> 15);
  }
}
