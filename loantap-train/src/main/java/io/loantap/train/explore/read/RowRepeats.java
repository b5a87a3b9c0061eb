package io.loantap.train.explore.read;

import io.loantap.train.explore.Duplicates;
import java.util.List;

/**
 * The rows that repeat earlier ones, found by 64-bit hashes of their values without the outcome. At
 * most {@value #MOST} hashes are kept: beyond, only those that end in a zero bit, then in two, and
 * so on, and the counts are estimates. Equal rows have equal hashes, so all of a set are kept or
 * none.
 */
final class RowRepeats {
  static final int MOST = 1 << 21;

  private static final byte GOOD = 1;
  private static final byte BAD = 2;

  private long[] hashes = new long[1 << 12];
  private byte[] outcomes = new byte[1 << 12];
  private int[] repeats = new int[1 << 12];
  private int size;
  private int droppedBits;
  private final int most;

  RowRepeats() {
    this(MOST);
  }

  /** Keeps at most so many hashes; a power of two. */
  RowRepeats(int most) {
    this.most = most;
  }

  /** Counts a row of values and its outcome. */
  void add(List<String> values, int outcomeColumn, boolean bad) {
    long hash = hash(values, outcomeColumn);
    if ((hash & lowBits()) == 0) {
      add(hash, bad ? BAD : GOOD);
    }
  }

  private void add(long hash, byte outcome) {
    int slot = slot(hash);
    if (hashes[slot] == 0) {
      hashes[slot] = hash;
      outcomes[slot] = outcome;
      size++;
      if (2 * size > hashes.length) {
        rebuild();
      }
    } else if ((outcomes[slot] & outcome) != 0) {
      repeats[slot]++;
    } else {
      outcomes[slot] |= outcome;
    }
  }

  private void rebuild() {
    long[] oldHashes = hashes;
    byte[] oldOutcomes = outcomes;
    int[] oldRepeats = repeats;
    int length = hashes.length;
    if (size >= most) {
      droppedBits++;
    } else {
      length *= 2;
    }
    hashes = new long[length];
    outcomes = new byte[length];
    repeats = new int[length];
    size = 0;
    for (int old = 0; old < oldHashes.length; old++) {
      if (oldHashes[old] != 0 && (oldHashes[old] & lowBits()) == 0) {
        int slot = slot(oldHashes[old]);
        hashes[slot] = oldHashes[old];
        outcomes[slot] = oldOutcomes[old];
        repeats[slot] = oldRepeats[old];
        size++;
      }
    }
  }

  private long lowBits() {
    return (1L << droppedBits) - 1;
  }

  private int slot(long hash) {
    int mask = hashes.length - 1;
    int slot = (int) (hash >>> 40) & mask;
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** FNV-1a over all characters, then the finaliser of MurmurHash3; never 0. */
  private static long hash(List<String> values, int outcomeColumn) {
    long hash = 0xCBF29CE484222325L;
    for (int column = 0; column < values.size(); column++) {
      if (column != outcomeColumn) {
        String value = values.get(column);
        for (int i = 0; i < value.length(); i++) {
          hash = (hash ^ value.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ 0xFFFF) * 0x100000001B3L; // no character: the end of a value
      }
    }
    hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
    hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }

  Duplicates result() {
    long repeated = 0;
    long contradictions = 0;
    for (int slot = 0; slot < hashes.length; slot++) {
      repeated += repeats[slot];
      contradictions += outcomes[slot] == (GOOD | BAD) ? 1 : 0;
    }
    long oneIn = 1L << droppedBits;
    return new Duplicates(repeated * oneIn, contradictions * oneIn, oneIn);
  }
}
