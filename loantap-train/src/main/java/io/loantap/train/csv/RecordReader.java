package io.loantap.train.csv;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A reader that splits text into records and fields, strictly by RFC 4180, and stops at what is
 * none or larger than any loan: a quote that is never closed or stands in the wrong place, a NUL
 * character, a field or a record without end. Never more than about {@link #LONGEST_RECORD}
 * characters are kept, and every problem is reported with the line it began on, after the records
 * before it.
 *
 * <p>Line breaks are LF, CRLF and a lone CR. A record at the end of the text needs none.
 *
 * <p>Fields stay where they were read, as ranges of one array for many records: cells that nobody
 * asks for never become text, and numbers are read where they stand. That is why this is no
 * library: those make a string of every cell, millions in a file of loans, only for it to be parsed
 * or found known.
 */
final class RecordReader implements Closeable {
  /** In characters, with quotes. */
  static final int LONGEST_FIELD = 1 << 16;

  /** In characters, with quotes and commas. */
  static final int LONGEST_RECORD = 1 << 20;

  private static final int BLOCK = 1 << 16;
  private static final int BOUNDS = 1 << 13;

  /** Behind the last field of the text. */
  private static final char END = '\0';

  // Positions in the array change when a record is carried over to a new one, so whatever outlives
  // a call of fill() is counted from the start of the record.

  private final Reader in;
  private char[] text = new char[BLOCK];
  private int limit;
  private int at;
  private int start;
  private int fieldStart;
  private int fields;

  /**
   * Start and end of each field in turn, without the quotes around it: of this record from {@link
   * #boundsFrom} on, and before that of others, whose rows have them.
   */
  private int[] bounds = new int[BOUNDS];

  private int boundsFrom;

  private boolean afterCarriageReturn;
  private long line = 1;
  private long firstLine = 1;
  private long lastLine = 1;
  private long quoteLine;
  private boolean quoted;
  private @Nullable CsvProblem found;

  RecordReader(Reader in) {
    this.in = in;
  }

  /**
   * Reads the next record; false at the end of the text. After a problem, it is thrown again.
   *
   * @throws CsvProblem if the text cannot be read on
   */
  boolean next() throws IOException {
    if (found != null) {
      throw found;
    }
    try {
      return read();
    } catch (CsvProblem problem) {
      found = problem;
      throw problem;
    }
  }

  /** The record just read, as a row. */
  CsvRow row(long number) {
    return new CsvRow(firstLine, number, text, start, bounds, boundsFrom, fields);
  }

  /** Appends the record just read to the rows of a block. */
  void addTo(RowBlock rows) {
    rows.add(firstLine, text, start, bounds, boundsFrom);
  }

  /** Number of fields of the record just read. */
  int fields() {
    return fields;
  }

  /** Whether the record just read is an empty line. */
  boolean isBlank() {
    return fields == 1 && bounds[boundsFrom] == bounds[boundsFrom + 1];
  }

  /** The line on which the record just read begins, counted from 1. */
  long firstLine() {
    return firstLine;
  }

  /** The line on which the record just read ends. */
  long lastLine() {
    return lastLine;
  }

  private boolean read() throws IOException {
    start = at;
    boundsFrom += 2 * fields;
    fields = 0;
    if (afterCarriageReturn && hasMore() && text[at] == '\n') {
      start = ++at; // the LF of a CRLF is no line break of its own
    }
    afterCarriageReturn = false;
    if (!hasMore()) {
      return false;
    }
    firstLine = line;
    char end;
    do {
      fieldStart = at - start;
      quoted = hasMore() && text[at] == '"';
      end = quoted ? quotedField() : plainField();
      fields++;
    } while (end == ',');
    lastLine = line;
    line += end == END ? 0 : 1;
    afterCarriageReturn = end == '\r';
    return true;
  }

  private char plainField() throws IOException {
    while (hasMore()) {
      char[] chars = text;
      int to = limit;
      int i = at;
      while (i < to && isOrdinary(chars[i])) {
        i++;
      }
      at = i;
      if (i < to) {
        char c = chars[i];
        if (endsField(c)) {
          return endField(c, fieldStart, i - start);
        }
        if (c == '"') {
          throw quoteInText();
        }
        refuseNul(c);
        at++;
      }
    }
    return endField(END, fieldStart, at - start);
  }

  /** Nearly every character is: nothing that could end or break a field. */
  private static boolean isOrdinary(char c) {
    return c > '"' && c != ',';
  }

  private static boolean endsField(char c) {
    return c == ',' || c == '\n' || c == '\r';
  }

  /** Doubled quotes become single ones where they stand. */
  private char quotedField() throws IOException {
    quoteLine = line;
    at++;
    int from = at - start;
    int to = from;
    char before = 0;
    while (hasMore()) {
      char c = text[at++];
      refuseNul(c);
      if (c == '"') {
        if (!hasMore() || text[at] != '"') {
          return afterQuote(from, to);
        }
        at++;
      } else if (c == '\r' || (c == '\n' && before != '\r')) {
        line++;
      }
      text[start + to++] = c;
      before = c;
    }
    throw unclosedQuote();
  }

  private char afterQuote(int from, int to) throws IOException {
    if (!hasMore()) {
      return endField(END, from, to);
    }
    char c = text[at];
    refuseNul(c);
    if (!endsField(c)) {
      throw textAfterQuote();
    }
    return endField(c, from, to);
  }

  private char endField(char by, int from, int to) throws CsvProblem {
    checkLengths();
    int place = boundsFrom + 2 * fields;
    if (place == bounds.length) {
      bounds = Arrays.copyOfRange(bounds, boundsFrom, place + Math.max(BOUNDS, 2 * fields));
      place -= boundsFrom;
      boundsFrom = 0;
    }
    bounds[place] = from;
    bounds[place + 1] = to;
    if (by != END) {
      at++;
    }
    return by;
  }

  private boolean hasMore() throws IOException {
    return at < limit || fill();
  }

  /** Reads on, into a new array if this one is full: rows have ranges of the old one. */
  private boolean fill() throws IOException {
    checkLengths();
    if (text.length - limit < 2) { // room for a surrogate pair
      char[] longer = new char[limit - start + BLOCK];
      System.arraycopy(text, start, longer, 0, limit - start);
      text = longer;
      limit -= start;
      at -= start;
      start = 0;
    }
    int count = readOrExplain();
    limit += Math.max(0, count);
    return count > 0;
  }

  private int readOrExplain() throws IOException {
    try {
      return in.read(text, limit, text.length - limit);
    } catch (CharacterCodingException e) {
      throw notUtf8();
    } catch (ZipException | EOFException e) {
      throw TextBytes.damagedGzip(line);
    }
  }

  private void checkLengths() throws CsvProblem {
    int length = at - start;
    if (length - fieldStart > LONGEST_FIELD) {
      throw tooLong("field", LONGEST_FIELD, quoted ? quoteLine : line);
    }
    if (length > LONGEST_RECORD) {
      throw tooLong("record", LONGEST_RECORD, firstLine);
    }
  }

  private void refuseNul(char c) throws CsvProblem {
    if (c == 0) {
      throw new CsvProblem(
          line,
          CsvProblem.NO_FIELD,
          "found a NUL character, expected text: the file is binary, UTF-16 or damaged",
          "Save it as CSV in UTF-8");
    }
  }

  private CsvProblem tooLong(String what, int limit, long since) {
    return new CsvProblem(
        since,
        fields,
        String.format(
            Locale.ROOT,
            "found a %s longer than %,d characters, the most that is read",
            what,
            limit),
        quoted
            ? "The quote opened on line " + quoteLine + " is probably never closed: close it"
            : "Check that this is the file you meant and that its rows end in line breaks");
  }

  private CsvProblem unclosedQuote() {
    return new CsvProblem(
        quoteLine,
        fields,
        "found a quoted field that begins here and is never closed, expected a closing quote",
        "Add the closing quote, or write the file again if it was cut off");
  }

  private CsvProblem textAfterQuote() {
    String where = quoteLine == line ? "" : " of the field that begins on line " + quoteLine;
    return new CsvProblem(
        line,
        fields,
        "found text after the closing quote" + where + ", expected a comma or a line break",
        "Double each quote inside a quoted field (\"\"), or add the quote or comma that is"
            + " missing");
  }

  private CsvProblem quoteInText() {
    return new CsvProblem(
        line,
        fields,
        "found a quote inside a field that does not begin with one",
        "Put the whole field in quotes, with no space before them, and double each quote inside");
  }

  private CsvProblem notUtf8() {
    return new CsvProblem(
        line,
        fields,
        "found bytes that are not UTF-8",
        "Save the file as UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
