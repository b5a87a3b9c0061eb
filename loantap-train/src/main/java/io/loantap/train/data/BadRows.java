package io.loantap.train.data;

import io.loantap.applicant.Violation;
import io.loantap.train.csv.CsvRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rows of a file that cannot be read as loans. */
final class BadRows {
  private static final int SHOWN = 10;

  private final List<String> shown = new ArrayList<>();
  private long count;

  void add(CsvRow row, List<Violation> violations) {
    count++;
    if (shown.size() < SHOWN) {
      String what = violations.stream().map(Violation::message).collect(Collectors.joining("; "));
      shown.add("line " + row.line() + ", column " + what);
    }
  }

  long count() {
    return count;
  }

  /** The first bad rows, one a line, and how many more there are. */
  String list() {
    String more = count > shown.size() ? "\n  and " + (count - shown.size()) + " more" : "";
    return "  " + String.join("\n  ", shown) + more;
  }
}
