package io.loantap.examples.http;

import io.javalin.http.Context;

/** How answers leave: bytes of a known length, with a type and nothing guessed. */
final class Answers {
  private Answers() {}

  static void json(Context ctx, byte[] body) {
    send(ctx, Json.CONTENT_TYPE, body);
  }

  static void send(Context ctx, String type, byte[] body) {
    ctx.contentType(type);
    ctx.result(body);
  }

  static void problem(Context ctx, Problem problem) {
    String requestId = Exchange.of(ctx).requestId();
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
    send(ctx, Problem.CONTENT_TYPE, Json.bytes(json -> problem.write(json, requestId)));
  }
}
