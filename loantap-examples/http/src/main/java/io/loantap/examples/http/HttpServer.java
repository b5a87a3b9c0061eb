package io.loantap.examples.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.JettyConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.loantap.examples.http.observability.AccessLog;
import io.loantap.examples.http.protocol.Problem;
import io.loantap.examples.http.protocol.ProblemException;
import io.loantap.examples.http.protocol.ProblemType;
import io.loantap.examples.http.protocol.RequestTrace;
import io.loantap.examples.http.protocol.Responses;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server, set up but without routes: bounds, errors, certificate, log. */
final class HttpServer {
  private static final int HEADER_BYTES = 8 * 1024;

  private HttpServer() {}

  static Javalin create(Settings settings, RequestTrace.Ids ids, AccessLog log) {
    SecurityHeaders headers = new SecurityHeaders(settings.tls().isPresent());
    Javalin app = Javalin.create(config -> configure(config, settings, ids, log));
    app.before(
        ctx -> {
          RequestTrace exchange = RequestTrace.begin(ctx.req(), ids);
          ctx.header("X-Request-Id", exchange.requestId());
          headers.set(ctx);
        });
    app.exception(ProblemException.class, (e, ctx) -> Responses.problem(ctx, e.problem()));
    app.exception(
        HttpResponseException.class,
        (e, ctx) -> {
          ProblemType type = ProblemType.ofStatus(e.getStatus()).orElse(ProblemType.BAD_REQUEST);
          String allowed = e.getDetails().getOrDefault("availableMethods", "");
          if (type == ProblemType.METHOD_NOT_ALLOWED) {
            ctx.header("Allow", allowed);
          }
          Responses.problem(ctx, Problem.of(type, "See /docs for what there is."));
        });
    app.exception(Exception.class, (e, ctx) -> failed(e, ctx));
    return app;
  }

  private static void configure(
      JavalinConfig config, Settings settings, RequestTrace.Ids ids, AccessLog log) {
    config.showJavalinBanner = false;
    config.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.disableCompression();
    JettyConfig jetty = config.jetty;
    QueuedThreadPool threads = new QueuedThreadPool(settings.threads(), 8);
    threads.setName("http");
    jetty.threadPool = threads;
    jetty.modifyServer(
        server -> {
          server.setErrorHandler(new ServerErrorHandler(ids));
          server.setRequestLog(log);
          server.setStopTimeout(settings.timing().drain().toMillis());
        });
    jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setSendDateHeader(true);
          http.setRequestHeaderSize(HEADER_BYTES);
        });
    jetty.addConnector((server, http) -> connector(server, http, settings));
  }

  private static Connector connector(Server server, HttpConfiguration http, Settings settings) {
    ServerConnector connector;
    if (settings.tls().isPresent()) {
      SslContextFactory.Server tls = new SslContextFactory.Server();
      tls.setKeyStorePath(settings.tls().get().keyStore().toString());
      tls.setKeyStorePassword(settings.tls().get().password());
      tls.setKeyStoreType("PKCS12");
      http.addCustomizer(new SecureRequestCustomizer(false));
      connector =
          new ServerConnector(
              server, 1, 1, new SslConnectionFactory(tls, "http/1.1"), new Http1Connections(http));
    } else {
      connector = new ServerConnector(server, 1, 1, new Http1Connections(http));
    }
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(settings.timing().body().toMillis());
    connector.setAcceptQueueSize(1024);
    return connector;
  }

  /** The message of an exception may quote values, so the log has only its kind and its place. */
  private static void failed(Exception e, Context ctx) {
    StringBuilder place = new StringBuilder(e.getClass().getName());
    for (StackTraceElement element : e.getStackTrace()) {
      place.append("\n\tat ").append(element);
    }
    System.getLogger(HttpServer.class.getName())
        .log(
            System.Logger.Level.ERROR,
            "Request " + RequestTrace.of(ctx).requestId() + " failed: " + place);
    Responses.problem(
        ctx,
        Problem.of(
            ProblemType.INTERNAL_ERROR,
            "The service failed. Its log says more under this request id."));
  }
}
