package io.loantap.train.data;

import io.loantap.applicant.Violation;
import io.loantap.train.csv.CsvFormatException;
import io.loantap.train.csv.CsvRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The rows of a file that cannot be read as loans. */
public final class BadRows {
  private static final int SHOWN = 10;

  private final List<String> shown = new ArrayList<>();
  private long count;

  /** None yet. */
  public BadRows() {}

  /** A row with these violations. */
  public void add(CsvRow row, List<Violation> violations) {
    count++;
    if (shown.size() < SHOWN) {
      String what = violations.stream().map(Violation::message).collect(Collectors.joining("; "));
      shown.add("line " + row.line() + ", column " + what);
    }
  }

  /** A row with too many or too few fields. */
  public void add(CsvFormatException ragged) {
    count++;
    if (shown.size() < SHOWN) {
      shown.add("line " + ragged.line().orElseThrow() + ": " + ragged.problem());
    }
  }

  /** How many there are. */
  public long count() {
    return count;
  }

  /** The first bad rows, one a line, and how many more there are. */
  public String list() {
    String more =
        count > shown.size()
            ? "\n  and " + String.format(Locale.ROOT, "%,d", count - shown.size()) + " more"
            : "";
    return "  " + String.join("\n  ", shown) + more;
  }
}
