package io.loantap.train.csv;

import io.loantap.train.table.RowBlock;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reader of text that splits it into records and fields, quoted as RFC 4180 says or, outside strict
 * reading, as they come; see {@link Quotes}. It stops at what is none or larger than any loan: a
 * quote that is never closed, a NUL character, a field or a record without end. Never more than
 * about {@link #LONGEST_RECORD} characters are kept, and every problem is reported with the line it
 * began on, after the records before it.
 *
 * <p>Line breaks are LF, CRLF and a lone CR. A record at the end of the text needs none. Where
 * blanks separate fields, any number of them is one separator, and those at the ends of a line are
 * none.
 *
 * <p>Fields stay where they were read, as ranges of one array for many records: cells that nobody
 * asks for never become text, and numbers are read where they stand. That is why this is no
 * library: those make a string of every cell, millions in a file of loans, only for it to be parsed
 * or found known.
 */
final class RecordReader extends TextWindow {
  /** In characters, with quotes. */
  static final int LONGEST_FIELD = RowBlock.LONGEST_TEXT;

  /** In characters, with quotes and commas. */
  static final int LONGEST_RECORD = 1 << 20;

  /** The line of a quote that there is not. */
  static final long NO_QUOTE = 0;

  private static final int BOUNDS = 1 << 13;

  /** Behind the last field of the text. */
  private static final char END = '\0';

  private final char separator;
  private final boolean runs;
  private final Quotes quotes;
  private int fieldStart;
  private int fields;

  /**
   * Start and end of each field in turn, without the quotes around it: of this record from {@link
   * #boundsFrom} on, and before that of others, whose rows have them.
   */
  private int[] bounds = new int[BOUNDS];

  private int boundsFrom;

  private long firstLine = 1;
  private long lastLine = 1;
  private long quoteLine;
  private boolean quoted;

  /** Behind the quote, further on in the line, that will end the field; 0 if not looked for. */
  private int closingQuote;

  /** Whether characters are looked at that another field may hold. */
  private boolean looking;

  private final StrayQuotes stray = new StrayQuotes();
  private @Nullable CsvProblem found;

  /**
   * A reader from the beginning.
   *
   * @param encoding what bytes were read as, for messages
   */
  RecordReader(Reader in, char separator, Quotes quotes, String encoding) {
    super(in, encoding);
    this.separator = separator;
    this.runs = separator == ' ';
    this.quotes = quotes;
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

  /** The fields of the record just read. */
  List<String> values() {
    List<String> values = new ArrayList<>(fields);
    for (int i = boundsFrom; i < boundsFrom + 2 * fields; i += 2) {
      values.add(new String(text, start + bounds[i], bounds[i + 1] - bounds[i]));
    }
    return values;
  }

  /** Whether a field of the record just read holds nothing but blanks. */
  boolean isBlank(int field) {
    for (int i = bounds[boundsFrom + 2 * field]; i < bounds[boundsFrom + 2 * field + 1]; i++) {
      if (text[start + i] != ' ') {
        return false;
      }
    }
    return true;
  }

  /** Appends the record just read to the rows of a block. */
  void addTo(RowBlock rows) {
    rows.add(firstLine, text, start, bounds, boundsFrom);
  }

  /** Appends some fields of the record just read to the rows of a block. */
  void addTo(RowBlock rows, List<Integer> kept) {
    int[] ranges = new int[2 * kept.size()];
    int end = 0;
    for (int field : kept) {
      ranges[end++] = bounds[boundsFrom + 2 * field];
      ranges[end++] = bounds[boundsFrom + 2 * field + 1];
    }
    rows.add(firstLine, text, start, ranges, 0);
  }

  @Override
  int field() {
    return fields;
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

  /** What quotes so far were in the wrong place and read as text. */
  StrayQuotes stray() {
    return stray;
  }

  /** Whether the text ended behind the record just read, without a line break. */
  boolean endsWithoutBreak() {
    return lastLine == line;
  }

  private boolean read() throws IOException {
    boundsFrom += 2 * fields;
    fields = 0;
    if (!beginLine()) {
      return false;
    }
    firstLine = line;
    char end;
    if (runs) {
      passBlanks();
    }
    do {
      fieldStart = at - start;
      quoted = hasMore() && text[at] == '"';
      end = quoted ? quotedField() : plainField();
      fields++;
      if (runs && end == separator) {
        end = afterBlanks();
      }
    } while (end == separator);
    lastLine = line;
    line += end == END ? 0 : 1;
    afterCarriageReturn = end == '\r';
    return true;
  }

  /** Passes over blanks behind a field; what ends it is what stands behind them. */
  private char afterBlanks() throws IOException {
    passBlanks();
    if (!hasMore()) {
      return END;
    }
    char c = text[at];
    boolean ended = c == '\n' || c == '\r';
    at += ended ? 1 : 0;
    return ended ? c : separator;
  }

  private void passBlanks() throws IOException {
    while (hasMore() && isBlank(text[at])) {
      at++;
    }
  }

  private boolean isBlank(char c) {
    return c == ' ' || (c == '\t' && separator != '\t' && !runs);
  }

  private char plainField() throws IOException {
    char ends = separator;
    while (hasMore()) {
      char[] chars = text;
      int to = limit;
      int i = at;
      // Nearly every character is neither: nothing that could end or break a field.
      while (i < to && chars[i] > '"' && chars[i] != ends) {
        i++;
      }
      at = i;
      if (i < to) {
        char c = chars[i];
        if (endsField(c)) {
          return endField(c, fieldStart, i - start);
        }
        if (c == '"') {
          if (isBlankSoFar()) {
            quoted = true;
            return quotedField();
          }
          if (quotes == Quotes.STRICT) {
            throw RecordProblems.quoteInText(line, fields);
          }
          stray.add(firstLine, fields, line);
        }
        refuseNul(c);
        at++;
      }
    }
    return endField(END, fieldStart, at - start);
  }

  private boolean endsField(char c) {
    return c == separator || c == '\n' || c == '\r';
  }

  /** Whether the field has nothing but blanks before what is being read, which quotes then hold. */
  private boolean isBlankSoFar() {
    if (quotes == Quotes.STRICT) {
      return false;
    }
    for (int i = start + fieldStart; i < at; i++) {
      if (!isBlank(text[i])) {
        return false;
      }
    }
    return true;
  }

  /** Doubled quotes become single ones where they stand. */
  private char quotedField() throws IOException {
    quoteLine = line;
    closingQuote = 0;
    at++;
    int from = at - start;
    int to = from;
    char before = 0;
    while (hasMore()) {
      char c = text[at++];
      refuseNul(c);
      if (c == '"') {
        if (hasMore() && text[at] == '"') {
          at++;
        } else if (isClosed()) {
          return afterQuote(from, to);
        } else {
          refuseTextAfterQuote();
          stray.add(firstLine, fields, line);
          if (!isClosedOnThisLine()) {
            return textAfterQuotes(from - 1, to);
          }
        }
      } else if (c == '\r' || (c == '\n' && before != '\r')) {
        line++;
      }
      text[start + to++] = c;
      before = c;
    }
    throw RecordProblems.unclosedQuote(quoteLine, fields);
  }

  /** Whether a quote just passed ends its field; reads nothing. */
  private boolean isClosed() throws IOException {
    int mark = at - start;
    if (!runs && quotes == Quotes.AS_THEY_COME) {
      passBlanks();
    }
    boolean closed = !hasMore() || endsField(text[at]);
    at = start + mark;
    return closed;
  }

  /** Whether a quote further on in this line ends the field; reads nothing. */
  private boolean isClosedOnThisLine() throws IOException {
    int mark = at - start;
    if (mark < closingQuote) {
      return true; // found before
    }
    looking = true;
    boolean closed = false;
    while (!closed && hasMore() && text[at] != '\n' && text[at] != '\r') {
      closed = text[at++] == '"' && isClosed();
    }
    looking = false;
    closingQuote = closed ? at - start : 0;
    at = start + mark;
    return closed;
  }

  private void refuseTextAfterQuote() throws IOException {
    if (quotes == Quotes.STRICT || (quoteLine != line && !isClosedOnThisLine())) {
      throw RecordProblems.textAfterQuote(line, fields, quoteLine);
    }
  }

  private char afterQuote(int from, int to) throws IOException {
    if (!runs && quotes == Quotes.AS_THEY_COME) {
      passBlanks();
    }
    if (!hasMore()) {
      return endField(END, from, to);
    }
    char c = text[at];
    refuseNul(c);
    return endField(c, from, to);
  }

  /** A field that begins with a quote but is none: the closing one is still to be written. */
  private char textAfterQuotes(int from, int closing) throws IOException {
    int to = closing;
    text[start + to++] = '"';
    while (hasMore() && !endsField(text[at])) {
      refuseNul(text[at]);
      text[start + to++] = text[at++];
    }
    return endField(hasMore() ? text[at] : END, from, to);
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

  @Override
  void checkLengths() throws CsvProblem {
    int length = at - start;
    if (length - fieldStart > LONGEST_FIELD && !looking) {
      long since = quoted ? quoteLine : line;
      throw RecordProblems.tooLong("field", LONGEST_FIELD, since, fields, openQuote());
    }
    if (length > LONGEST_RECORD) {
      throw RecordProblems.tooLong("record", LONGEST_RECORD, firstLine, fields, openQuote());
    }
  }

  /** The line of the quote within which a field is being read, or {@link #NO_QUOTE}. */
  private long openQuote() {
    return quoted ? quoteLine : NO_QUOTE;
  }
}
