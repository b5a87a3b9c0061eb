package io.loantap.learn.schema;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Counts how often each text occurs, for a bounded number of different ones: those with the lowest
 * hashes (a bottom-k sample). A text with one of the lowest hashes of all has one of the lowest in
 * every part, so it is never forgotten meanwhile and its count is exact; and merging is
 * associative.
 */
final class DistinctSample {
  /** How many different texts are kept; up to as many, all are. */
  static final int CAPACITY = 1024;

  private static final double HASHES = 0x1p64;

  private final Map<Key, Long> counts = new HashMap<>();

  /** Those kept, the last in the order of hashes first. A sorted map takes twice as long. */
  private final PriorityQueue<Key> lastFirst = new PriorityQueue<>(Comparator.reverseOrder());

  private final Overflow overflow;
  private boolean complete = true;

  /** A text and where it stands in the order of hashes; texts with equal hashes stay apart. */
  private record Key(long hash, String text) implements Comparable<Key> {
    static Key of(String text) {
      long hash = 0xCBF29CE484222325L; // FNV-1a, then the finaliser of MurmurHash3
      for (int i = 0; i < text.length(); i++) {
        hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
      }
      hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
      hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
      return new Key(hash ^ (hash >>> 33), text);
    }

    @Override
    public int hashCode() {
      return (int) hash;
    }

    @Override
    public int compareTo(Key other) {
      int order = Long.compareUnsigned(hash, other.hash);
      return order != 0 ? order : text.compareTo(other.text);
    }
  }

  /** Where texts go that are not kept, with how often they were counted. */
  interface Overflow {
    /** A text that is not kept, or not any more. */
    void accept(String text, long times);
  }

  DistinctSample(Overflow overflow) {
    this.overflow = overflow;
  }

  /** Counts a text; whether it was among those kept already. O(log {@value #CAPACITY}). */
  boolean add(String text) {
    return add(Key.of(text), 1);
  }

  private boolean add(Key key, long times) {
    if (counts.size() >= CAPACITY && key.compareTo(last()) > 0) {
      complete = false;
      overflow.accept(key.text(), times);
      return false;
    }
    boolean known = counts.merge(key, times, Long::sum) != times;
    if (!known) {
      lastFirst.add(key);
    }
    if (counts.size() > CAPACITY) {
      Key last = lastFirst.remove();
      overflow.accept(last.text(), Objects.requireNonNull(counts.remove(last)));
      complete = false;
    }
    return known;
  }

  private Key last() {
    return Objects.requireNonNull(lastFirst.peek());
  }

  void merge(DistinctSample other) {
    complete &= other.complete;
    other.counts.forEach(this::add);
  }

  /** Whether all texts are kept. */
  boolean isComplete() {
    return complete;
  }

  /**
   * Number of different texts: exact if complete, else estimated from how densely the hashes kept
   * lie, with a standard error of about 3 %.
   */
  long distinct() {
    if (complete) {
      return counts.size();
    }
    long highest = last().hash();
    double share = ((highest >>> 11) * 0x1p11 + 1) / HASHES;
    return Math.max(CAPACITY + 1L, Math.round((CAPACITY - 1) / share));
  }

  /** Whether no kept text occurs twice. */
  boolean allOnce() {
    return counts.values().stream().allMatch(times -> times == 1);
  }

  /** The texts kept, in alphabetical order, with their counts. */
  Map<String, Long> counts() {
    Map<String, Long> sorted = new TreeMap<>();
    counts.forEach((key, times) -> sorted.put(key.text(), times));
    return sorted;
  }
}
