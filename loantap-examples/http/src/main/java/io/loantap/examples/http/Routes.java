package io.loantap.examples.http;

import io.javalin.Javalin;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Set;

/** Which address does what, who may call it, and whether it goes on while the service drains. */
final class Routes {
  static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

  private final Javalin app;
  private final Gate gate;
  private final Draining draining;

  Routes(Javalin app, Gate gate, Draining draining) {
    this.app = app;
    this.gate = gate;
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
      gate.enter(ctx);
      handler.handle(ctx);
    };
  }

  private static Handler named(String path, Handler handler) {
    return ctx -> {
      Exchange.of(ctx).setRoute(path);
      handler.handle(ctx);
    };
  }
}
