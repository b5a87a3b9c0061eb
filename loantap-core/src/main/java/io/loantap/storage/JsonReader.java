package io.loantap.storage;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parser of one JSON document (RFC 8259) in UTF-8, into the plain values of {@link Json}. Strict:
 * no key twice, nothing behind the document, no comments, no NaN; bounded in depth, in the length
 * of texts and numbers, and in the memory that all values take together. Linear in the length of
 * the document. Not for several threads at once.
 */
final class JsonReader {
  /* A model has to be read by a JVM that has compiled nothing yet. There jackson-databind takes many
   * times as long, most of it to load its three hundred classes (LoadStages in the benchmarks). */

  private static final int MAX_DEPTH = 32;
  private static final int MAX_TEXT = 1 << 20;
  private static final int MAX_NAME = 10_000;
  private static final int MAX_NUMBER = 100;

  /** So many digits are a whole double for sure. */
  private static final int EXACT_DIGITS = 15;

  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  /* Bytes that values take in a heap with compressed references, and what points to them. */
  private static final int OBJECT = 200;
  private static final int MEMBER = 64;
  private static final int ARRAY = 112;
  private static final int ELEMENT = 12;
  private static final int TEXT = 48;
  private static final int NUMBER = 24;

  private final byte[] bytes;
  private long memory;
  private int at;

  private JsonReader(byte[] bytes, long memory) {
    this.bytes = bytes;
    this.memory = memory;
  }

  /**
   * The value of a document; null for one of white space only.
   *
   * @throws JsonSyntaxException if it is not well-formed or beyond a limit
   */
  static @Nullable Object read(byte[] document) throws JsonSyntaxException {
    return read(document, Json.mostMemory());
  }

  /**
   * As {@link #read(byte[])}.
   *
   * @param memory bytes that the values may take
   */
  static @Nullable Object read(byte[] document, long memory) throws JsonSyntaxException {
    JsonReader reader = new JsonReader(document, memory);
    if (document.length > 2
        && document[0] == (byte) 0xEF
        && document[1] == (byte) 0xBB
        && document[2] == (byte) 0xBF) {
      reader.at = 3; // the mark of UTF-8 that some editors write
    }
    @Nullable Object value = reader.next() < 0 ? null : reader.value(0);
    if (reader.next() >= 0) {
      throw reader.wrong();
    }
    return value;
  }

