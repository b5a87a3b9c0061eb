package io.loantap.train.csv;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Text of a file as bytes, and how they are encoded. It is told by the first bytes of the file, not
 * by its name: gzip is unpacked, and so is a ZIP file of one file; a byte order mark is passed
 * over; and what is known to be no text is refused by its own name.
 *
 * @param in the bytes behind the mark
 * @param charset the one asked for, or that of the mark, or UTF-8
 * @param marked whether there was a mark
 */
record TextBytes(InputStream in, Charset charset, boolean marked) {
  private static final int GZIP_BUFFER = 1 << 16;

  /**
   * The text of a file.
   *
   * @param asked how it is encoded; null to go by the mark
   * @param path of the file, if it can be opened again
   * @throws CsvProblem if the bytes are known to be something else, or are damaged gzip or ZIP
   */
  static TextBytes of(InputStream file, @Nullable Charset asked, @Nullable Path path)
      throws IOException {
    PushbackInputStream stored = new PushbackInputStream(file, FileStart.LONGEST);
    FileStart start = FileStart.of(stored);
    try {
      if (start == FileStart.GZIP) {
        // Several gzip members in one file are read as one text, as gunzip does.
        return text(new GZIPInputStream(stored, GZIP_BUFFER), asked);
      }
      if (start == FileStart.ZIP) {
        if (path != null) {
          ZippedText.refuseSeveral(path); // before the first of them is read
        }
        return text(new ZippedText(stored), asked);
      }
    } catch (ZipException | EOFException e) {
      throw RecordProblems.damagedPacking(1);
    }
    return text(stored, asked);
  }

  private static TextBytes text(InputStream unpacked, @Nullable Charset asked) throws IOException {
    PushbackInputStream in =
        unpacked instanceof PushbackInputStream back
            ? back
            : new PushbackInputStream(unpacked, FileStart.LONGEST);
    FileStart start = FileStart.of(in);
    @Nullable Charset mark = start.charset();
    if (mark == null) {
      start.refuse();
      return new TextBytes(in, asked == null ? StandardCharsets.UTF_8 : asked, false);
    }
    if (asked != null && !mark.name().startsWith(asked.name())) {
      throw new CsvProblem(
          1,
          CsvProblem.NO_FIELD,
          "found the byte order mark of " + mark + ", but was told to expect " + asked,
          "Leave --encoding out");
    }
    in.skipNBytes(start.length());
    return new TextBytes(in, mark, true);
  }
}
