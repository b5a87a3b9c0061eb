package io.loantap.train.print;

/** Sentences broken into lines that a terminal shows whole. */
final class Prose {
  private static final int WIDTH = 100;

  private Prose() {}

  /**
   * The text in lines of at most {@value #WIDTH} characters where its words allow, each ended. Line
   * breaks in the text stay.
   *
   * @param first what the first line begins with
   * @param next what the others begin with
   */
  static String wrap(String first, String next, String text) {
    StringBuilder wrapped = new StringBuilder();
    String lead = first;
    for (String paragraph : text.split("\n", -1)) {
      StringBuilder line = new StringBuilder(lead);
      boolean empty = true;
      for (String word : paragraph.strip().split(" ", -1)) {
        if (!empty && line.length() + 1 + word.length() > WIDTH) {
          wrapped.append(line).append('\n');
          line = new StringBuilder(next);
          empty = true;
        }
        line.append(empty ? "" : " ").append(word);
        empty = false;
      }
      wrapped.append(line).append('\n');
      lead = next;
    }
    return wrapped.toString();
  }

  /** A paragraph at the left margin. */
  static String paragraph(String text) {
    return wrap("", "", text);
  }

  /** A remark under a table, set in like it. */
  static String remark(String text) {
    return wrap("  ", "  ", text);
  }

  /** Something to be looked at. */
  static String notice(String text) {
    return wrap("! ", "  ", text);
  }
}
