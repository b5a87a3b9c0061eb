package io.loantap.applicant;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The way in which a column writes its numbers, besides plain decimals, which are always read: a
 * decimal comma, signs between thousands, signs or words around a number that do not change it
 * ({@code 10.65%}, {@code $58,267}, {@code 36 months}), and negative numbers as bookkeepers write
 * them. Immutable.
 *
 * <p>A plain decimal is never read as another number, unless points stand between thousands: then
 * {@code 1.234} is 1234.
 */
public final class NumberForm {
  private static final char NONE_BETWEEN = 0;

  /** Plain decimals only. */
  public static final NumberForm PLAIN = new NumberForm('.', NONE_BETWEEN, List.of(), false);

  private static final String GROUPINGS = ",.' ";

  private final char decimal;
  private final char grouping;
  private final List<String> affixes;
  private final boolean accounting;

  private NumberForm(char decimal, char grouping, List<String> affixes, boolean accounting) {
    this.decimal = decimal;
    this.grouping = grouping;
    this.affixes = List.copyOf(affixes);
    this.accounting = accounting;
  }

  /** The same with a decimal sign, a point or a comma. */
  public NumberForm withDecimal(char sign) {
    if (sign != '.' && sign != ',') {
      throw new IllegalArgumentException("the decimal sign is . or ,");
    }
    char between = grouping == sign ? other(sign) : grouping;
    return new NumberForm(sign, between, affixes, accounting);
  }

  /** The same with a comma, a point, an apostrophe or a blank, of any width, between thousands. */
  public NumberForm withGrouping(char sign) {
    if (GROUPINGS.indexOf(sign) < 0 || sign == decimal) {
      throw new IllegalArgumentException(
          "between thousands stands a comma, a point, an apostrophe or a blank, and not the"
              + " decimal sign");
    }
    return new NumberForm(decimal, sign, affixes, accounting);
  }

  /** The same with signs or words any of which may stand before or behind a number. */
  public NumberForm withAffixes(List<String> texts) {
    for (String text : texts) {
      if (text.isBlank() || !text.equals(text.strip()) || hasDigit(text)) {
        throw new IllegalArgumentException(
            "what stands around a number is a sign or a word without digits");
      }
    }
    return new NumberForm(decimal, grouping, texts, accounting);
  }

  /** The same in which {@code (1,234)} and {@code 1,234-} are negative, or not. */
  public NumberForm withAccounting(boolean negatives) {
    return new NumberForm(decimal, grouping, affixes, negatives);
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static char other(char sign) {
    return sign == '.' ? ',' : '.';
  }

  /** The decimal sign, a point or a comma. */
  public char decimal() {
    return decimal;
  }

  /** The sign between thousands; empty if there is none. */
  public String grouping() {
    return grouping == NONE_BETWEEN ? "" : String.valueOf(grouping);
  }

  /** The signs and words that may stand around a number. */
  public List<String> affixes() {
    return affixes;
  }

  /** Whether brackets and a minus behind the number make it negative. */
  public boolean isAccounting() {
    return accounting;
  }

  /** Whether nothing but plain decimals is read. */
  public boolean isPlain() {
    return equals(PLAIN);
  }

  /** Whether a text of this form can look like a plain decimal of another value. */
  boolean isBeforePlain() {
    return grouping == '.';
  }

  /** Whether a text without blanks around it is a number in this form. */
  public boolean reads(String text) {
    return !Double.isNaN(parse(text));
  }

  /**
   * The number of a text in this form; NaN if it is in another, infinite if it is too large for a
   * double.
   *
   * @param text without blanks around it
   */
  double parse(String text) {
    int from = 0;
    int to = text.length();
    boolean negative = false;
    if (accounting && to > 2 && text.charAt(0) == '(' && text.charAt(to - 1) == ')') {
      negative = true;
      from++;
      to--;
    }
    boolean signed = negative;
    // A sign may stand before or behind what stands before the number: -$5, $-5.
    for (int turn = 0; turn < 2; turn++) {
      if (!signed && from < to && isSign(text.charAt(from))) {
        negative = isMinus(text.charAt(from));
        signed = true;
        from++;
      }
      from = turn == 0 ? skipBlanks(text, behindAffix(text, from, to), to) : from;
    }
    to = skipBlanksBack(text, from, beforeAffix(text, from, to));
    if (accounting && !signed && to > from && isMinus(text.charAt(to - 1))) {
      negative = true;
      to = skipBlanksBack(text, from, to - 1);
    }
    @Nullable String plain = plain(text, from, to);
    double value = plain == null ? Double.NaN : Decimal.parse(plain);
    return negative ? -value : value;
  }

  private int behindAffix(String text, int from, int to) {
    for (int i = 0; i < affixes.size(); i++) {
      String affix = affixes.get(i);
      int end = from + affix.length();
      if (end < to && text.regionMatches(true, from, affix, 0, affix.length())) {
        return end;
      }
    }
    return from;
  }

  private int beforeAffix(String text, int from, int to) {
    int longest = 0;
    for (int i = 0; i < affixes.size(); i++) {
      String affix = affixes.get(i);
      int start = to - affix.length();
      if (start > from && text.regionMatches(true, start, affix, 0, affix.length())) {
        longest = Math.max(longest, affix.length());
      }
    }
    return to - longest;
  }

  /** The digits between two places as a plain decimal without a sign; null if it is no number. */
  private @Nullable String plain(String text, int from, int to) {
    StringBuilder plain = new StringBuilder(to - from);
    boolean broken = false;
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if (c == decimal && !broken) {
        broken = true;
        plain.append('.');
      } else if (!broken && isGrouping(c)) {
        if (!isBetweenThousands(text, from, at, to)) {
          return null;
        }
      } else if ((c >= '0' && c <= '9')
          || ((c == 'e' || c == 'E') && plain.length() > 0)
          || (isSign(c) && at > from && isExponent(text.charAt(at - 1)))) {
        plain.append(isMinus(c) ? '-' : c);
      } else {
        return null;
      }
    }
    return plain.length() == 0 ? null : plain.toString();
  }

