package io.loantap.train.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The names of the columns, exactly as they stand in the file, and where each one is. */
final class CsvHeader {
  /** No columns: the header of a file not yet read. */
  static final CsvHeader NONE = new CsvHeader(List.of());

  private final List<String> names;
  private final Map<String, Integer> positions;

  CsvHeader(List<String> names) {
    this.names = List.copyOf(names);
    this.positions = new HashMap<>();
    for (int i = 0; i < this.names.size(); i++) {
      positions.putIfAbsent(this.names.get(i), i);
    }
  }

  List<String> names() {
    return names;
  }

  int size() {
    return names.size();
  }

  /** The position of a column, counted from 0. */
  OptionalInt position(String name) {
    Integer position = positions.get(name);
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /** What is wrong with these names, if anything: a wrong separator, a blank or a repeated one. */
  Optional<Fault> fault() {
    return wrongSeparator().or(this::blankName).or(this::repeatedName);
  }

  private Optional<Fault> wrongSeparator() {
    if (size() != 1) {
      return Optional.empty();
    }
    for (Separator separator : Separator.values()) {
      if (names.get(0).indexOf(separator.character) >= 0) {
        return Optional.of(
            new Fault(
                "found one column with " + separator.plural + " in its name, expected commas",
                "The file seems to be separated by "
                    + separator.plural
                    + ": save it as CSV with commas between the fields"));
      }
    }
    return Optional.empty();
  }

  private Optional<Fault> blankName() {
    for (int i = 0; i < size(); i++) {
      if (names.get(i).isBlank()) {
        String where = "column " + (i + 1) + " of " + size() + " has no name";
        // The two usual causes: a row index written by pandas or R, and a comma too many.
        return Optional.of(
            new Fault(
                "found a blank name in the header: " + where,
                i == 0
                    ? "Give it a name, or leave the row numbers out when writing the file"
                        + " (pandas: index=False, R: row.names=FALSE)"
                    : "Give it a name, or remove the column or the comma too many"));
      }
    }
    return Optional.empty();
  }

  private Optional<Fault> repeatedName() {
    for (int i = 0; i < size(); i++) {
      int first = positions.getOrDefault(names.get(i), i);
      if (first != i) {
        return Optional.of(
            new Fault(
                "found a name twice in the header: columns "
                    + (first + 1)
                    + " and "
                    + (i + 1)
                    + " are both "
                    + CsvFormatException.quoted(names.get(i)),
                "Rename or remove one of them"));
      }
    }
    return Optional.empty();
  }

  /** What was found and what to do about it. */
  record Fault(String problem, String remedy) {}

  /** What stands between fields in files that are nearly CSV. */
  private enum Separator {
    TAB('\t', "tabs"),
    SEMICOLON(';', "semicolons"),
    PIPE('|', "pipes");

    final char character;
    final String plural;

    Separator(char character, String plural) {
      this.character = character;
      this.plural = plural;
    }
  }
}
