package io.loantap.train.data;

import io.loantap.applicant.Violation;
import io.loantap.train.table.Table;
import io.loantap.train.table.TableFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rows of a table that cannot be read as loans. */
public final class BadRows {
  private static final int SHOWN = 10;

  private final String unit;
  private final List<Bad> shown = new ArrayList<>();
  private final Map<String, Long> byField = new TreeMap<>();
  private final Map<String, String> formByField = new TreeMap<>();
  private long count;

  /** A column that fails in so large a share of the rows is read wrongly. */
  private static final double NEARLY_EVERY = 0.5;

  /**
   * One of them.
   *
   * @param place where it is, counted from 1: its line in a file, its number elsewhere
   * @param what follows its place in a list
   */
  public record Bad(long place, String what) {}

  private BadRows(String unit) {
    this.unit = unit;
  }

  /** None yet, of a table. */
  public static BadRows of(Table table) {
    return new BadRows(table.placeWord());
  }

  /** None yet, of a table whose rows are numbered. */
  public static BadRows byNumber() {
    return new BadRows("row");
  }

  /** Numbered rows that were counted elsewhere: the first of them, and how many there are. */
  public static BadRows byNumber(List<Bad> shown, long count) {
    BadRows rows = byNumber();
    rows.shown.addAll(shown);
    rows.count = count;
    return rows;
  }

  /** A row at this place with these violations. */
  public void add(long place, List<Violation> violations) {
    String what = violations.stream().map(Violation::message).collect(Collectors.joining("; "));
    add(place, ", column " + what);
    violations.stream()
        .map(Violation::field)
        .distinct()
        .forEach(it -> byField.merge(it, 1L, Long::sum));
    violations.forEach(it -> formByField.putIfAbsent(it.field(), it.message()));
  }

  /** A row with too many or too few fields. */
  public void add(TableFormatException ragged) {
    add(ragged.line().orElseThrow(), ": " + ragged.problem());
  }

  /** A row at this place; what is wrong follows the place in a list. */
  void add(long place, String what) {
    count++;
    if (shown.size() < SHOWN) {
      shown.add(new Bad(place, what));
    }
  }

  /**
   * These, then those of the rows that follow.
   *
   * @param rows how many rows there are before those
   */
  BadRows followedBy(BadRows next, long rows) {
    BadRows all = new BadRows(unit);
    all.shown.addAll(shown);
    for (Bad bad : next.shown) {
      all.add(rows + bad.place, bad.what);
    }
    all.count = count + next.count;
    for (BadRows part : List.of(this, next)) {
      part.byField.forEach((field, bad) -> all.byField.merge(field, bad, Long::sum));
      part.formByField.forEach(all.formByField::putIfAbsent);
    }
    return all;
  }

  /**
   * A sentence on the column that fails in most of the rows, which leaving rows out would not mend;
   * empty if none does.
   */
  Optional<String> culprit(long rows) {
    return byField.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(entry -> entry.getValue() >= NEARLY_EVERY * rows)
        .map(
            entry ->
                String.format(
                    Locale.ROOT,
                    "%nColumn \"%s\" cannot be read in %,d of %,d rows (%s). Leaving them out would"
                        + " leave next to nothing: write the column in the form that is expected,"
                        + " or take it out of the recipe or the file.",
                    entry.getKey(),
                    entry.getValue(),
                    rows,
                    formByField.get(entry.getKey())));
  }

  /** A sentence on texts that may mean a missing value; blank if no text was the fault. */
  String missingWords() {
    boolean texts =
        formByField.values().stream()
            .anyMatch(it -> it.contains(": wrong type") || it.contains(": malformed date"));
    return texts ? " Texts that mean a missing value are named with --missing-values." : "";
  }

  /** How many there are. */
  public long count() {
    return count;
  }

  /** The first of them. */
  public List<Bad> shown() {
    return List.copyOf(shown);
  }

  /** The first bad rows, one a line, and how many more there are. */
  public String list() {
    String more =
        count > shown.size()
            ? "\n  and " + String.format(Locale.ROOT, "%,d", count - shown.size()) + " more"
            : "";
    return shown.stream()
            .map(bad -> "  " + unit + " " + bad.place + bad.what)
            .collect(Collectors.joining("\n"))
        + more;
  }
}
