package io.loantap.examples.http.limits;

import io.javalin.http.Context;
import io.loantap.examples.http.protocol.ProblemException;
import io.loantap.examples.http.protocol.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.BadMessageException;
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
  public static byte[] read(Context ctx, Duration time, ConcurrencyLimit waiting) {
    long announced = ctx.req().getContentLengthLong();
    if (announced > LARGEST) {
      throw tooLarge();
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
          return Arrays.copyOf(bytes, length);
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
    } catch (IOException | BadMessageException e) {
      throw broken(e);
    }
  }

  private static int read(InputStream input, byte[] bytes, int length) throws IOException {
    return input.read(bytes, length, bytes.length - length);
  }

  private static int await(InputStream input, byte[] bytes, int length, ConcurrencyLimit waiting)
      throws IOException {
    if (!waiting.tryAcquire()) {
      throw new ProblemException(
          ProblemType.TIMEOUT,
          "Too many callers send slowly. Send the body together with the headers.");
    }
    try {
      return read(input, bytes, length);
    } finally {
      waiting.release();
    }
  }

  /**
   * Checks that the body is of one of these types, in UTF-8, and not compressed.
   *
   * @throws ProblemException if it is not
   */
  public static void requireType(Context ctx, Set<String> types) {
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

  public static ProblemException tooLarge() {
    return new ProblemException(
        ProblemType.TOO_LARGE, "Send at most " + LARGEST + " bytes of JSON for one application.");
  }

  public static ProblemException tooSlow() {
    return new ProblemException(
        ProblemType.TIMEOUT, "Send the body without pauses once the headers are sent.");
  }

  /** What an error while reading says of the caller: too slow, or gone. */
  public static ProblemException broken(Exception problem) {
    if (problem.getCause() instanceof TimeoutException
        || (problem instanceof BadMessageException e
            && e.getCode() == ProblemType.TIMEOUT.status())) {
      return tooSlow();
    }
    return new ProblemException(
        ProblemType.BAD_REQUEST, "The body ended before it was complete, or is badly framed.");
  }
}
