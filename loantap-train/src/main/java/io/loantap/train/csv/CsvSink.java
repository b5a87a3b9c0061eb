package io.loantap.train.csv;

import io.loantap.storage.write.AtomicFile;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A writer of one CSV file, which is there whole or not at all, and packed if its name ends in
 * {@code .gz}. What it writes, {@link CsvSource} reads back exactly: UTF-8 without byte order mark,
 * LF at the end of a line, quotes where they are needed. The same rows give the same bytes.
 *
 * <pre>{@code
 * try (CsvSink scores = CsvSink.create(path, List.of("id", "probability_of_default"))) {
 *   scores.write(List.of("1", "0.17"));
 *   scores.commit();
 * }
 * }</pre>
 *
 * <p>Not for use by several threads at a time.
 */
public final class CsvSink implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private final Path file;
  private final AtomicFile target;
  private final CSVPrinter printer;
  private final int columns;
  private long rows;
  private boolean open = true;

  private CsvSink(Path file, AtomicFile target, CSVPrinter printer, int columns) {
    this.file = file;
    this.target = target;
    this.printer = printer;
    this.columns = columns;
  }

  /**
   * Begins a file with its header; the target is not touched before {@link #commit}.
   *
   * @throws IllegalArgumentException if a name is blank or stands there twice, or there is none
   * @throws FileSystemException if nothing can be written there
   */
  public static CsvSink create(Path file, List<String> header) throws IOException {
    CsvHeader names = new CsvHeader(header);
    if (names.size() == 0) {
      throw new IllegalArgumentException("a CSV file needs at least one column");
    }
    names
        .fault()
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException(fault.problem());
            });
    AtomicFile target = AtomicFile.create(file);
    try {
      // Strict, where an OutputStreamWriter made with a Charset would write question marks.
      Writer writer =
          new OutputStreamWriter(packed(file, target), StandardCharsets.UTF_8.newEncoder());
      CSVPrinter printer = new CSVPrinter(new BufferedWriter(writer, BUFFER), FORMAT);
      CsvSink sink = new CsvSink(file, target, printer, names.size());
      sink.print(names.names());
      return sink;
    } catch (IOException | RuntimeException e) {
      target.close();
      throw e;
    }
  }

  /**
   * Writes a row.
   *
   * @throws IllegalArgumentException if the number of values is not that of the columns, or one has
   *     a NUL character, which no reader of CSV takes
   * @throws FileSystemException if the disk is full, or a value has half a surrogate pair
   */
  public void write(List<String> values) throws IOException {
    if (values.size() != columns) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "expected %d values, one a column, got %d", columns, values.size()));
    }
    for (int i = 0; i < columns; i++) {
      if (values.get(i).indexOf('\0') >= 0) {
        throw new IllegalArgumentException(
            "row " + (rows + 1) + ", column " + (i + 1) + ": a NUL character cannot be written");
      }
    }
    print(values);
    rows++;
  }

  /** How many rows have been written so far. */
  public long rows() {
    return rows;
  }

  /**
   * Ends the file and puts it in its place.
   *
   * @throws FileSystemException if that fails; the place is then as it was
   */
  public void commit() throws IOException {
    try {
      printer.close();
    } catch (CharacterCodingException e) {
      throw notUnicode(e);
    }
    target.commit();
    open = false;
  }

  /** Leaves nothing behind, unless the file was committed. */
  @Override
  public void close() throws IOException {
    if (open) {
      open = false;
      target.close();
    }
  }

  private static OutputStream packed(Path file, AtomicFile target) throws IOException {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz")
        ? new GZIPOutputStream(target.output(), BUFFER)
        : target.output();
  }

  private void print(List<String> values) throws IOException {
    try {
      printer.printRecord(values);
    } catch (CharacterCodingException e) {
      throw notUnicode(e);
    }
  }

  private FileSystemException notUnicode(CharacterCodingException cause) {
    FileSystemException problem =
        new FileSystemException(
            file.toString(),
            null,
            "a value is no valid Unicode text (half a surrogate pair). Correct it where it"
                + " comes from.");
    problem.initCause(cause);
    return problem;
  }
}
