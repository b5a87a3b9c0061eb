package io.loantap.train.csv;

import io.loantap.storage.write.AtomicFile;
import io.loantap.train.table.TableSink;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * Writer of a CSV file that is there whole or not at all, packed if its name ends in {@code .gz}.
 * What it writes in any {@link Dialect}, {@link CsvSource} reads back exactly: LF at the end of a
 * line, quotes where they are needed. The same rows give the same bytes.
 *
 * <pre>{@code
 * try (CsvSink scores =
 *     CsvSink.create(path, List.of("id", "probability_of_default"), Dialect.PLAIN)) {
 *   scores.write(List.of("1", "0.17"));
 *   scores.commit();
 * }
 * }</pre>
 *
 * <p>Not for use by several threads at a time.
 */
public final class CsvSink implements TableSink {
  private static final int BUFFER = 1 << 16;
  private static final char MARK = '\uFEFF';

  private final String name;
  private final @Nullable AtomicFile target;
  private final CSVPrinter printer;
  private final int columns;
  private long rows;
  private boolean open = true;

  private CsvSink(String name, @Nullable AtomicFile target, CSVPrinter printer, int columns) {
    this.name = name;
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
  public static CsvSink create(Path file, List<String> header, Dialect dialect) throws IOException {
    check(header);
    AtomicFile target = AtomicFile.create(file);
    try {
      return begun(file.toString(), target, packed(file, target), header, dialect);
    } catch (IOException | RuntimeException e) {
      target.close();
      throw e;
    }
  }

  /**
   * Begins a table on a stream such as standard output, which stays open.
   *
   * @param name how messages call it
   * @throws IllegalArgumentException if a name is blank or stands there twice, or there is none
   */
  public static CsvSink on(OutputStream out, String name, List<String> header, Dialect dialect)
      throws IOException {
    check(header);
    return begun(name, null, new UnclosedStream(out), header, dialect);
  }

  private static void check(List<String> header) {
    if (header.isEmpty()) {
      throw new IllegalArgumentException("a CSV file needs at least one column");
    }
    new CsvHeader(header)
        .fault()
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException(fault.problem());
            });
  }

  private static CsvSink begun(
      String name,
      @Nullable AtomicFile target,
      OutputStream out,
      List<String> header,
      Dialect dialect)
      throws IOException {
    // Strict, where an OutputStreamWriter made with a Charset would write question marks.
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, dialect.charset().newEncoder()), BUFFER);
    if (dialect.mark()) {
      writer.write(MARK);
    }
    if (dialect.separatorLine()) {
      writer.write("sep=" + dialect.separator() + "\n");
    }
    CsvSink sink =
        new CsvSink(name, target, new CSVPrinter(writer, format(dialect)), header.size());
    if (dialect.header()) {
      sink.print(header);
    }
    return sink;
  }

  private static CSVFormat format(Dialect dialect) {
    CSVFormat.Builder format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(dialect.separator())
            .setRecordSeparator('\n')
            .setQuoteMode(QuoteMode.MINIMAL);
    if (dialect.separator() == ' ') {
      format.setQuoteMode(QuoteMode.ALL); // a blank field would be no field at all
    }
    return format.get();
  }

  /**
   * Writes a row.
   *
   * @throws IllegalArgumentException if the number of values is not that of the columns, or one has
   *     a NUL character, which no reader of CSV takes
   * @throws FileSystemException if the disk is full, or a value has half a surrogate pair
   */
  @Override
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

  @Override
  public long rows() {
    return rows;
  }

  /**
   * Ends the file and puts it in its place.
   *
   * @throws FileSystemException if that fails; the place is then as it was
   */
  @Override
  public void commit() throws IOException {
    try {
      printer.close();
    } catch (CharacterCodingException e) {
      throw notEncodable(e);
    }
    open = false;
    if (target != null) {
      target.commit();
    }
  }

  @Override
  public void close() throws IOException {
    if (open) {
      open = false;
      if (target != null) {
        target.close();
      }
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
      throw notEncodable(e);
    }
  }

  private FileSystemException notEncodable(CharacterCodingException cause) {
    FileSystemException problem =
        new FileSystemException(
            name,
            null,
            "a value is no valid Unicode text (half a surrogate pair), or has a character that the"
                + " encoding has not. Correct it where it comes from, or write UTF-8.");
    problem.initCause(cause);
    return problem;
  }
}
