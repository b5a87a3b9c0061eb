package io.loantap.train.explore.read;

import java.util.HashMap;
import java.util.Map;

/**
 * The outcomes of the loans with each text, for a bounded number of texts (lossy counting, Manku
 * and Motwani 2002). When there are more than {@value #MOST} texts, the rarer half is forgotten; a
 * text that comes again is counted anew. So every count may be too low, by {@link #lowBy} at most,
 * and none is too high.
 */
final class LevelCounts {
  /** Texts that are counted at a time. */
  static final int MOST = 1 << 16;

  private final Map<String, Count> counts = new HashMap<>();
  private final int most;
  private long lowBy;

  LevelCounts() {
    this(MOST);
  }

  /** Counts at most so many texts at a time. */
  LevelCounts(int most) {
    this.most = most;
  }

  /** The loans with one text. */
  static final class Count {
    private long rows;
    private long bad;
    private double number = Double.NaN;

    long rows() {
      return rows;
    }

    long bad() {
      return bad;
    }

    boolean isNew() {
      return rows == 1;
    }

    /** What the text says if it is a number, as noted by {@link #note}; else NaN. */
    double number() {
      return number;
    }

    void note(double parsed) {
      number = parsed;
    }
  }

  /** Counts a loan; what is known of its text, to be used at once. */
  Count add(String text, boolean bad) {
    Count count = counts.get(text);
    if (count == null) {
      if (counts.size() >= most) {
        forget();
      }
      count = new Count();
      counts.put(text, count);
    }
    count.rows++;
    count.bad += bad ? 1 : 0;
    return count;
  }

  private void forget() {
    long[] rows = counts.values().stream().mapToLong(Count::rows).sorted().toArray();
    long median = rows[rows.length / 2];
    counts.values().removeIf(count -> count.rows <= median);
    lowBy += median;
  }

  /** The texts that are counted, in no order. */
  Map<String, Count> counts() {
    return counts;
  }

  /** By how many loans a count may be too low; 0 as long as all texts are counted. */
  long lowBy() {
    return lowBy;
  }
}
