package io.loantap.train.csv;

import io.loantap.train.table.ColumnIndex;
import io.loantap.train.table.TableFormatException;
import java.util.List;
import java.util.Optional;

/** The names of the columns of a file, and what may be wrong with them. */
final class CsvHeader {
  private final List<String> names;
  private final ColumnIndex columns;

  CsvHeader(List<String> names) {
    this.columns = new ColumnIndex(names);
    this.names = columns.names();
  }

  /** What is wrong with these names, if anything: a wrong separator, a blank or a repeated one. */
  Optional<Fault> fault() {
    return wrongSeparator().or(this::blankName).or(this::repeatedName);
  }

  private Optional<Fault> wrongSeparator() {
    if (names.size() != 1) {
      return Optional.empty();
    }
    for (char separator : new char[] {'\t', ';', '|'}) {
      if (names.get(0).indexOf(separator) >= 0) {
        String words = Dialect.words(separator);
        return Optional.of(
            new Fault(
                "found one column with " + words + " in its name, expected several columns",
                "If the file is separated by "
                    + words
                    + ", check that each row has as many as the header, or say --separator"));
      }
    }
    return Optional.empty();
  }

  private Optional<Fault> blankName() {
    return names.stream().anyMatch(String::isBlank)
        ? Optional.of(new Fault("found a blank name in the header", "Give each column a name"))
        : Optional.empty();
  }

  private Optional<Fault> repeatedName() {
    for (int i = 0; i < names.size(); i++) {
      int first = columns.position(names.get(i)).orElse(i);
      if (first != i) {
        return Optional.of(
            new Fault(
                "found a name twice in the header: columns "
                    + (first + 1)
                    + " and "
                    + (i + 1)
                    + " are both "
                    + TableFormatException.quoted(names.get(i)),
                "Rename or remove one of them"));
      }
    }
    return Optional.empty();
  }

  /** What was found and what to do about it. */
  record Fault(String problem, String remedy) {}
}
