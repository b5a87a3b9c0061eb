package io.loantap.examples.http;

import io.javalin.Javalin;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.loantap.examples.http.limits.AccessControl;
import io.loantap.examples.http.limits.Draining;
import io.loantap.examples.http.protocol.RequestTrace;

/**
 * The addresses of the service: what each does, who may call it, and if it goes on while the
 * service drains.
 */
final class Routes {
  private final Javalin app;
  private final AccessControl access;
  private final Draining draining;

  Routes(Javalin app, AccessControl access, Draining draining) {
    this.app = app;
    this.access = access;
    this.draining = draining;
  }

  /** An address that anybody may call. */
  Routes open(String path, Handler handler) {
    app.get(path, named(path, handler));
    return this;
  }

  /** An address to read from, for which a key is needed if the service has any. */
  Routes guarded(String path, Handler handler) {
    app.get(path, named(path, entered(handler)));
    return this;
  }

  /** An address that decides: with a key, and not once the service drains. */
  Routes deciding(String path, Handler handler) {
    Handler counted =
        ctx -> {
          draining.enter();
          try {
            if (draining.isAnnounced()) {
              ctx.header("Connection", "close");
            }
            // Sends the answer, too, before the request counts as done.
            handler.handle(ctx);
          } finally {
            draining.leave();
          }
        };
    app.addHttpHandler(HandlerType.POST, path, named(path, entered(counted)));
    return this;
  }

  private Handler entered(Handler handler) {
    return ctx -> {
      access.admit(ctx);
      handler.handle(ctx);
    };
  }

  private static Handler named(String path, Handler handler) {
    return ctx -> {
      RequestTrace.of(ctx).setRoute(path);
      handler.handle(ctx);
    };
  }
}
