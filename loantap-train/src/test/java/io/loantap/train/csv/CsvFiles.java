package io.loantap.train.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
    List<List<String>> rows = new ArrayList<>();
    try (CsvSource source = CsvSource.open(file)) {
      for (CsvRow row = source.next(); row != null; row = source.next()) {
        rows.add(row.values());
      }
    }
    return rows;
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
  static CsvFormatException problem(Path file) {
    CsvFormatException problem = catchThrowableOfType(CsvFormatException.class, () -> rows(file));
    assertThat(problem)
        .hasMessageStartingWith(file.toString())
        .hasMessageEndingWith(".")
        .hasMessageNotContaining(VALUE);
    assertThat(problem.file()).isEqualTo(file.toString());
    return problem;
  }
}
