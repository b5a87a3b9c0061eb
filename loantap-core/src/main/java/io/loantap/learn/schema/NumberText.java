package io.loantap.learn.schema;

import io.loantap.applicant.NumberForm;
import org.jspecify.annotations.Nullable;

/**
 * A text that is a number, perhaps with a sign or a word around it: what stands around it, and how
 * its digits are written.
 *
 * @param affix the sign or word, blank if there is none
 * @param body how its digits are written
 * @param accounting whether brackets or a minus behind it make it negative
 */
record NumberText(String affix, Body body, boolean accounting) {
  /** Longer ones are texts. */
  private static final int LONGEST = 40;

  /** A longer word is no unit. */
  private static final int LONGEST_AFFIX = 12;

  /** A way of writing digits. */
  enum Body {
    /** Fewer than four digits. */
    SHORT,
    /** Four digits or more and nothing else. */
    LONG,
    /** A point that parts a decimal, as in 22.6. */
    POINT,
    /** A point that may stand between thousands, as in 1.234. */
    POINT_3,
    /** A comma that parts a decimal, as in 22,6. */
    COMMA,
    /** A comma that may stand between thousands, as in 1,234. */
    COMMA_3,
    /** Commas between thousands, as in 1,234.5 and 1,234,567. */
    COMMA_GROUPS,
    /** Points between thousands, as in 1.234,5 and 1.234.567. */
    POINT_GROUPS,
    /** Blanks between thousands, as in 1 234 and 1 234.5. */
    BLANK_GROUPS,
    /** Blanks between thousands before a decimal comma, as in 1 234,5. */
    BLANK_GROUPS_COMMA,
    /** Apostrophes between thousands, as in 1'234 and 1'234.5. */
    APOSTROPHE_GROUPS
  }

  /** What a text without blanks around it is; null if it is no number. */
  static @Nullable NumberText of(String text) {
    if (text.length() > LONGEST || !hasDigit(text)) {
      return null;
    }
    String rest = text;
    boolean brackets = rest.startsWith("(") && rest.endsWith(")");
    rest = brackets ? rest.substring(1, rest.length() - 1).strip() : rest;
    boolean signed = isSign(rest, 0);
    rest = signed ? rest.substring(1).strip() : rest;
    int from = 0;
    while (from < rest.length() && !isNumeric(rest.charAt(from)) && !isSign(rest, from)) {
      from++;
    }
    String before = blanksCut(rest.substring(0, from));
    rest = rest.substring(from);
    signed |= isSign(rest, 0);
    rest = isSign(rest, 0) ? rest.substring(1) : rest;
    int to = rest.length();
    while (to > 0 && (rest.charAt(to - 1) < '0' || rest.charAt(to - 1) > '9')) {
      to--;
    }
    String behind = blanksCut(rest.substring(to));
    boolean minus = behind.equals("-") && !signed && !brackets;
    behind = minus ? "" : behind;
    if ((brackets && signed) || !isAffix(before, behind, rest, to)) {
      return null;
    }
    @Nullable Body body = body(rest.substring(0, to));
    return body == null
        ? null
        : new NumberText(before.isEmpty() ? behind : before, body, brackets || minus);
  }

  /** Whether what stands around a number is a sign or a unit, and stands on one side only. */
  private static boolean isAffix(String before, String behind, String rest, int to) {
    String affix = before.isEmpty() ? behind : before;
    if (affix.isEmpty()) {
      return true;
    }
    if ((!before.isEmpty() && !behind.isEmpty()) || affix.length() > LONGEST_AFFIX) {
      return false;
    }
    if (Currencies.contains(affix) || affix.equals("%")) {
      return true;
    }
    // A word needs a blank, so that codes such as 860xx and A34 stay texts.
    return before.isEmpty()
        && (!Character.isLetter(rest.charAt(to)) || Units.contains(affix))
        && affix.length() > 1
        && affix.chars().allMatch(Character::isLetter);
  }

  private static @Nullable Body body(String digits) {
    int first = digits.indexOf(',');
    int point = digits.indexOf('.');
    if (first < 0 && point < 0 && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return digits.length() < 4 ? Body.SHORT : Body.LONG;
    }
    if (!digits
        .chars()
        .allMatch(c -> (c >= '0' && c <= '9') || ".,'\u2019 \u00A0\u202F".indexOf(c) >= 0)) {
      return null;
    }
    NumberForm plain = NumberForm.PLAIN;
    if (point >= 0 && first < 0 && plain.reads(digits)) {
      return isThousand(digits, '.') ? Body.POINT_3 : Body.POINT;
    }
    if (first >= 0 && point < 0 && plain.withDecimal(',').reads(digits)) {
      return isThousand(digits, ',') ? Body.COMMA_3 : Body.COMMA;
    }
    if (plain.withGrouping(',').reads(digits)) {
      return Body.COMMA_GROUPS;
    }
    if (plain.withDecimal(',').withGrouping('.').reads(digits)) {
      return Body.POINT_GROUPS;
    }
    if (plain.withGrouping(' ').reads(digits)) {
      return Body.BLANK_GROUPS;
    }
    if (plain.withDecimal(',').withGrouping(' ').reads(digits)) {
      return Body.BLANK_GROUPS_COMMA;
    }
    return plain.withGrouping('\'').reads(digits) ? Body.APOSTROPHE_GROUPS : null;
  }

  /** Whether a sign parts one to three digits, not a lone zero, from just three. */
  private static boolean isThousand(String digits, char sign) {
    int at = digits.indexOf(sign);
    return at >= 1 && at <= 3 && digits.length() - at == 4 && digits.charAt(0) != '0';
  }

  /** How a plain decimal without a sign before it is written. */
  static Body ofPlain(String text) {
    String digits = isSign(text, 0) ? text.substring(1) : text;
    if (digits.indexOf('.') < 0) {
      return digits.length() < 4 ? Body.SHORT : Body.LONG;
    }
    return isThousand(digits, '.') ? Body.POINT_3 : Body.POINT;
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isNumeric(char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == ',';
  }

  private static boolean isSign(String text, int at) {
    return at < text.length() && "+-\u2212".indexOf(text.charAt(at)) >= 0;
  }

  private static String blanksCut(String text) {
    return text.replace('\u00A0', ' ').replace('\u202F', ' ').strip();
  }
}
