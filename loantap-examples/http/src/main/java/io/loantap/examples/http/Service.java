package io.loantap.examples.http;

import io.loantap.DriftMonitor;
import io.loantap.ReloadableScorer;
import io.loantap.challenge.ChallengedScorer;
import io.loantap.examples.http.api.BatchHandler;
import io.loantap.examples.http.api.ChallengerHandler;
import io.loantap.examples.http.api.DriftHandler;
import io.loantap.examples.http.api.HealthHandlers;
import io.loantap.examples.http.api.PredictHandler;
import io.loantap.examples.http.api.ScheduleHandler;
import io.loantap.examples.http.api.StaticFile;
import io.loantap.examples.http.documents.ModelDocuments;
import io.loantap.examples.http.limits.AccessControl;
import io.loantap.examples.http.limits.ConcurrencyLimit;
import io.loantap.examples.http.limits.Draining;
import io.loantap.examples.http.observability.AccessLog;
import io.loantap.examples.http.observability.AuditLog;
import io.loantap.examples.http.observability.ServiceMetrics;
import io.loantap.examples.http.protocol.ExchangeHandler;
import io.loantap.examples.http.protocol.JsonFormat;
import io.loantap.examples.http.serving.ByModel;
import io.loantap.examples.http.serving.DecisionService;
import io.loantap.examples.http.serving.ServedModels;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The running service: its models and all that stands around it. */
public final class Service implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Service.class.getName());

  private static final Duration LAST_WORDS = Duration.ofMillis(250);

  private final Settings settings;
  private final LoadedModels models;
  private final ByModel<ServedModels> served;
  private final ServiceMetrics metrics;
  private final Optional<AuditLog> audit;
  private final Draining draining = new Draining();
  private final Server server;

  private Service(
      Settings settings, ServiceMetrics metrics, LoadedModels models, Optional<AuditLog> audit)
      throws IOException {
    this.settings = settings;
    this.metrics = metrics;
    this.models = models;
    this.served = served(models);
    this.audit = audit;
    this.server =
        HttpServer.create(settings, routes(), AccessLog.to(settings.accessLog(), metrics));
  }

  /**
   * Loads the models and listens.
   *
   * @throws IOException if a model, audit log or address cannot be had
   */
  static Service start(Settings settings) throws IOException {
    ServiceMetrics metrics = new ServiceMetrics();
    LoadedModels models = LoadedModels.open(settings, metrics);
    Optional<AuditLog> audit = Optional.empty();
    try {
      if (settings.audit().isPresent()) {
        AuditLog log = AuditLog.open(settings.audit().get(), Clock.systemUTC());
        audit = Optional.of(log);
        metrics.records(log);
      }
      Service service = new Service(settings, metrics, models, audit);
      service.listen();
      return service;
    } catch (IOException e) {
      audit.ifPresent(Service::close);
      models.close();
      metrics.close();
      throw e;
    }
  }

  /** Each model with what is counted of it, the unnamed one beside its challenger. */
  private static ByModel<ServedModels> served(LoadedModels models) {
    ReloadableScorer unnamed = models.byName().unnamed();
    return models
        .byName()
        .map(
            each ->
                new ServedModels(each, each == unnamed ? models.challenger() : Optional.empty()));
  }

  private void listen() throws IOException {
    try {
      server.start();
    } catch (Exception e) {
      served.unnamed().close();
      throw new IOException(
          "Cannot listen on "
              + settings.host()
              + ", port "
              + settings.port()
              + ". Another program may have it: choose another with --port.",
          e);
    }
  }

  private ExchangeHandler routes() {
    Duration time = settings.timing().body();
    int threads = settings.threads();
    DecisionService decisions = new DecisionService(metrics, audit);
    ByModel<ModelDocuments> documents =
        models.byName().map(each -> new ModelDocuments(each, Clock.systemUTC()));
    HealthHandlers health =
        new HealthHandlers(models.byName(), models.challenger(), draining, audit);
    return new Routes(new AccessControl(settings.keys(), settings.requestsPerSecond()), draining)
        .deciding(
            "/predict",
            new PredictHandler(served, decisions, time, ConcurrencyLimit.forBodies(threads)))
        .deciding(
            "/predict/batch",
            new BatchHandler(served, decisions, time, ConcurrencyLimit.forBatches(threads)))
        .guarded("/schedule", new ScheduleHandler())
        .guarded("/model", exchange -> documents.asked(exchange).card().handle(exchange))
        .guarded("/metrics", metrics())
        .guarded("/drift", new DriftHandler(served))
        .guarded("/challenger", new ChallengerHandler(served))
        .open("/schema", exchange -> documents.asked(exchange).schema().handle(exchange))
        .open("/template", exchange -> documents.asked(exchange).template().handle(exchange))
        .open("/openapi.json", exchange -> documents.asked(exchange).openApi().handle(exchange))
        .open(
            "/ping",
            exchange ->
                exchange.json(
                    JsonFormat.bytes(
                        json -> json.writeRawValue("{\"message\":\"Pinging the loan service\"}"))))
        .open("/health/live", health.live())
        .open("/health/ready", health.ready())
        .open("/", StaticFile.of("index.html", "text/html; charset=utf-8"))
        .open("/docs", StaticFile.of("docs.html", "text/html; charset=utf-8"))
        .open("/web/app.js", StaticFile.of("app.js", "text/javascript; charset=utf-8"))
        .open("/web/form.js", StaticFile.of("form.js", "text/javascript; charset=utf-8"))
        .open("/web/answer.js", StaticFile.of("answer.js", "text/javascript; charset=utf-8"))
        .open("/web/docs.js", StaticFile.of("docs.js", "text/javascript; charset=utf-8"))
        .open("/web/style.css", StaticFile.of("style.css", "text/css; charset=utf-8"))
        .open("/favicon.ico", StaticFile.of("icon.svg", "image/svg+xml"));
  }

  private ExchangeHandler metrics() {
    return exchange -> {
      ServedModels.Served now = served.unnamed().current();
      exchange.answer(
          ServiceMetrics.CONTENT_TYPE,
          metrics.page(
              now.drift().map(DriftMonitor::report),
              now.challenged().map(ChallengedScorer::snapshot)));
    };
  }

  /** Port on which it listens. */
  public int port() {
    return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  /** Address of the page. */
  public String url() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return (settings.tls().isPresent() ? "https" : "http") + "://" + host + ":" + port() + "/";
  }

  /** Id of the model that serves whoever names none. */
  public String modelId() {
    return models.byName().unnamed().scorer().modelId();
  }

  /**
   * Stops: says so to health checks, refuses new requests after the drain delay, answers those that
   * were taken, and closes.
   */
  @Override
  public void close() {
    draining.announce();
    try {
      Thread.sleep(settings.timing().drainDelay().toMillis());
      if (!draining.drain(settings.timing().drain())) {
        LOG.log(System.Logger.Level.WARNING, "Not all requests were answered in time.");
      }
      List<Future<?>> closing = new ArrayList<>();
      // Whoever has just been let in gets to send a request, and hears that it is refused.
      for (Connector connector : server.getConnectors()) {
        closing.add(connector.shutdown());
      }
      Thread.sleep(LAST_WORDS.toMillis());
      LOG.log(
          System.Logger.Level.DEBUG,
          "{0} of {1} connectors closed.",
          closing.stream().filter(Future::isDone).count(),
          closing.size());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    stop();
    served.unnamed().close();
    models.close();
    metrics.close();
    audit.ifPresent(Service::close);
  }

  private void stop() {
    try {
      server.stop();
    } catch (Exception e) {
      LOG.log(System.Logger.Level.WARNING, "The server did not stop as it should.", e);
    }
  }

  private static void close(AuditLog log) {
    try {
      log.close();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.ERROR, "Cannot close the audit log.", e);
    }
  }
}
