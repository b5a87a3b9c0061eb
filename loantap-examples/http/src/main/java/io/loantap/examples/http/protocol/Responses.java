package io.loantap.examples.http.protocol;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Responses as bytes of a known length, with a type and nothing guessed. */
public final class Responses {
  private Responses() {}

  public static void json(Context ctx, byte[] body) {
    send(ctx, JsonFormat.CONTENT_TYPE, body);
  }

  public static void send(Context ctx, String type, byte[] body) {
    HttpServletResponse response = ctx.res();
    response.setContentType(type);
    response.setContentLength(body.length);
    try {
      // Not by ctx.result, which copies the body through a buffer and a compressor.
      response.getOutputStream().write(body);
    } catch (IOException e) {
      // The caller has gone, so there is nobody to tell.
    }
  }

  public static void problem(Context ctx, Problem problem) {
    String requestId = RequestTrace.of(ctx).requestId();
    ctx.status(problem.type().status());
    if (problem.retryAfter() > 0) {
      ctx.header("Retry-After", Long.toString(problem.retryAfter()));
    }
    switch (problem.type()) {
      case UNAUTHORIZED -> ctx.header("WWW-Authenticate", "Bearer");
      // What is left of a body that was not read would be taken for the next request.
      case TIMEOUT, TOO_LARGE, BAD_REQUEST, SHUTTING_DOWN -> ctx.header("Connection", "close");
      default -> {}
    }
    send(ctx, Problem.CONTENT_TYPE, JsonFormat.bytes(json -> problem.write(json, requestId)));
  }
}
