package io.loantap.learn.schema;

import java.util.Locale;
import java.util.Set;

/** The words behind numbers that are units even without a blank before them. */
final class Units {
  private static final Set<String> WORDS =
      Set.of(
          "month", "months", "mo", "mos", "mth", "mths", "year", "years", "yr", "yrs", "day",
          "days", "week", "weeks", "pct", "percent", "bps", "monate", "jahre", "meses", "mois",
          "ans");

  private Units() {}

  /** Whether a word is one of them. */
  static boolean contains(String word) {
    return WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** A word without the ending of its plural, in small letters: months as month. */
  static String singular(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.length() > 3 && lower.endsWith("s")
        ? lower.substring(0, lower.length() - 1)
        : lower;
  }
}