  private static boolean isExponent(char c) {
    return c == 'e' || c == 'E';
  }

  private boolean isGrouping(char c) {
    if (grouping == ' ') {
      return isBlank(c);
    }
    return grouping == '\''
        ? c == '\'' || c == '\u2019'
        : grouping != NONE_BETWEEN && c == grouping;
  }

  /**
   * Whether the sign at a place parts digits as signs between thousands do: one to three before the
   * first, three behind the last, and three, or two as in India, between two of them.
   */
  private boolean isBetweenThousands(String text, int from, int at, int to) {
    int before = digits(text, at, from, -1);
    int behind = digits(text, at, to - 1, 1);
    boolean first = at - before == from;
    int next = at + behind + 1;
    boolean last = next >= to || !isGrouping(text.charAt(next));
    return before >= 1
        && before <= 3
        && (first || before >= 2)
        && (last ? behind == 3 && endsWhole(text, next, to) : behind == 2 || behind == 3);
  }

  private boolean endsWhole(String text, int at, int to) {
    return at >= to || text.charAt(at) == decimal;
  }

  /** How many digits follow a place one after the other, in a direction, up to a last place. */
  private static int digits(String text, int at, int last, int step) {
    int count = 0;
    for (int i = at + step; step > 0 ? i <= last : i >= last; i += step) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        break;
      }
      count++;
    }
    return count;
  }

  private static boolean isSign(char c) {
    return c == '+' || isMinus(c);
  }

  private static boolean isMinus(char c) {
    return c == '-' || c == '\u2212';
  }

  /** Whether a character is a blank of any width, one that does not break among them. */
  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\u2007' || c == '\u202F';
  }

  private static int skipBlanks(String text, int from, int to) {
    int at = from;
    while (at < to && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int skipBlanksBack(String text, int from, int to) {
    int at = to;
    while (at > from && isBlank(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NumberForm that
        && decimal == that.decimal
        && grouping == that.grouping
        && accounting == that.accounting
        && affixes.equals(that.affixes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(decimal, grouping, affixes, accounting);
  }

  /** A number in this form, for messages. */
  @Override
  public String toString() {
    String whole = grouping == NONE_BETWEEN ? "1234" : "1" + grouping + "234";
    String number = whole + decimal + "5";
    if (affixes.isEmpty()) {
      return accounting ? "(" + number + ")" : number;
    }
    String affix = affixes.get(0);
    boolean word = Character.isLetter(affix.charAt(0));
    String full = affix.equals("%") ? number + affix : word ? number + " " + affix : affix + number;
    return accounting ? "(" + full + ")" : full;
  }
}
