package io.loantap.examples.http;

import io.loantap.examples.http.protocol.JsonFormat;
import io.loantap.examples.http.protocol.Problem;
import io.loantap.examples.http.protocol.ProblemType;
import io.loantap.examples.http.protocol.RequestTrace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.jspecify.annotations.Nullable;

/**
 * Problem documents for what fails before a request reaches a route: requests that are no HTTP, and
 * headers or addresses that are too large.
 */
final class ServerErrorHandler extends ErrorHandler {
  private final RequestTrace.Ids ids;

  ServerErrorHandler(RequestTrace.Ids ids) {
    this.ids = ids;
  }

  @Override
  public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
    fields.put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
    fields.put(HttpHeader.CACHE_CONTROL, "no-store");
    fields.put("X-Content-Type-Options", "nosniff");
    return ByteBuffer.wrap(body(status, ids.next()));
  }

  @Override
  public void handle(
      String target, Request base, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    base.setHandled(true);
    @Nullable RequestTrace exchange = RequestTrace.find(request);
    response.setContentType(Problem.CONTENT_TYPE);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response
        .getOutputStream()
        .write(body(response.getStatus(), exchange == null ? ids.next() : exchange.requestId()));
  }

  private static byte[] body(int status, String requestId) {
    ProblemType type =
        ProblemType.ofStatus(status)
            .orElse(status < 500 ? ProblemType.BAD_REQUEST : ProblemType.INTERNAL_ERROR);
    String detail =
        switch (type) {
          case URI_TOO_LONG, HEADERS_TOO_LARGE -> "Address and headers fit into 8 KiB together.";
          case SHUTTING_DOWN, UNAVAILABLE -> "Try another instance, or this one in a while.";
          case INTERNAL_ERROR -> "The service failed. Its log says more under this request id.";
          default -> "The request is no well-formed HTTP/1.1.";
        };
    return JsonFormat.bytes(json -> Problem.of(type, detail).write(json, requestId));
  }
}
