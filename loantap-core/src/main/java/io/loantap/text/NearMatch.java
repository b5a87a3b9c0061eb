package io.loantap.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The search for the name somebody probably meant. */
public final class NearMatch {
  private NearMatch() {}

  /**
   * The candidate with the fewest single-character edits from {@code name}, ignoring case and
   * separators; null if every one is further away than a third of the name's length. The first of
   * equals wins. O(candidates x length^2).
   */
  public static @Nullable String of(String name, Collection<String> candidates) {
    String wanted = normal(name);
    int best = Math.max(1, wanted.length() / 3) + 1;
    String nearest = null;
    for (String candidate : candidates) {
      String other = normal(candidate);
      if (Math.abs(other.length() - wanted.length()) >= best) {
        continue; // as many edits at least
      }
      int distance = edits(wanted, other);
      if (distance < best) {
        best = distance;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /**
   * The level that was probably meant, as {@link #of} says; but no guess between words of one
   * letter or numbers of at most two digits, which differ on purpose. Where nothing is near, a word
   * stands for the only level of one letter that it begins with ({@code Yes} for {@code Y}), and
   * the other way round.
   */
  public static @Nullable String ofLevel(String level, Collection<String> levels) {
    String wanted = normal(level);
    String nearest =
        of(level, levels.stream().filter(it -> isComparable(wanted, normal(it))).toList());
    if (nearest != null) {
      return nearest;
    }
    List<String> initials =
        levels.stream().filter(it -> isInitial(wanted, normal(it))).limit(2).toList();
    return initials.size() == 1 ? initials.get(0) : null;
  }

  private static boolean isComparable(String a, String b) {
    int longest = Math.max(a.length(), b.length());
    return a.equals(b) || longest > 2 || (longest > 1 && !(isNumber(a) && isNumber(b)));
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
  }

  private static boolean isInitial(String a, String b) {
    return (a.length() == 1 || b.length() == 1)
        && a.length() != b.length()
        && !a.isEmpty()
        && !b.isEmpty()
        && a.charAt(0) == b.charAt(0)
        && Character.isLetter(a.charAt(0));
  }

  /** The name in lower case, without blanks, underscores, points and hyphens. */
  public static String letters(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (" \t\n\u000b\f\r_.-".indexOf(c) < 0) {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  private static String normal(String name) {
    String letters = letters(name);
    return letters.length() <= 64 ? letters : letters.substring(0, 64);
  }

  /** Levenshtein distance, one row at a time. */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
