package io.loantap.examples.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.BadMessageException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what callers send, within bounds of size and time.
 *
 * @param bytes of which the first {@code length} count
 * @param length of the body
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RequestBody(byte[] bytes, int length) {

  /**
   * The whole body.
   *
   * @param waiting where to wait for what has not arrived
   * @throws ProblemException if it is too large, too slow or broken off
   */
  static RequestBody read(Context ctx, int limit, Duration time, Places waiting) {
    long announced = ctx.req().getContentLengthLong();
    if (announced > limit) {
      throw tooLarge(limit);
    }
    byte[] bytes = new byte[announced >= 0 ? (int) announced + 1 : 1024];
    int length = 0;
    long deadline = System.nanoTime() + time.toNanos();
    try {
      InputStream input = ctx.req().getInputStream();
      while (true) {
        boolean here = length == announced || input.available() > 0;
        int read = here ? read(input, bytes, length) : await(input, bytes, length, waiting);
        if (read < 0) {
          return new RequestBody(bytes, length);
        }
        length += read;
        if (length > limit) {
          throw tooLarge(limit);
        }
        if (System.nanoTime() - deadline > 0) {
          throw tooSlow();
        }
        if (length == bytes.length) {
          bytes = Arrays.copyOf(bytes, Math.min(2 * length, limit + 1));
        }
      }
    } catch (IOException | BadMessageException e) {
      throw broken(e);
    }
  }

  private static int read(InputStream input, byte[] bytes, int length) throws IOException {
    return input.read(bytes, length, bytes.length - length);
  }

  private static int await(InputStream input, byte[] bytes, int length, Places waiting)
      throws IOException {
    if (!waiting.take()) {
      throw new ProblemException(
          ProblemType.TIMEOUT,
          "Too many callers send slowly. Send the body together with the headers.");
    }
    try {
      return read(input, bytes, length);
    } finally {
      waiting.leave();
    }
  }

  /**
   * Checks that the body is of one of these types, in UTF-8, and not compressed.
   *
   * @throws ProblemException if it is not
   */
  static void requireType(Context ctx, Set<String> types) {
    @Nullable String type = ctx.req().getContentType();
    @Nullable String encoding = ctx.header("Content-Encoding");
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

  static ProblemException tooLarge(int limit) {
    return new ProblemException(
        ProblemType.TOO_LARGE, "Send at most " + limit + " bytes of JSON for one application.");
  }

  static ProblemException tooSlow() {
    return new ProblemException(
        ProblemType.TIMEOUT, "Send the body without pauses once the headers are sent.");
  }

  /** What an error while reading says of the caller: too slow, or gone. */
  static ProblemException broken(Exception problem) {
    if (problem.getCause() instanceof TimeoutException
        || (problem instanceof BadMessageException e
            && e.getCode() == ProblemType.TIMEOUT.status())) {
      return tooSlow();
    }
    return new ProblemException(
        ProblemType.BAD_REQUEST, "The body ended before it was complete, or is badly framed.");
  }
}
