package io.loantap.train.explore.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Job titles, counted after case, punctuation and repeated blanks have been taken away. In the end
 * a title is merged into one that at least {@value #TIMES} times as many loans have if the two
 * begin with the same letter, have at least {@value #SHORTEST} letters, and are one letter put in,
 * left out or changed, or two neighbours swapped, apart: "teachers" and "teachr" into "teacher".
 */
final class JobTitleCounts {
  static final int TIMES = 4;
  static final int SHORTEST = 6;

  /** Only so many of the most frequent titles take others in. */
  private static final int LEADERS = 300;

  private final LevelCounts counts = new LevelCounts();

  void add(String title, boolean bad) {
    String plain = plain(title);
    if (!plain.isEmpty()) {
      counts.add(plain, bad);
    }
  }

  /** Letters and digits in small letters, one blank between words. */
  static String plain(String title) {
    StringBuilder plain = new StringBuilder(title.length());
    boolean gap = false;
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (gap && plain.length() > 0) {
          plain.append(' ');
        }
        plain.append(c);
        gap = false;
      } else if (c != '\'' && c != '.') { // "driver's" and "R.N." are one word each
        gap = true;
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  /** The merged titles that may be named, the most frequent first. */
  List<Cell> merged() {
    List<Cell> titles = new ArrayList<>();
    counts
        .counts()
        .forEach((title, count) -> titles.add(Cell.level(title, count.rows(), count.bad())));
    titles.sort(Comparator.comparingLong(Cell::rows).reversed().thenComparing(Cell::label));
    List<Cell> leaders = titles.subList(0, Math.min(LEADERS, titles.size()));
    Map<String, long[]> sums = new HashMap<>();
    Map<String, String> leaderOf = new HashMap<>();
    for (Cell title : titles) {
      String into = title.label();
      for (Cell leader : leaders) {
        if (leader.rows() < TIMES * title.rows()) {
          break; // those that follow are rarer still
        }
        if (isVariant(title.label(), leader.label())) {
          // Titles come the most frequent first, so where the leader went is settled.
          into = leaderOf.getOrDefault(leader.label(), leader.label());
          break;
        }
      }
      leaderOf.put(title.label(), into);
      long[] sum = sums.computeIfAbsent(into, absent -> new long[2]);
      sum[0] += title.rows();
      sum[1] += title.bad();
    }
    List<Cell> merged = new ArrayList<>();
    sums.forEach(
        (title, sum) -> {
          if (sum[0] >= LevelCells.FEWEST) {
            merged.add(Cell.level(title, sum[0], sum[1]));
          }
        });
    merged.sort(Comparator.comparingLong(Cell::rows).reversed().thenComparing(Cell::label));
    return merged;
  }

  private static boolean isVariant(String title, String leader) {
    return Math.min(title.length(), leader.length()) >= SHORTEST
        && title.charAt(0) == leader.charAt(0)
        && isOneEditApart(title, leader);
  }

  /** Whether one insertion, deletion, change or swap of neighbours makes one of the other. */
  static boolean isOneEditApart(String one, String other) {
    if (one.length() < other.length()) {
      return isOneEditApart(other, one);
    }
    if (one.length() - other.length() > 1) {
      return false;
    }
    int same = 0;
    while (same < other.length() && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    if (one.length() > other.length()) {
      return one.substring(same + 1).equals(other.substring(same));
    }
    if (same == one.length()) {
      return false; // equal
    }
    boolean changed = one.substring(same + 1).equals(other.substring(same + 1));
    boolean swapped =
        same + 1 < one.length()
            && one.charAt(same) == other.charAt(same + 1)
            && one.charAt(same + 1) == other.charAt(same)
            && one.substring(same + 2).equals(other.substring(same + 2));
    return changed || swapped;
  }
}
