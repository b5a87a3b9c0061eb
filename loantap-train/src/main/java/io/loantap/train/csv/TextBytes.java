package io.loantap.train.csv;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The text in the bytes of a file, told by the first of them and not by the file's name: gzip is
 * unpacked, a UTF-8 byte order mark is passed over, and what is no UTF-8 text is refused by its own
 * name.
 */
final class TextBytes {
  private static final int LONGEST_MAGIC = 4;
  private static final int GZIP_BUFFER = 1 << 16;

  private TextBytes() {}

  /**
   * The text of a file, byte order mark removed.
   *
   * @throws CsvProblem if the bytes are known to be something else, or are damaged gzip
   */
  static InputStream of(InputStream file) throws IOException {
    PushbackInputStream stored = new PushbackInputStream(file, LONGEST_MAGIC);
    if (magic(stored) != Magic.GZIP) {
      return text(stored);
    }
    try {
      // Several gzip members in one file are read as one text, as gunzip does.
      InputStream unpacked = new GZIPInputStream(stored, GZIP_BUFFER);
      return text(new PushbackInputStream(unpacked, LONGEST_MAGIC));
    } catch (ZipException | EOFException e) {
      throw damagedGzip(1);
    }
  }

  /** The problem that {@link ZipException} and {@link EOFException} stand for, further down too. */
  static CsvProblem damagedGzip(long line) {
    return new CsvProblem(
        line,
        CsvProblem.NO_FIELD,
        "found gzip data that is damaged or cut off",
        "Check the file with gzip -t, then copy or compress it again");
  }

  private static InputStream text(PushbackInputStream in) throws IOException {
    Magic magic = magic(in);
    if (magic == Magic.UTF8_BOM) {
      in.skipNBytes(Magic.UTF8_BOM.start.length());
    } else if (magic != Magic.NONE) {
      throw new CsvProblem(1, CsvProblem.NO_FIELD, magic.problem, magic.remedy);
    }
    return in;
  }

  /** Looks at the first bytes and puts them back. */
  private static Magic magic(PushbackInputStream in) throws IOException {
    byte[] start = in.readNBytes(LONGEST_MAGIC);
    in.unread(start);
    String characters = new String(start, StandardCharsets.ISO_8859_1);
    return Arrays.stream(Magic.values())
        .filter(magic -> characters.startsWith(magic.start))
        .findFirst()
        .orElseThrow(); // NONE, if nothing else
  }

  /** What files begin with, one character a byte. */
  private enum Magic {
    UTF8_BOM("\u00EF\u00BB\u00BF", "", ""),
    GZIP(
        "\u001F\u008B",
        "found gzip inside gzip, expected text",
        "The file was compressed twice: unpack it once with gunzip"),
    ZIP(
        "PK\u0003\u0004",
        "found a ZIP or Excel (.xlsx) file, expected text",
        "Unpack the ZIP file, or save the Excel sheet as \"CSV UTF-8\""),
    OLD_OFFICE(
        "\u00D0\u00CF\u0011\u00E0",
        "found an old Excel (.xls) file, expected text",
        "Save the sheet as \"CSV UTF-8\""),
    UTF16_LITTLE_ENDIAN(
        "\u00FF\u00FE",
        "found UTF-16 text, expected UTF-8",
        "Save the file as UTF-8, or convert it: iconv -f UTF-16 -t UTF-8"),
    UTF16_BIG_ENDIAN("\u00FE\u00FF", UTF16_LITTLE_ENDIAN.problem, UTF16_LITTLE_ENDIAN.remedy),
    NONE("", "", "");

    final String start;
    final String problem;
    final String remedy;

    Magic(String start, String problem, String remedy) {
      this.start = start;
      this.problem = problem;
      this.remedy = remedy;
    }
  }
}
