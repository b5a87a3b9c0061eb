package io.loantap.examples.http.protocol;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Id, route and time of a request while it is answered: for the log, never for the answer. */
public final class RequestTrace {
  /** For what belongs to no route; paths are made up by callers and have no place in a log. */
  public static final String NO_ROUTE = "-";

  private static final String ATTRIBUTE = RequestTrace.class.getName();
  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final String requestId;
  private final long start;
  private volatile String route = NO_ROUTE;

  private RequestTrace(String requestId, long start) {
    this.requestId = requestId;
    this.start = start;
  }

  /** Gives requests their names: the caller's own if it is a plain one, or the next of a series. */
  public static final class Ids {
    private final String series;
    private final AtomicLong number = new AtomicLong();

    public Ids() {
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
    public String next() {
      return of(null);
    }
  }

  /** Begins to take notes. */
  static RequestTrace begin(Request request, Ids ids) {
    RequestTrace exchange =
        new RequestTrace(ids.of(request.getHeaders().get("X-Request-Id")), System.nanoTime());
    request.setAttribute(ATTRIBUTE, exchange);
    return exchange;
  }

  /** The notes of a request, if it came far enough to have any. */
  public static @Nullable RequestTrace find(Request request) {
    return (RequestTrace) request.getAttribute(ATTRIBUTE);
  }

  public void setRoute(String route) {
    this.route = route;
  }

  public String route() {
    return route;
  }

  public String requestId() {
    return requestId;
  }

  public long nanos() {
    return System.nanoTime() - start;
  }
}
