package io.loantap.text;

/**
 * Text from files as a terminal or a log may have it: characters that would control either are
 * shown by their number, such as {@code \u001b}, which JSON reads as the same character. Line ends
 * and tabs stay.
 */
public final class Printable {
  private Printable() {}

  /** The text, with what would control a terminal shown. */
  public static String of(String text) {
    int at = 0;
    while (at < text.length() && !controls(text, at)) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, at);
    for (; at < text.length(); at++) {
      if (controls(text, at)) {
        shown.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          shown.append("0123456789abcdef".charAt((text.charAt(at) >> shift) & 15));
        }
      } else {
        shown.append(text.charAt(at));
      }
    }
    return shown.toString();
  }

  private static boolean controls(String text, int at) {
    char c = text.charAt(at);
    if (c == '\r') {
      return at + 1 == text.length() || text.charAt(at + 1) != '\n';
    }
    return c < ' ' ? c != '\n' && c != '\t' : c >= 0x7f && (c < 0xa0 || turns(c));
  }

  /** Characters that show what follows in another order, or on another line. */
  private static boolean turns(char c) {
    return (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x2028
        || c == 0x2029;
  }
}
