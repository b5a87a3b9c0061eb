package io.loantap.train.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file, read once from top to bottom in constant memory.
 *
 * <pre>{@code
 * try (CsvSource loans = CsvSource.open(path)) {
 *   int income = loans.column("annual_inc").orElseThrow();
 *   for (CsvRow row = loans.next(); row != null; row = loans.next()) {
 *     use(row.value(income));
 *   }
 *   record(loans.rows(), loans.sha256());
 * }
 * }</pre>
 *
 * <p>What is read: UTF-8 with or without byte order mark, plain or gzip (told by the first bytes,
 * whatever the name), RFC 4180 quoting without exceptions, LF, CRLF or CR at the end of a line. The
 * first line is the header; its names and all values are kept exactly as they are. Blank lines are
 * passed over (in a file with a single column they are rows with a blank value). At most {@value
 * RecordReader#LONGEST_FIELD} characters a field and {@value RecordReader#LONGEST_RECORD} a record.
 *
 * <p>Not for use by several threads at a time.
 */
public final class CsvSource implements Table, Closeable {
  private final Path file;
  private final CountedStream bytes;
  private final long size;
  private final DigestInputStream stored;
  private final RecordReader records;

  /** Empty until the header has been read and found sound. */
  private CsvHeader header = CsvHeader.NONE;

  private long rows;
  private @Nullable String sha256;

  private CsvSource(Path file, CountedStream bytes, DigestInputStream stored, RecordReader records)
      throws IOException {
    this.file = file;
    this.bytes = bytes;
    this.size = Files.size(file);
    this.stored = stored;
    this.records = records;
  }

  /**
   * Opens a file and reads its header.
   *
   * @throws FileSystemException if there is no such file, it is a folder, or may not be read
   * @throws CsvFormatException if the file is empty or no CSV, or if a name in the header is blank
   *     or stands there twice
   */
  public static CsvSource open(Path file) throws IOException {
    CountedStream bytes = new CountedStream(InputFile.open(file));
    DigestInputStream stored = new DigestInputStream(bytes, sha256Digest());
    try {
      InputStream text = TextBytes.of(stored);
      RecordReader records = new RecordReader(new Utf8Reader(text));
      CsvSource source = new CsvSource(file, bytes, stored, records);
      source.readHeader();
      return source;
    } catch (IOException e) {
      stored.close();
      throw explained(e, file, CsvHeader.NONE);
    }
  }

  /** Share of the file's bytes read so far, in [0, 1]; 0 for a device. Any thread may ask. */
  public double share() {
    return size == 0 ? 0 : Math.min(1, (double) bytes.count() / size);
  }

  /** The file, as the path was given. */
  public Path file() {
    return file;
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public List<String> header() {
    return header.names();
  }

  @Override
  public OptionalInt column(String name) {
    return header.position(name);
  }

  /**
   * The next row, or null after the last.
   *
   * <p>After an exception that says the row has too many or too few fields, reading may go on with
   * the row after it. After any other, every further call throws the same again.
   *
   * @throws CsvFormatException if the row is not strict CSV or has not one field for each column
   * @throws FileSystemException if the file cannot be read on
   */
  public @Nullable CsvRow next() throws IOException {
    return next(
        problem -> {
          throw problem;
        });
  }

  /** Hears of rows that have too many or too few fields. */
  @FunctionalInterface
  public interface RaggedRows {
    /** Such a row; what this throws goes on to whoever asked for the next row. */
    void accept(CsvFormatException problem) throws IOException;
  }

  /**
   * The next row that has one field for each column, or null after the last.
   *
   * @param ragged hears of the rows passed over on the way
   * @throws CsvFormatException if a row is not strict CSV
   * @throws FileSystemException if the file cannot be read on
   */
  public @Nullable CsvRow next(RaggedRows ragged) throws IOException {
    while (read()) {
      if (records.fields() == header.size()) {
        rows++;
        return records.row(rows);
      }
      if (!records.isBlank()) {
        rows++;
        ragged.accept(ragged());
      }
    }
    return null;
  }

  /**
   * Appends rows to a block with one text for each column, until it is full or the file ends.
   *
   * @return whether the file may have more rows
   * @throws CsvFormatException as {@link #next()}, once the rows before have been appended
   * @throws FileSystemException if the file cannot be read on
   */
  boolean fill(RowBlock block) throws IOException {
    while (!block.isFull()) {
      if (!read()) {
        return false;
      }
      if (records.fields() == header.size()) {
        rows++;
        records.addTo(block);
      } else if (!records.isBlank()) {
        rows++;
        throw ragged();
      }
    }
    return true;
  }

  /** How many rows have been read so far, those with too many or too few fields among them. */
  public long rows() {
    return rows;
  }

  /**
   * The SHA-256 of the file's bytes as stored (packed, if it is gzip): 64 lower-case hex digits.
   *
   * @throws IllegalStateException before {@link #next} has returned null
   */
  public String sha256() {
    if (sha256 == null) {
      throw new IllegalStateException("the hash is known only after the last row has been read");
    }
    return sha256;
  }

  /** A problem with what a cell of this file holds, for callers who know what it should hold. */
  public CsvFormatException problem(CsvRow row, int column, String problem, String remedy) {
    return CsvFormatException.atColumn(
        file, row.line(), header.names().get(column), problem, remedy);
  }

  @Override
  public void close() throws IOException {
    records.close();
  }

  private void readHeader() throws IOException {
    do {
      if (!read()) {
        throw CsvFormatException.inFile(
            file,
            "the file is empty, expected a header with the names of the columns",
            "Check that it was written and copied to its end");
      }
    } while (records.isBlank());
    CsvHeader names = new CsvHeader(records.row(0).values());
    Optional<CsvHeader.Fault> fault = names.fault();
    if (fault.isPresent()) {
      throw CsvFormatException.atLine(
          file, records.firstLine(), fault.get().problem(), fault.get().remedy());
    }
    header = names;
  }

  /** Reads the next record; false after the last, when the hash is known. */
  private boolean read() throws IOException {
    try {
      if (records.next()) {
        return true;
      }
      if (sha256 == null) {
        stored.transferTo(OutputStream.nullOutputStream()); // what gzip leaves after its end
        sha256 = HexFormat.of().formatHex(stored.getMessageDigest().digest());
      }
      return false;
    } catch (IOException e) {
      throw explained(e, file, header);
    }
  }

  private CsvFormatException ragged() {
    long line = records.firstLine();
    long last = records.lastLine();
    int found = records.fields();
    return CsvFormatException.inRow(
        file,
        line,
        String.format(
            Locale.ROOT,
            "found %,d fields, expected %,d as in the header%s",
            found,
            header.size(),
            last > line ? " (the row ends on line " + last + ")" : ""),
        found > header.size()
            ? "Put a value with a comma in it, such as 1,000, in quotes"
            : "Add the missing fields (a blank one still has its comma), or write the file again"
                + " if it was cut off");
  }

  /** Adds the file and the name of the column to what a reader below has found. */
  private static IOException explained(IOException cause, Path file, CsvHeader header) {
    if (cause instanceof CsvFormatException || cause instanceof FileSystemException) {
      return cause;
    }
    if (!(cause instanceof CsvProblem found)) {
      return InputFile.unreadable(file, cause);
    }
    if (found.field == CsvProblem.NO_FIELD) {
      return CsvFormatException.atLine(file, found.line, found.problem, found.remedy);
    }
    if (found.field < header.size()) {
      String column = header.names().get(found.field);
      return CsvFormatException.atColumn(file, found.line, column, found.problem, found.remedy);
    }
    String problem = "in field " + (found.field + 1) + " " + found.problem;
    return CsvFormatException.atLine(file, found.line, problem, found.remedy);
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
