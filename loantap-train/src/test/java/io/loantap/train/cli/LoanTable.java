package io.loantap.train.cli;

import io.loantap.train.csv.CsvInput;
import io.loantap.train.table.RowCursor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Some of the bundled loans, to be spoilt and written to a file. */
final class LoanTable {
  static final Path BUNDLED = Path.of("../data/loantap-synthetic.csv");

  final List<String> header;
  final List<List<String>> rows = new ArrayList<>();

  private LoanTable(List<String> header) {
    this.header = new ArrayList<>(header);
  }

  /** The first loans of the bundled file. */
  static LoanTable first(int count) {
    return slice(0, count);
  }

  /** The loans from one place of the bundled file to before another. */
  static LoanTable slice(int from, int to) {
    try (RowCursor source = RowCursor.of(CsvInput.of(BUNDLED))) {
      LoanTable table = new LoanTable(source.header());
      for (int i = 0; i < to; i++) {
        RowCursor.Row row = source.next();
        if (i >= from) {
          table.rows.add(new ArrayList<>(row.values()));
        }
      }
      return table;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  String get(int row, String column) {
    return rows.get(row).get(header.indexOf(column));
  }

  LoanTable set(int row, String column, String value) {
    rows.get(row).set(header.indexOf(column), value);
    return this;
  }

  /** Sets the column of all rows. */
  LoanTable setAll(String column, UnaryOperator<String> change) {
    int place = header.indexOf(column);
    rows.forEach(row -> row.set(place, change.apply(row.get(place))));
    return this;
  }

  LoanTable rename(String column, String name) {
    header.set(header.indexOf(column), name);
    return this;
  }

  LoanTable without(String column) {
    int place = header.indexOf(column);
    header.remove(place);
    rows.forEach(row -> row.remove(place));
    return this;
  }

  String csv() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(header);
    lines.addAll(rows);
    return lines.stream().map(LoanTable::line).collect(Collectors.joining("\n", "", "\n"));
  }

  Path write(Path file) throws IOException {
    return Files.writeString(file, csv());
  }

  private static String line(List<String> values) {
    return values.stream()
        .map(value -> value.matches("(?s).*[,\"\r\n].*") ? '"' + value + '"' : value)
        .collect(Collectors.joining(","));
  }
}
