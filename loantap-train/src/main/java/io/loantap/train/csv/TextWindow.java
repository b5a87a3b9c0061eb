package io.loantap.train.csv;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.zip.ZipException;

/**
 * Characters of a text that are being looked at, read in large pieces: those from where the current
 * record starts to where the text has been read.
 *
 * <p>Positions in the array change when a record is carried over to a new one, so whatever outlives
 * a call of {@link #hasMore} is counted from {@link #start}.
 */
abstract class TextWindow implements Closeable {
  private static final int BLOCK = 1 << 16;

  private final Reader in;
  private final String encoding;

  char[] text = new char[BLOCK];

  /** Behind the last character read. */
  int limit;

  /** The next character to look at. */
  int at;

  /** The first character of the record. */
  int start;

  /** The line of the next character, counted from 1. */
  long line = 1;

  /** Whether what was passed last is a CR, with which a LF would be one line break. */
  boolean afterCarriageReturn;

  TextWindow(Reader in, String encoding) {
    this.in = in;
    this.encoding = encoding;
  }

  /** The field of the record in which the next character is, counted from 0. */
  abstract int field();

  /** Stops at what is too long to be kept. */
  abstract void checkLengths() throws CsvProblem;

  /** Whether there is a character to look at. */
  final boolean hasMore() throws IOException {
    return at < limit || fill();
  }

  /** Goes to where the next line begins; false at the end of the text. */
  final boolean beginLine() throws IOException {
    start = at;
    if (afterCarriageReturn && hasMore() && text[at] == '\n') {
      start = ++at; // the LF of a CRLF is no line break of its own
    }
    afterCarriageReturn = false;
    return hasMore();
  }

  /** Passes over the next line, whatever stands on it. */
  final void skipLine() throws IOException {
    if (!beginLine()) {
      return;
    }
    char c = 0;
    while (hasMore() && c != '\n' && c != '\r') {
      c = text[at++];
      start = at; // nothing of it is kept
    }
    line += c == '\n' || c == '\r' ? 1 : 0;
    afterCarriageReturn = c == '\r';
  }

  final void refuseNul(char c) throws CsvProblem {
    if (c == 0) {
      throw RecordProblems.nul(line);
    }
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
      throw RecordProblems.otherEncoding(line, field(), encoding);
    } catch (ZipException | EOFException e) {
      throw RecordProblems.damagedPacking(line);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
