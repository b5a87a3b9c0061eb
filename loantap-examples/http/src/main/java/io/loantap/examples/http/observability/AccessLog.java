package io.loantap.examples.http.observability;

import io.loantap.examples.http.protocol.RequestTrace;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.jspecify.annotations.Nullable;

/**
 * The log of answers: counts each for the metrics, and writes a line with time, method, route,
 * status, bytes, microseconds and request id. The route stands for the address, which a caller may
 * have put anything into.
 */
public final class AccessLog extends AbstractLifeCycle implements RequestLog {
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

  private final ServiceMetrics metrics;
  private final @Nullable LogFile<Line> file;

  private record Line(
      Instant time,
      String method,
      String route,
      int status,
      long bytes,
      long micros,
      String requestId) {
    @Override
    public String toString() {
      return time.truncatedTo(ChronoUnit.MILLIS)
          + " "
          + method
          + " "
          + route
          + " "
          + status
          + " "
          + bytes
          + " "
          + micros
          + "us "
          + requestId;
    }
  }

  private AccessLog(ServiceMetrics metrics, @Nullable LogFile<Line> file) {
    this.metrics = metrics;
    this.file = file;
  }

  /**
   * A log to a file, to "-" (standard error), or "off".
   *
   * @throws IOException if the file cannot be written
   */
  public static AccessLog to(String target, ServiceMetrics metrics) throws IOException {
    return new AccessLog(metrics, target.equals("off") ? null : LogFile.open(target));
  }

  @Override
  public void log(Request request, Response response) {
    @Nullable RequestTrace exchange = RequestTrace.find(request);
    int status = response.getStatus();
    String route = exchange == null ? RequestTrace.NO_ROUTE : exchange.route();
    long nanos =
        exchange == null ? System.nanoTime() - request.getBeginNanoTime() : exchange.nanos();
    metrics.answered(route, status, nanos);
    if (file != null) {
      file.add(
          new Line(
              Instant.now(),
              method(request),
              route,
              status,
              Response.getContentBytesWritten(response),
              nanos / 1000,
              exchange == null ? RequestTrace.NO_ROUTE : exchange.requestId()));
    }
  }

  private static String method(Request request) {
    @Nullable String method = request.getMethod();
    return method != null && METHODS.contains(method) ? method : RequestTrace.NO_ROUTE;
  }

  @Override
  protected void doStart() {
    if (file != null) {
      file.start();
    }
  }

  @Override
  protected void doStop() throws Exception {
    if (file != null) {
      file.stop();
    }
  }
}
