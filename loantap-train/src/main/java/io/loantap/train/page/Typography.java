package io.loantap.train.page;

/** The texts that a line break must not part. */
final class Typography {
  private static final char NO_BREAK_SPACE = '\u00a0';

  private Typography() {}

  /** The text with a number and its percent sign kept on one line. */
  static String unbroken(String text) {
    return text.replace(" %", NO_BREAK_SPACE + "%");
  }
}
