package io.loantap.examples.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the service notes about a request while it answers: for the log, never for the answer. */
final class Exchange {
  /** For what belongs to no route; paths are made up by callers and have no place in a log. */
  static final String NO_ROUTE = "-";

  private static final String ATTRIBUTE = Exchange.class.getName();
  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final String requestId;
  private final long start;
  private volatile String route = NO_ROUTE;

  private Exchange(String requestId, long start) {
    this.requestId = requestId;
    this.start = start;
  }

  /** Gives requests their names: the caller's own if it is a plain one, or the next of a series. */
  static final class Ids {
    private final String series;
    private final AtomicLong number = new AtomicLong();

    Ids() {
      byte[] random = new byte[6];
      new SecureRandom().nextBytes(random);
      this.series = HexFormat.of().formatHex(random) + "-";
    }

    private String of(@Nullable String given) {
      return given != null && REQUEST_ID.matcher(given).matches()
          ? given
          : series + number.incrementAndGet();
    }

    /** A name for what has no request that could be read. */
    String next() {
      return of(null);
    }
  }

  /** Begins to take notes. */
  static Exchange begin(HttpServletRequest request, Ids ids) {
    Exchange exchange = new Exchange(ids.of(request.getHeader("X-Request-Id")), System.nanoTime());
    request.setAttribute(ATTRIBUTE, exchange);
    return exchange;
  }

  /** The notes of a request, if it came far enough to have any. */
  static @Nullable Exchange find(HttpServletRequest request) {
    return (Exchange) request.getAttribute(ATTRIBUTE);
  }

  static Exchange of(Context ctx) {
    @Nullable Exchange exchange = find(ctx.req());
    if (exchange == null) {
      throw new IllegalStateException("the request was not begun");
    }
    return exchange;
  }

  void setRoute(String route) {
    this.route = route;
  }

  String route() {
    return route;
  }

  String requestId() {
    return requestId;
  }

  long nanos() {
    return System.nanoTime() - start;
  }
}
