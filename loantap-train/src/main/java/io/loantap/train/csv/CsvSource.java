package io.loantap.train.csv;

import io.loantap.train.table.ColumnIndex;
import io.loantap.train.table.DecimalSign;
import io.loantap.train.table.RowBlock;
import io.loantap.train.table.TableFormatException;
import io.loantap.train.table.TableSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a CSV file in any {@link Dialect}, read once from top to bottom in constant memory.
 *
 * <p>What is read: text in UTF-8, in the encoding of its byte order mark or in the one asked for,
 * plain, gzip or a ZIP file of one file (told by the first bytes, whatever the name), RFC 4180
 * quoting or quotes as they come, LF, CRLF or CR at the end of a line. Names and values are kept
 * exactly as they are. Blank lines are passed over (in a file with a single column they are rows
 * with a blank value). At most {@value RecordReader#LONGEST_FIELD} characters a field and {@value
 * RecordReader#LONGEST_RECORD} a record. What is not plain CSV is told in {@link #notices}.
 *
 * <p>Not for use by several threads at a time.
 */
public final class CsvSource implements TableSource {
  private final String name;
  private final CountedStream bytes;
  private final long size;
  private final DigestInputStream stored;
  private final RecordReader records;
  private final Layout layout;
  private final ColumnIndex header;
  private final Remarks remarks;

  /** Rows with too many or too few fields that come before the record just read. */
  private final Deque<TableFormatException> problems = new ArrayDeque<>();

  /** Whether the record just read is still to be taken. */
  private boolean isHeld;

  private long rows;
  private @Nullable String sha256;

  private CsvSource(
      String name,
      DigestInputStream stored,
      CountedStream bytes,
      long size,
      RecordReader records,
      Layout layout,
      CsvOptions options) {
    this.name = name;
    this.bytes = bytes;
    this.size = size;
    this.stored = stored;
    this.records = records;
    this.layout = layout;
    this.header = new ColumnIndex(layout.names());
    this.remarks = new Remarks(options.irregular(), layout.width());
  }

  /**
   * Finds the dialect of a text and reads its header.
   *
   * @param name how messages call it
   * @param in its bytes, closed with this
   * @param size how many bytes there are; 0 if that is not known
   * @param path the file, if it can be opened again
   * @throws TableFormatException if the text is empty or no table
   * @throws FileSystemException if it cannot be read
   */
  static CsvSource open(
      String name, InputStream in, long size, @Nullable Path path, CsvOptions options)
      throws IOException {
    CountedStream bytes = new CountedStream(in);
    DigestInputStream stored = new DigestInputStream(bytes, sha256Digest());
    try {
      TextBytes unpacked = TextBytes.of(stored, options.encoding(), path);
      HeadReader text = new HeadReader(new CharsetReader(unpacked.in(), unpacked.charset()));
      Optional<Layout> layout = LayoutFinder.find(text, unpacked, options);
      char separator = layout.map(found -> found.dialect().separator()).orElse(',');
      RecordReader records =
          new RecordReader(text, separator, options.quotes(), unpacked.charset().name());
      passHeader(records, layout, name);
      return new CsvSource(name, stored, bytes, size, records, layout.orElseThrow(), options);
    } catch (IOException e) {
      stored.close();
      throw explained(e, name, field -> Optional.empty());
    }
  }

  private static void passHeader(RecordReader records, Optional<Layout> layout, String name)
      throws IOException {
    for (int line = 0; line < layout.map(Layout::skip).orElse(0); line++) {
      records.skipLine();
    }
    boolean read = false;
    if (layout.isEmpty() || layout.get().dialect().header()) {
      do {
        read = records.next();
      } while (read && records.isBlank());
    }
    if (layout.isEmpty()) {
      throw TableFormatException.inFile(
          name,
          "the file is empty, expected a header with the names of the columns",
          "Check that it was written and copied to its end");
    }
  }

  @Override
  public double share() {
    return size == 0 ? 0 : Math.min(1, (double) bytes.count() / size);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> header() {
    return header.names();
  }

  @Override
  public OptionalInt column(String column) {
    return header.position(column);
  }

  @Override
  public String placeWord() {
    return "line";
  }

  @Override
  public DecimalSign decimal() {
    return layout.dialect().decimal();
  }

  /** How the file is written. */
  public Dialect dialect() {
    return layout.dialect();
  }

  @Override
  public boolean fill(RowBlock block) throws IOException {
    while (!block.isFull()) {
      if (!problems.isEmpty()) {
        rows++;
        throw problems.remove();
      }
      if (!isHeld && !read()) {
        return false;
      }
      isHeld = false;
      if (records.fields() != layout.width()) {
        passOver();
      } else if (!remarks.isEmpty()) {
        problems.addAll(remarks.asProblems());
        isHeld = true;
      } else {
        add(block);
      }
    }
    return true;
  }

  private void add(RowBlock block) throws TableFormatException {
    rows++;
    if (layout.isWhole()) {
      records.addTo(block);
      return;
    }
    for (int field : layout.empty()) {
      if (!records.isBlank(field)) {
        throw TableFormatException.inRow(
            name,
            records.firstLine(),
            "found a value in field " + (field + 1) + ", which has no name in the header",
            "Give the column a name, or remove the separator too many");
      }
    }
    records.addTo(block, layout.fields());
  }

  /** Passes over a record that is no row. */
  private void passOver() {
    if (records.isBlank()) {
      return;
    }
    if (remarks.suits(records)) {
      remarks.add(ragged());
    } else {
      problems.addAll(remarks.asProblems());
      problems.add(ragged());
    }
  }

  @Override
  public long rows() {
    return rows;
  }

  /** As stored: packed, if it is. */
  @Override
  public String sha256() {
    if (sha256 == null) {
      throw new IllegalStateException("the hash is known only after the last row has been read");
    }
    return sha256;
  }

  @Override
  public List<String> notices() {
    List<String> notices = new ArrayList<>(layout.notices());
    remarks.notice().ifPresent(notices::add);
    records.stray().notice().ifPresent(notices::add);
    return notices.stream().map(notice -> shortName() + ": " + notice + ".").toList();
  }

  @Override
  public void close() throws IOException {
    records.close();
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
      throw explained(e, name, layout::name);
    }
  }

  private String strayQuote() {
    OptionalInt field = records.stray().in(records.firstLine());
    return field.isEmpty()
        ? ""
        : ", with a quote in the wrong place in field " + (field.getAsInt() + 1);
  }

  private TableFormatException ragged() {
    long line = records.firstLine();
    long last = records.lastLine();
    int found = records.fields();
    int expected = layout.width();
    return TableFormatException.inRow(
        name,
        line,
        String.format(
            Locale.ROOT,
            "found %,d fields, expected %,d as in the %s%s%s",
            found,
            expected,
            layout.dialect().header() && layout.isWhole() ? "header" : "other rows",
            last > line ? " (the row ends on line " + last + ")" : "",
            strayQuote()),
        found > expected
            ? "Put a value with a separator in it, such as 1,000, in quotes"
            : "Add the missing fields (a blank one still has its separator), or write the file again"
                + " if it was cut off");
  }

  /** The name of the column of a field, if it has one. */
  private interface Names {
    Optional<String> of(int field);
  }

  /** Adds the file and the name of the column to what a reader below has found. */
  private static IOException explained(IOException cause, String name, Names names) {
    if (cause instanceof TableFormatException || cause instanceof FileSystemException) {
      return cause;
    }
    if (!(cause instanceof CsvProblem found)) {
      return InputFile.unreadable(name, cause);
    }
    if (found.field == CsvProblem.NO_FIELD) {
      return TableFormatException.atLine(name, found.line, found.problem, found.remedy);
    }
    return names
        .of(found.field)
        .map(
            column ->
                TableFormatException.atColumn(
                    name, found.line, column, found.problem, found.remedy))
        .orElseGet(
            () ->
                TableFormatException.atLine(
                    name,
                    found.line,
                    "in field " + (found.field + 1) + " " + found.problem,
                    found.remedy));
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
