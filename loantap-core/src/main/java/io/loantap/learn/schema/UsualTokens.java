package io.loantap.learn.schema;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The texts that usually stand for a missing value. */
final class UsualTokens {
  /** Those that are nothing else, even among levels. */
  private static final Set<String> UNMISTAKABLE =
      Set.of(
          "#n/a", "#na", "#n/a n/a", "<na>", "\\n", "null", "nan", "n/a", "?", "#null!", "(null)");

  /** Those that may be a level, too. */
  private static final List<String> OTHERS =
      List.of(
          "na", "none", "nil", "-", "--", ".", "..", "missing", "n.a.", "nd", "#value!", "#div/0!");

  private UsualTokens() {}

  /** Whether a text usually stands for a missing value among numbers and dates. */
  static boolean contains(String text) {
    if (text.length() > 8) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return UNMISTAKABLE.contains(lower) || OTHERS.contains(lower);
  }

  /** Whether it does among levels, too. */
  static boolean isUnmistakable(String text) {
    return UNMISTAKABLE.contains(text.toLowerCase(Locale.ROOT));
  }
}
