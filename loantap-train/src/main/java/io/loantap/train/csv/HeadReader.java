package io.loantap.train.csv;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Text whose beginning can be looked at before it is read. What reading the beginning fails with is
 * thrown where it is met when the text is read.
 */
final class HeadReader extends Reader {
  /** Characters of the beginning. */
  private static final int LENGTH = 1 << 16;

  private final Reader in;
  private final char[] head;
  private int at;
  private @Nullable IOException failure;
  private boolean whole;

  /** Reads the beginning. */
  HeadReader(Reader in) {
    this.in = in;
    char[] characters = new char[LENGTH];
    int length = 0;
    try {
      while (!whole && characters.length - length > 1) { // room for a surrogate pair
        int count = in.read(characters, length, characters.length - length);
        length += Math.max(0, count);
        whole = count < 0;
      }
    } catch (IOException e) {
      failure = e;
    }
    head = Arrays.copyOf(characters, length);
  }

  /** The beginning, once more. */
  Reader head() {
    return new CharArrayReader(head);
  }

  /** Whether there is no more text than the beginning. */
  boolean isWhole() {
    return whole;
  }

  /** Whether the text begins so, whatever the case of letters. */
  boolean startsWith(String text) {
    return head.length >= text.length()
        && new String(head, 0, text.length()).equalsIgnoreCase(text);
  }

  /** The first line, without its break. */
  String firstLine() {
    int end = 0;
    while (end < head.length && head[end] != '\n' && head[end] != '\r') {
      end++;
    }
    return new String(head, 0, end);
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (at < head.length) {
      int count = Math.min(length, head.length - at);
      System.arraycopy(head, at, target, offset, count);
      at += count;
      return count;
    }
    if (failure != null) {
      throw failure;
    }
    return whole ? -1 : in.read(target, offset, length);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
