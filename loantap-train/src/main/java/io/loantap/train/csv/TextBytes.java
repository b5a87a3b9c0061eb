package io.loantap.train.csv;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Tells by the first bytes of a file, not by its name, how to get at its text: gzip is unpacked, a
 * UTF-8 byte order mark is passed over, and what is no UTF-8 text is refused by its own name.
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
      in.skipNBytes(Magic.UTF8_BOM.bytes.length);
    } else if (magic != Magic.NONE) {
      throw new CsvProblem(1, CsvProblem.NO_FIELD, magic.problem, magic.remedy);
    }
    return in;
  }

  /** Looks at the first bytes and puts them back. */
  private static Magic magic(PushbackInputStream in) throws IOException {
    byte[] start = in.readNBytes(LONGEST_MAGIC);
    in.unread(start);
    for (Magic magic : Magic.values()) {
      if (magic.starts(start)) {
        return magic;
      }
    }
    return Magic.NONE; // not reached: NONE has no bytes, so everything starts with it
  }

  /** What files begin with, the longer before its own beginning. */
  private enum Magic {
    UTF8_BOM("", "", 0xEF, 0xBB, 0xBF),
    GZIP(
        "found gzip inside gzip, expected text",
        "The file was compressed twice: unpack it once with gunzip",
        0x1F,
        0x8B),
    ZIP(
        "found a ZIP or Excel (.xlsx) file, expected text",
        "Unpack the ZIP file, or save the Excel sheet as \"CSV UTF-8\"",
        'P',
        'K',
        0x03,
        0x04),
    OLD_OFFICE(
        "found an old Excel (.xls) file, expected text",
        "Save the sheet as \"CSV UTF-8\"",
        0xD0,
        0xCF,
        0x11,
        0xE0),
    UTF16_LITTLE_ENDIAN(
        "found UTF-16 text, expected UTF-8",
        "Save the file as UTF-8, or convert it: iconv -f UTF-16 -t UTF-8",
        0xFF,
        0xFE),
    UTF16_BIG_ENDIAN(UTF16_LITTLE_ENDIAN.problem, UTF16_LITTLE_ENDIAN.remedy, 0xFE, 0xFF),
    NONE("", "");

    final String problem;
    final String remedy;
    final byte[] bytes;

    Magic(String problem, String remedy, int... bytes) {
      this.problem = problem;
      this.remedy = remedy;
      this.bytes = new byte[bytes.length];
      for (int i = 0; i < bytes.length; i++) {
        this.bytes[i] = (byte) bytes[i];
      }
    }

    boolean starts(byte[] start) {
      if (start.length < bytes.length) {
        return false;
      }
      for (int i = 0; i < bytes.length; i++) {
        if (start[i] != bytes[i]) {
          return false;
        }
      }
      return true;
    }
  }
}
