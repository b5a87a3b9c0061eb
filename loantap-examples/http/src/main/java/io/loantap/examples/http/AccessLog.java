package io.loantap.examples.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.AsyncRequestLogWriter;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.jspecify.annotations.Nullable;

/**
 * Notes each answer: for the metrics, and as a line with time, method, route, status, bytes,
 * microseconds and request id. The route stands for the address, which a caller may have put
 * anything into. Lines are written by a thread of their own; if it falls behind by 100,000 lines,
 * further ones are lost rather than answers delayed.
 */
final class AccessLog extends AbstractLifeCycle implements RequestLog {
  private final ServiceMetrics metrics;
  private final @Nullable AsyncRequestLogWriter writer;

  private AccessLog(ServiceMetrics metrics, @Nullable AsyncRequestLogWriter writer) {
    this.metrics = metrics;
    this.writer = writer;
  }

  /** A log to a file, to "-" (standard error), or "off". */
  static AccessLog to(String target, ServiceMetrics metrics) {
    if (target.equals("off")) {
      return new AccessLog(metrics, null);
    }
    AsyncRequestLogWriter writer =
        new AsyncRequestLogWriter(
            target.equals("-") ? null : target,
            new java.util.concurrent.ArrayBlockingQueue<>(100_000));
    writer.setAppend(true);
    return new AccessLog(metrics, writer);
  }

  @Override
  public void log(Request request, Response response) {
    @Nullable Exchange exchange = Exchange.find(request);
    int status = response.getCommittedMetaData().getStatus();
    String route = exchange == null ? Exchange.NO_ROUTE : exchange.route();
    long nanos =
        exchange == null
            ? TimeUnit.MILLISECONDS.toNanos(
                Math.max(0, System.currentTimeMillis() - request.getTimeStamp()))
            : exchange.nanos();
    metrics.answered(route, status, nanos);
    if (writer != null) {
      write(
          writer,
          Instant.now()
              + " "
              + method(request)
              + " "
              + route
              + " "
              + status
              + " "
              + response.getHttpChannel().getBytesWritten()
              + " "
              + nanos / 1000
              + "us "
              + (exchange == null ? Exchange.NO_ROUTE : exchange.requestId()));
    }
  }

  private static String method(Request request) {
    @Nullable String method = request.getMethod();
    return method != null && Routes.METHODS.contains(method) ? method : Exchange.NO_ROUTE;
  }

  private static void write(AsyncRequestLogWriter writer, String line) {
    try {
      writer.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void doStart() throws Exception {
    if (writer != null) {
      writer.start();
    }
  }

  @Override
  protected void doStop() throws Exception {
    if (writer != null) {
      writer.stop();
    }
  }
}
