package io.loantap.train.export;

import io.loantap.text.Printable;
import java.util.stream.Collectors;

/** Lines of comment that hold names from a file and end where they should. */
final class Comments {
  private Comments() {}

  /** The text with a mark before each line; what else would end a line is shown. */
  static String lines(String mark, String text) {
    return text.lines()
        .map(line -> mark + Printable.of(line).replace('\t', ' ') + "\n")
        .collect(Collectors.joining());
  }

  /** The text on one line. */
  static String line(String mark, String text) {
    return lines(mark, text.replaceAll("\\R", "\\\\n"));
  }
}
