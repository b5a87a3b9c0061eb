package io.loantap.train.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.loantap.train.table.RowCursor;
import io.loantap.train.table.TableFormatException;
import io.loantap.train.table.TableInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** What the tests of this package do with files. */
final class CsvFiles {
  /** Stands for personal data in bad files: no message may hold it. */
  static final String VALUE = "hunter2";

  private CsvFiles() {}

  /** All rows, read to the end. */
  static List<List<String>> rows(Path file) throws IOException {
    return rows(CsvInput.of(file));
  }

  /** All rows, read to the end. */
  static List<List<String>> rows(TableInput input) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (RowCursor cursor = RowCursor.of(input)) {
      for (RowCursor.Row row = cursor.next(); row != null; row = cursor.next()) {
        rows.add(row.values());
      }
    }
    return rows;
  }

  /** What a user is told of how a table was read, without its name and the full stop. */
  static List<String> notices(TableInput input) throws IOException {
    try (RowCursor cursor = RowCursor.of(input)) {
      while (cursor.next(ragged -> {}) != null) {}
      String name = input.shortName() + ": ";
      List<String> notices = cursor.source().notices();
      assertThat(notices).allMatch(it -> it.startsWith(name) && it.endsWith("."));
      return notices.stream().map(it -> it.substring(name.length(), it.length() - 1)).toList();
    }
  }

  static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  /** What reading the file to its end fails with; it names the file and no value. */
  static TableFormatException problem(Path file) {
    return problem(CsvInput.of(file));
  }

  /** What reading the table to its end fails with; it names the table and no value. */
  static TableFormatException problem(TableInput input) {
    TableFormatException problem =
        catchThrowableOfType(TableFormatException.class, () -> rows(input));
    assertThat(problem)
        .hasMessageStartingWith(input.name())
        .hasMessageEndingWith(".")
        .hasMessageNotContaining(VALUE);
    assertThat(problem.file()).isEqualTo(input.name());
    return problem;
  }

  /** What the next row fails with. */
  static TableFormatException nextProblem(RowCursor cursor) {
    return catchThrowableOfType(TableFormatException.class, cursor::next);
  }
}
