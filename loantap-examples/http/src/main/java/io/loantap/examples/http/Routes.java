package io.loantap.examples.http;

import io.loantap.examples.http.limits.AccessControl;
import io.loantap.examples.http.limits.Draining;
import io.loantap.examples.http.protocol.Exchange;
import io.loantap.examples.http.protocol.ExchangeHandler;
import io.loantap.examples.http.protocol.Problem;
import io.loantap.examples.http.protocol.ProblemException;
import io.loantap.examples.http.protocol.ProblemType;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the service: what each does, who may call it, and if it goes on while the
 * service drains. Immutable once all are there.
 */
final class Routes implements ExchangeHandler {
  private static final String GET = "GET";
  private static final String POST = "POST";

  private record Route(String method, ExchangeHandler handler) {
    /** HEAD is GET without the body, with all that stands around it. */
    boolean takes(String asked) {
      return asked.equals(method) || (method.equals(GET) && asked.equals("HEAD"));
    }

    String methods() {
      return method.equals(GET) ? "GET, HEAD" : method;
    }
  }

  private final Map<String, Route> routes = new LinkedHashMap<>();
  private final AccessControl access;
  private final Draining draining;

  Routes(AccessControl access, Draining draining) {
    this.access = access;
    this.draining = draining;
  }

  /** An address that anybody may call. */
  Routes open(String path, ExchangeHandler handler) {
    routes.put(path, new Route(GET, handler));
    return this;
  }

  /** An address to read from, for which a key is needed if the service has any. */
  Routes guarded(String path, ExchangeHandler handler) {
    routes.put(path, new Route(GET, entered(handler)));
    return this;
  }

  /** An address that decides: with a key, and not once the service drains. */
  Routes deciding(String path, ExchangeHandler handler) {
    ExchangeHandler counted =
        exchange -> {
          draining.enter();
          // Counts as done only once the answer is sent.
          exchange.afterwards(draining::leave);
          if (draining.isAnnounced()) {
            exchange.set("Connection", "close");
          }
          handler.handle(exchange);
        };
    routes.put(path, new Route(POST, entered(counted)));
    return this;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    String path = exchange.path();
    @Nullable Route route = routes.get(path);
    if (route == null && path.length() > 1 && path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
      route = routes.get(path);
    }
    if (route == null) {
      throw new ProblemException(Problem.of(ProblemType.NOT_FOUND, "See /docs for what there is."));
    }
    if (!route.takes(exchange.method())) {
      exchange.set("Allow", route.methods());
      throw new ProblemException(
          Problem.of(ProblemType.METHOD_NOT_ALLOWED, "See /docs for what there is."));
    }
    exchange.trace().setRoute(path);
    route.handler().handle(exchange);
  }

  private ExchangeHandler entered(ExchangeHandler handler) {
    return exchange -> {
      access.admit(exchange);
      handler.handle(exchange);
    };
  }
}
