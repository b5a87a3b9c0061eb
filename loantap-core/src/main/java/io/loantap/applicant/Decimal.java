package io.loantap.applicant;

/**
 * The reader of plain decimals: an optional sign, digits with at most one point, an optional
 * exponent. {@link Double#parseDouble} also takes "NaN", "Infinity", "0x1p3" and "1d"; a file of
 * loans means none of them.
 */
final class Decimal {
  /* Most numbers in a file of loans are short: up to 15 digits are a whole double and 10^k is one
   * for k up to 22, so one division rounds correctly (Clinger 1990, the fast path). */
  private static final int EXACT_DIGITS = 15;
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private Decimal() {}

  /**
   * The double nearest to the text's number; infinite if that is too large, NaN if the text is not
   * a plain decimal.
   */
  static double parse(String text) {
    double value = parseShort(text.toCharArray(), 0, text.length());
    return Double.isNaN(value) ? slow(text) : value;
  }

  /** Whether a text is a plain decimal. */
  static boolean isDecimal(String text) {
    return !Double.isNaN(parse(text));
  }

  /**
   * The double nearest to the number that part of a text holds if it is a short plain decimal
   * without an exponent, as most are; else NaN.
   */
  static double parseShort(char[] text, int from, int to) {
    long digits = 0;
    int count = 0;
    int point = -1;
    int start = from < to && text[from] == '-' ? from + 1 : from;
    for (int at = start; at < to; at++) {
      int digit = text[at] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = 10 * digits + digit;
        count++;
      } else if (text[at] == '.' && point < 0) {
        point = count;
      } else {
        return Double.NaN;
      }
    }
    if (count == 0 || to - start > EXACT_DIGITS) {
      return Double.NaN;
    }
    double value = point < 0 ? digits : digits / POWERS[count - point];
    return start == from ? value : -value;
  }

  private static double slow(String text) {
    int digits = 0;
    boolean point = false;
    boolean exponent = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean afterExponent = i > 0 && (text.charAt(i - 1) == 'e' || text.charAt(i - 1) == 'E');
      if (c >= '0' && c <= '9') {
        digits++;
      } else if ((c == 'e' || c == 'E') && digits > 0 && !exponent) {
        exponent = true;
        digits = 0;
      } else if (c == '.' && !point && !exponent) {
        point = true;
      } else if ((c != '-' && c != '+') || (i > 0 && !afterExponent)) {
        return Double.NaN;
      }
    }
    return digits > 0 ? Double.parseDouble(text) : Double.NaN;
  }
}
