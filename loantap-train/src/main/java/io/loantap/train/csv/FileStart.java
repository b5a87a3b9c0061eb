package io.loantap.train.csv;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** First bytes of a file, by which it is known what the file holds. */
enum FileStart {
  UTF8_MARK("\u00EF\u00BB\u00BF", StandardCharsets.UTF_8),
  UTF32_LITTLE_ENDIAN("\u00FF\u00FE\0\0", Charset.forName("UTF-32LE")),
  UTF32_BIG_ENDIAN("\0\0\u00FE\u00FF", Charset.forName("UTF-32BE")),
  UTF16_LITTLE_ENDIAN("\u00FF\u00FE", StandardCharsets.UTF_16LE),
  UTF16_BIG_ENDIAN("\u00FE\u00FF", StandardCharsets.UTF_16BE),
  GZIP(
      "\u001F\u008B",
      "found gzip inside gzip or ZIP, expected text",
      "The file was compressed twice: unpack it once with gunzip"),
  ZIP(
      "PK\u0003\u0004",
      "found ZIP inside gzip or ZIP, expected text",
      "The file was compressed twice: unpack it once with unzip"),
  EMPTY_ZIP("PK\u0005\u0006", "found a ZIP file with no file in it", "Pack the file again"),
  OLD_OFFICE(
      "\u00D0\u00CF\u0011\u00E0",
      "found an old Excel (.xls) file, expected text",
      "Save the sheet as \"CSV UTF-8\""),
  PARQUET(
      "PAR1",
      "found a Parquet file, expected text",
      "Read it through DuckDB: --jdbc jdbc:duckdb: --driver duckdb_jdbc.jar --query \"SELECT * FROM"
          + " 'FILE'\""),
  SQLITE(
      "SQLite format 3",
      "found a SQLite database, expected text",
      "Read it through its driver: --jdbc jdbc:sqlite:FILE --driver sqlite-jdbc.jar --query"
          + " \"SELECT ...\""),
  PDF("%PDF", "found a PDF file, expected text", "Ask for the table as CSV"),
  OTHER("", "", "");

  /** Bytes of the longest start. */
  static final int LONGEST = 16;

  private final String start;
  private final @Nullable Charset charset;
  private final String problem;
  private final String remedy;

  /** A byte order mark. */
  FileStart(String start, Charset charset) {
    this.start = start;
    this.charset = charset;
    this.problem = "";
    this.remedy = "";
  }

  FileStart(String start, String problem, String remedy) {
    this.start = start;
    this.charset = null;
    this.problem = problem;
    this.remedy = remedy;
  }

  /** Looks at the first bytes and puts them back. */
  static FileStart of(PushbackInputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LONGEST);
    in.unread(bytes);
    String characters = new String(bytes, StandardCharsets.ISO_8859_1);
    return Arrays.stream(values())
        .filter(known -> characters.startsWith(known.start))
        .findFirst()
        .orElseThrow(); // OTHER, if nothing else
  }

  /** How a text that begins with this mark is encoded; null if this is no mark. */
  @Nullable Charset charset() {
    return charset;
  }

  /** Length in bytes. */
  int length() {
    return start.length();
  }

  /**
   * Refuses what is no text.
   *
   * @throws CsvProblem if this begins something else
   */
  void refuse() throws CsvProblem {
    if (!problem.isEmpty()) {
      throw new CsvProblem(1, CsvProblem.NO_FIELD, problem, remedy);
    }
  }
}
