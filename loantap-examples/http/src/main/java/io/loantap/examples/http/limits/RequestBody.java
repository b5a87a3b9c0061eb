package io.loantap.examples.http.limits;

import io.loantap.examples.http.protocol.Exchange;
import io.loantap.examples.http.protocol.ProblemException;
import io.loantap.examples.http.protocol.ProblemType;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of a request, read within bounds of size and time. */
public final class RequestBody {
  /** Most bytes of an application. */
  public static final int LARGEST = 64 * 1024;

  private RequestBody() {}

  /**
   * All bytes of the body.
   *
   * @param waiting threads that may wait for what has not arrived
   * @throws ProblemException if it is too large, too slow or broken off
   */
  public static byte[] read(Exchange exchange, Duration time, ConcurrencyLimit waiting) {
    long announced = exchange.contentLength();
    if (announced > LARGEST) {
      throw tooLarge();
    }
    byte[] bytes = new byte[announced >= 0 ? (int) announced + 1 : 1024];
    int length = 0;
    long deadline = System.nanoTime() + time.toNanos();
    BodySource source = new BodySource(exchange.body());
    while (true) {
      int read = source.read(bytes, length, bytes.length - length);
      if (read < 0) {
        return Arrays.copyOf(bytes, length);
      }
      if (read == 0) {
        await(source, deadline, waiting);
      }
      length += read;
      if (length > LARGEST) {
        throw tooLarge();
      }
      if (System.nanoTime() - deadline > 0) {
        throw tooSlow();
      }
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.min(2 * length, LARGEST + 1));
      }
    }
  }

  private static void await(BodySource source, long deadline, ConcurrencyLimit waiting) {
    if (!waiting.tryAcquire()) {
      throw new ProblemException(
          ProblemType.TIMEOUT,
          "Too many callers send slowly. Send the body together with the headers.");
    }
    try {
      source.await(deadline);
    } finally {
      waiting.release();
    }
  }

  /**
   * Checks that the body is of one of these types, in UTF-8, and not compressed.
   *
   * @throws ProblemException if it is not
   */
  public static void requireType(Exchange exchange, Set<String> types) {
    @Nullable String type = exchange.contentType();
    @Nullable String encoding = exchange.header("Content-Encoding");
    if (type == null || (!types.contains(type) && !matches(type, types))) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "Send Content-Type: " + types.iterator().next() + ", in UTF-8.");
    }
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the body without a Content-Encoding.");
    }
  }

  private static boolean matches(String type, Set<String> types) {
    String[] parts = type.toLowerCase(Locale.ROOT).split(";", -1);
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip().replace("\"", "");
      if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
        return false;
      }
    }
    return types.contains(parts[0].strip());
  }

  public static ProblemException tooLarge() {
    return new ProblemException(
        ProblemType.TOO_LARGE, "Send at most " + LARGEST + " bytes of JSON for one application.");
  }

  static ProblemException tooSlow() {
    return new ProblemException(
        ProblemType.TIMEOUT, "Send the body without pauses once the headers are sent.");
  }
}
