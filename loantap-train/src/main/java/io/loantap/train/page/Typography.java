package io.loantap.train.page;

/** What a line of text must not break apart. */
final class Typography {
  private static final char NO_BREAK_SPACE = '\u00a0';

  private Typography() {}

  /** The text with a number and its percent sign kept on one line. */
  static String unbroken(String text) {
    return text.replace(" %", NO_BREAK_SPACE + "%");
  }
}
