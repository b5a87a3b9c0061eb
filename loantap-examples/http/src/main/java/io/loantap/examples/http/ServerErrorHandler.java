package io.loantap.examples.http;

import io.loantap.examples.http.protocol.JsonFormat;
import io.loantap.examples.http.protocol.Problem;
import io.loantap.examples.http.protocol.ProblemType;
import io.loantap.examples.http.protocol.RequestTrace;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
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
  public boolean handle(Request request, Response response, Callback callback) {
    if (request.getAttribute(ERROR_EXCEPTION) instanceof HttpException failure) {
      response.setStatus(failure.getCode());
    }
    describe(response.getHeaders());
    @Nullable RequestTrace exchange = RequestTrace.find(request);
    byte[] body = body(response.getStatus(), exchange == null ? ids.next() : exchange.requestId());
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }

  private static void describe(HttpFields.Mutable fields) {
    fields.put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
    fields.put(HttpHeader.CACHE_CONTROL, "no-store");
    fields.put("X-Content-Type-Options", "nosniff");
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
