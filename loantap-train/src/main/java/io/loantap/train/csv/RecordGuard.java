package io.loantap.train.csv;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Passes characters on to the CSV parser and stops it before it meets a record that is not strictly
 * RFC 4180 or larger than any loan: a quote that is never closed or stands in the wrong place, a
 * NUL character, a field or a record without end. The parser therefore never buffers more than
 * {@link #LONGEST_RECORD} characters, and every problem is reported with the line it began on.
 *
 * <p>Line breaks are LF, CRLF and a lone CR.
 */
final class RecordGuard extends Reader {
  /** In characters, with quotes. */
  static final int LONGEST_FIELD = 1 << 16;

  /** In characters, with quotes and commas. */
  static final int LONGEST_RECORD = 1 << 20;

  // The parser asks for thousands of characters at a time. This guard sees them first, so when it
  // finds a problem, records before the bad one are still to be parsed: it hands out those, keeps
  // the problem, and throws it when the parser comes back for more. Thus problems come in the order
  // of the file, whichever layer finds them.
  //
  // Positions are absolute, counted in characters from the start of the text. Lengths are checked
  // where a field ends and at the end of each chunk, which costs nothing per character.

  private final Reader in;
  private State state = State.FIELD_START;
  private long position;
  private long recordStart;
  private long fieldStart;
  private long lastCarriageReturn = -2;
  private long line = 1;
  private long recordLine = 1;
  private long quoteLine;
  private boolean quotedField;
  private int field;
  private @Nullable CsvProblem found;

  RecordGuard(Reader in) {
    this.in = in;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (found != null) {
      throw found;
    }
    int count = readOrExplain(target, offset, length);
    if (count < 0) {
      if (state == State.QUOTED) {
        throw unclosedQuote();
      }
      return count;
    }
    long start = position;
    try {
      check(target, offset, count);
    } catch (CsvProblem problem) {
      found = problem;
      int whole = (int) Math.max(0, recordStart - start);
      if (whole == 0) {
        throw problem;
      }
      return whole;
    }
    return count;
  }

  private int readOrExplain(char[] target, int offset, int length) throws IOException {
    try {
      return in.read(target, offset, length);
    } catch (CharacterCodingException e) {
      found = notUtf8();
    } catch (ZipException | EOFException e) {
      found = TextBytes.damagedGzip(line);
    }
    throw found;
  }

  private void check(char[] chars, int offset, int count) throws CsvProblem {
    State now = state;
    int end = offset + count;
    for (int i = offset; i < end; i++) {
      if (isOrdinary(chars[i]) && now != State.QUOTE_IN_QUOTED) {
        now = now == State.QUOTED ? State.QUOTED : State.PLAIN;
        do {
          i++;
        } while (i < end && isOrdinary(chars[i]));
        if (i == end) {
          break;
        }
      }
      now = next(now, chars[i], position + i - offset);
    }
    state = now;
    position += count;
    checkLengths(position);
  }

  /** Nearly every character is: nothing that could end or break a field. */
  private static boolean isOrdinary(char c) {
    return c > '"' && c != ',';
  }

  private State next(State now, char c, long at) throws CsvProblem {
    if (c == 0) {
      throw nul();
    }
    switch (now) {
      case QUOTED -> {
        countLine(c, at);
        return c == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
      }
      case QUOTE_IN_QUOTED -> {
        if (c == '"') {
          return State.QUOTED;
        }
        if (c != ',' && c != '\n' && c != '\r') {
          throw textAfterQuote();
        }
      }
      case FIELD_START -> {
        if (c == '"') {
          quoteLine = line;
          quotedField = true;
          return State.QUOTED;
        }
      }
      case PLAIN -> {
        if (c == '"') {
          throw quoteInText();
        }
      }
    }
    if (c == ',') {
      endField(at, field + 1);
      return State.FIELD_START;
    }
    if (c == '\n' || c == '\r') {
      endField(at, 0);
      countLine(c, at);
      recordStart = at + 1;
      recordLine = line;
      return State.FIELD_START;
    }
    return State.PLAIN;
  }

  private void endField(long at, int nextField) throws CsvProblem {
    checkLengths(at);
    field = nextField;
    fieldStart = at + 1;
    quotedField = false;
  }

  /** The LF of a CRLF is no line break of its own. */
  private void countLine(char c, long at) {
    if (c == '\r') {
      line++;
      lastCarriageReturn = at;
    } else if (c == '\n' && at != lastCarriageReturn + 1) {
      line++;
    }
  }

  private void checkLengths(long end) throws CsvProblem {
    if (end - fieldStart > LONGEST_FIELD) {
      throw tooLong("field", LONGEST_FIELD, quotedField ? quoteLine : line);
    }
    if (end - recordStart > LONGEST_RECORD) {
      throw tooLong("record", LONGEST_RECORD, recordLine);
    }
  }

  private CsvProblem tooLong(String what, int limit, long since) {
    return new CsvProblem(
        since,
        field,
        String.format(
            Locale.ROOT,
            "found a %s longer than %,d characters, the most that is read",
            what,
            limit),
        quotedField
            ? "The quote opened on line " + quoteLine + " is probably never closed: close it"
            : "Check that this is the file you meant and that its rows end in line breaks");
  }

  private CsvProblem unclosedQuote() {
    return new CsvProblem(
        quoteLine,
        field,
        "found a quoted field that begins here and is never closed, expected a closing quote",
        "Add the closing quote, or write the file again if it was cut off");
  }

  private CsvProblem textAfterQuote() {
    String where = quoteLine == line ? "" : " of the field that begins on line " + quoteLine;
    return new CsvProblem(
        line,
        field,
        "found text after the closing quote" + where + ", expected a comma or a line break",
        "Double each quote inside a quoted field (\"\"), or add the quote or comma that is"
            + " missing");
  }

  private CsvProblem quoteInText() {
    return new CsvProblem(
        line,
        field,
        "found a quote inside a field that does not begin with one",
        "Put the whole field in quotes, with no space before them, and double each quote inside");
  }

  private CsvProblem nul() {
    return new CsvProblem(
        line,
        CsvProblem.NO_FIELD,
        "found a NUL character, expected text: the file is binary, UTF-16 or damaged",
        "Save it as CSV in UTF-8");
  }

  private CsvProblem notUtf8() {
    return new CsvProblem(
        line,
        field,
        "found bytes that are not UTF-8",
        "Save the file as UTF-8, or convert it: iconv -f WINDOWS-1252 -t UTF-8");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private enum State {
    FIELD_START,
    PLAIN,
    QUOTED,
    /** Either the closing quote or the first of two. */
    QUOTE_IN_QUOTED
  }
}
