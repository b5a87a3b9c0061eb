package io.loantap.storage;

import com.fasterxml.jackson.core.io.NumberOutput;
import com.fasterxml.jackson.core.json.PackageVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON documents as plain values: bounded, strict, and the same bytes on every JDK. An object is a
 * {@link Map} in the order of the document, an array a {@link List}, text a {@link String}, a
 * number a {@link Long}, {@link java.math.BigInteger} or {@link Double}, truth a {@link Boolean},
 * and null itself. Writing for people, and trees of Jackson, are the subject of {@link JsonTrees}.
 */
public final class Json {
  /** Largest document that is read, in bytes. */
  static final int MAX_BYTES = 64 << 20;

  private static final long MAX_HEAP = Runtime.getRuntime().maxMemory();

  private Json() {}

  /**
   * Largest document that is read by this JVM: the format's limit, or what a small heap holds
   * beside a model that serves meanwhile, if that is less.
   */
  static int mostBytes() {
    return (int) Math.min(MAX_BYTES, MAX_HEAP / 16);
  }

  /** Memory that the values of one document may take, by a count that errs on the large side. */
  static long mostMemory() {
    return MAX_HEAP / 4;
  }

  /** What to say of a document that is larger than is read by this JVM. */
  static String tooLarge() {
    String most = "larger than " + (mostBytes() >> 20) + " MiB";
    return mostBytes() == MAX_BYTES ? most : most + ", which is what " + remedy();
  }

  /** What to say of a document whose values take more memory than they may. */
  static String tooMuchMemory() {
    return "Its values take more memory than " + remedy();
  }

  private static String remedy() {
    return "Java's heap of "
        + (MAX_HEAP >> 20)
        + " MiB has for it; if this is the file you meant, give Java a larger one by -Xmx";
  }

  /**
   * Reads one document. Nothing but white space counts as null.
   *
   * @throws JsonSyntaxException if it is no JSON, or too deep; the message says where
   */
  public static JsonCursor parse(byte[] document) throws JsonSyntaxException {
    return JsonCursor.at(JsonReader.read(document));
  }

  /** The shortest text of a document, by which its content is hashed. */
  static byte[] compact(@Nullable Object document) {
    StringBuilder out = new StringBuilder(1 << 14);
    write(document, out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(@Nullable Object value, StringBuilder out) {
    if (value instanceof Map<?, ?> members) {
      char before = '{';
      for (Map.Entry<?, ?> member : members.entrySet()) {
        out.append(before);
        text((String) member.getKey(), out);
        out.append(':');
        write(member.getValue(), out);
        before = ',';
      }
      out.append(before == '{' ? "{}" : "}");
    } else if (value instanceof List<?> elements) {
      char before = '[';
      for (Object element : elements) {
        out.append(before);
        write(element, out);
        before = ',';
      }
      out.append(before == '[' ? "[]" : "]");
    } else if (value instanceof String text) {
      text(text, out);
    } else if (value instanceof Double number) {
      number(number, out);
    } else {
      out.append(value); // whole numbers, truth and null are what they are
    }
  }

  private static void number(double number, StringBuilder out) {
    String text = digits(number);
    if (Double.isFinite(number)) {
      out.append(text);
    } else {
      out.append('"').append(text).append('"'); // JSON has no such number
    }
  }

  private static String digits(double number) {
    try {
      // The JDK's own Double.toString writes other digits before version 19.
      return NumberOutput.toString(number, true);
    } catch (LinkageError e) {
      throw new IllegalStateException(
          "loantap needs jackson-core and jackson-databind from 2.15 on, and found "
              + PackageVersion.VERSION
              + ": give the newer one to Maven's dependencyManagement",
          e);
    }
  }

  private static void text(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int place = "\"\\\b\t\n\f\r".indexOf(c);
      if (place >= 0) {
        out.append('\\').append("\"\\btnfr".charAt(place));
      } else if (c < ' ' || Character.isSurrogate(c)) {
        // As Jackson wrote them when the first models were hashed.
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          out.append("0123456789ABCDEF".charAt((c >> shift) & 15));
        }
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
