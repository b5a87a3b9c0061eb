package io.loantap.applicant;

import java.util.List;
import java.util.Locale;

/** The words that say yes or no, in any case of letters. */
final class TruthWords {
  private static final List<String> NO = List.of("false", "no", "n", "f", "0");
  private static final List<String> YES = List.of("true", "yes", "y", "t", "1");

  private TruthWords() {}

  /** 1 for a word that says yes, 0 for one that says no, else NaN. */
  static double says(String word) {
    if (word.length() > 5) {
      return Double.NaN;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    return YES.contains(lower) ? 1 : NO.contains(lower) ? 0 : Double.NaN;
  }

  /** The words that say 1 or 0, in lower case. */
  static List<String> saying(int truth) {
    return truth == 1 ? YES : NO;
  }

  /** Whether there are two words, one of which says yes and the other no. */
  static boolean isPair(List<String> words) {
    // 1 if one says yes and the other no; 0, 2 or NaN if not
    return words.size() == 2 && says(words.get(0)) + says(words.get(1)) == 1;
  }
}