  /** The next byte that is no white space, not yet taken; -1 at the end. */
  private int next() {
    while (at < bytes.length) {
      byte b = bytes[at];
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return b & 0xFF;
      }
      at++;
    }
    return -1;
  }

  private @Nullable Object value(int depth) throws JsonSyntaxException {
    int first = next();
    return switch (first) {
      case '{' -> object(depth + 1);
      case '[' -> array(depth + 1);
      case '"' -> text(MAX_TEXT, "String value length");
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, @Nullable Object> object(int depth) throws JsonSyntaxException {
    checkDepth(depth);
    spend(OBJECT);
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    at++;
    if (next() == '}') {
      at++;
      return members;
    }
    while (true) {
      if (next() != '"') {
        throw wrong();
      }
      String key = text(MAX_NAME, "Name length");
      if (members.containsKey(key)) {
        throw wrong();
      }
      spend(MEMBER);
      take(':');
      members.put(key, value(depth));
      if (next() == '}') {
        at++;
        return members;
      }
      take(',');
    }
  }

  private List<@Nullable Object> array(int depth) throws JsonSyntaxException {
    checkDepth(depth);
    spend(ARRAY);
    List<@Nullable Object> elements = new ArrayList<>();
    at++;
    if (next() == ']') {
      at++;
      return elements;
    }
    while (true) {
      spend(ELEMENT);
      elements.add(value(depth));
      if (next() == ']') {
        at++;
        return elements;
      }
      take(',');
    }
  }

  private void checkDepth(int depth) throws JsonSyntaxException {
    if (depth > MAX_DEPTH) {
      throw limit("Document nesting depth", depth, MAX_DEPTH);
    }
  }

  private void spend(int bytesOfMemory) throws JsonSyntaxException {
    memory -= bytesOfMemory;
    if (memory < 0) {
      throw new JsonSyntaxException(line(), column(), Json.tooMuchMemory());
    }
  }

  private void take(char expected) throws JsonSyntaxException {
    if (next() != expected) {
      throw wrong();
    }
    at++;
  }

  private @Nullable Object word(String word, @Nullable Object value) throws JsonSyntaxException {
    for (int i = 0; i < word.length(); i++, at++) {
      if (at == bytes.length || bytes[at] != word.charAt(i)) {
        throw wrong();
      }
    }
    return value;
  }

  private String text(int most, String what) throws JsonSyntaxException {
    int start = ++at;
    while (at < bytes.length) {
      byte b = bytes[at];
      if (b == '"') {
        String text = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
        at++;
        return checkLength(text, most, what);
      }
      if (b == '\\' || b < 0) {
        return checkLength(otherText(start), most, what);
      }
      if (b < ' ') {
        throw wrong();
      }
      at++;
    }
    throw wrong();
  }

  private String checkLength(String text, int most, String what) throws JsonSyntaxException {
    if (text.length() > most) {
      throw limit(what, text.length(), most);
    }
    spend(TEXT + 2 * text.length());
    return text;
  }

  /** The rest of a text with escapes or characters beyond ASCII, up to here it has none. */
  private String otherText(int start) throws JsonSyntaxException {
    StringBuilder text = new StringBuilder();
    int from = start;
    while (at < bytes.length && bytes[at] != '"') {
      byte b = bytes[at];
      if (b >= 0 && b < ' ') {
        throw wrong();
      }
      if (b == '\\') {
        text.append(decoded(from, at));
        at++;
        text.append(escaped());
        from = at;
      } else {
        at++;
      }
    }
    if (at == bytes.length) {
      throw wrong();
    }
    text.append(decoded(from, at));
    at++;
    return text.toString();
  }

  private String decoded(int from, int to) throws JsonSyntaxException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      throw wrong();
    }
  }

  /** The character behind a backslash, which is taken. */
  private char escaped() throws JsonSyntaxException {
    int escape = at < bytes.length ? bytes[at] : -1;
    int place = "\"\\/bfnrt".indexOf(escape);
    if (place >= 0) {
      at++;
      return "\"\\/\b\f\n\r\t".charAt(place);
    }
    if (escape != 'u' || at + 5 > bytes.length) {
      throw wrong();
    }
    int code = 0;
    int end = at + 5;
    for (at++; at < end; at++) {
      int digit = Character.digit(bytes[at], 16);
      if (digit < 0) {
        throw wrong();
      }
      code = 16 * code + digit;
    }
    return (char) code;
  }

  private Number number() throws JsonSyntaxException {
    spend(NUMBER);
    int start = at;
    boolean negative = peek() == '-';
    if (negative) {
      at++;
    }
    int first = at;
    long digits = digits(0);
    int whole = at - first;
    if (whole > 1 && bytes[first] == '0') {
      at = first;
      throw wrong();
    }
    int behind = 0;
    boolean fraction = peek() == '.';
    if (fraction) {
      at++;
      int point = at;
      digits = digits(digits);
      behind = at - point;
    }
    boolean exponent = peek() == 'e' || peek() == 'E';
    if (exponent) {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      digits(0);
    }
    if (at - start > MAX_NUMBER) {
      throw limit("Number value length", at - start, MAX_NUMBER);
    }
    if (!exponent && whole + behind <= EXACT_DIGITS) {
      // Both are doubles, so one division rounds correctly (Clinger 1990, the fast path).
      long signed = negative ? -digits : digits;
      if (!fraction) {
        return signed;
      }
      double value = digits / POWERS[behind];
      return negative ? -value : value;
    }
    String text = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
    if (fraction || exponent) {
      return Double.parseDouble(text);
    }
    if (whole <= 18) {
      return Long.parseLong(text);
    }
    BigInteger large = new BigInteger(text);
    return large.bitLength() < Long.SIZE ? (Number) large.longValue() : large;
  }

  private int peek() {
    return at < bytes.length ? bytes[at] : -1;
  }

  /** At least one digit, behind others; without meaning if there are more than fit. */
  private long digits(long before) throws JsonSyntaxException {
    long digits = before;
    int start = at;
    while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
      digits = 10 * digits + (bytes[at] - '0');
      at++;
    }
    if (at == start) {
      throw wrong();
    }
    return digits;
  }

  private JsonSyntaxException wrong() {
    return new JsonSyntaxException(line(), column(), null);
  }

  private JsonSyntaxException limit(String what, int found, int most) {
    return new JsonSyntaxException(
        line(), column(), what + " (" + found + ") exceeds the maximum allowed (" + most + ")");
  }

  private int line() {
    int line = 1;
    for (int i = 0; i < at && i < bytes.length; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  private int column() {
    int start = Math.min(at, bytes.length);
    int column = 1;
    for (int i = start - 1; i >= 0 && bytes[i] != '\n'; i--) {
      column++;
    }
    return column;
  }
}
