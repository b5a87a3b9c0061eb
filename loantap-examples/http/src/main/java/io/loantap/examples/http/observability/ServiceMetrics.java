package io.loantap.examples.http.observability;

import io.loantap.Decision;
import io.loantap.ReloadableScorer;
import io.loantap.Scorer;
import io.loantap.applicant.Violation;
import io.loantap.challenge.ChallengeSnapshot;
import io.loantap.drift.DriftReport;
import io.loantap.examples.http.protocol.DecisionResponse;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Counters and timers of the service, for Prometheus. Safe for any number of threads. */
public final class ServiceMetrics implements AutoCloseable {
  public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private static final Duration[] BUCKETS = {
    Duration.ofNanos(100_000),
    Duration.ofNanos(250_000),
    Duration.ofNanos(500_000),
    Duration.ofMillis(1),
    Duration.ofNanos(2_500_000),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(100),
    Duration.ofSeconds(1)
  };

  private record Kind(String route, int status) {}

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics garbage = new JvmGcMetrics();
  private final Map<Kind, Timer> requests = new ConcurrentHashMap<>();
  private final Map<Decision.Outcome, Counter> decisions = new EnumMap<>(Decision.Outcome.class);
  private final Map<Violation.Code, Counter> violations = new EnumMap<>(Violation.Code.class);
  private final Counter reloads;
  private final Counter failedReloads;
  private final MultiGauge model;
  private final DriftMetrics drift = new DriftMetrics(registry);
  private final ChallengerMetrics challenger = new ChallengerMetrics(registry);

  public ServiceMetrics() {
    for (Decision.Outcome outcome : Decision.Outcome.values()) {
      decisions.put(
          outcome,
          Counter.builder("loantap.decisions")
              .description("Decisions, by what became of the application")
              .tag("status", DecisionResponse.status(outcome))
              .register(registry));
    }
    for (Violation.Code code : Violation.Code.values()) {
      violations.put(
          code,
          Counter.builder("loantap.violations")
              .description("Values for which applications were refused, by what was wrong")
              .tag("code", code.name())
              .register(registry));
    }
    reloads = reloads("ok");
    failedReloads = reloads("failed");
    model =
        MultiGauge.builder("loantap.model.info")
            .description("1 for the model that serves")
            .register(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    garbage.bindTo(registry);
  }

  private Counter reloads(String result) {
    return Counter.builder("loantap.model.reloads")
        .description("Model files that were loaded again")
        .tag("result", result)
        .register(registry);
  }

  void answered(String route, int status, long nanos) {
    Kind kind = new Kind(route, status);
    // Looked up first: computeIfAbsent may lock.
    @Nullable Timer timer = requests.get(kind);
    if (timer == null) {
      timer = requests.computeIfAbsent(kind, this::timer);
    }
    timer.record(nanos, TimeUnit.NANOSECONDS);
  }

  private Timer timer(Kind kind) {
    return Timer.builder("loantap.http.requests")
        .description("Time from a request's headers to its answer")
        .tag("route", kind.route())
        .tag("status", Integer.toString(kind.status()))
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }

  public void decided(Decision.Outcome outcome) {
    count(decisions, outcome);
  }

  public void refused(List<Violation> wrong) {
    wrong.forEach(violation -> count(violations, violation.code()));
  }

  private static <E extends Enum<E>> void count(Map<E, Counter> counters, E key) {
    Counter counter = counters.get(key);
    if (counter != null) {
      counter.increment();
    }
  }

  public void serves(Scorer scorer) {
    model.register(
        List.of(
            MultiGauge.Row.of(
                Tags.of("id", scorer.modelId(), "recipe", scorer.training().recipe()), 1)),
        true);
  }

  void reloaded(Scorer scorer) {
    reloaded();
    serves(scorer);
  }

  void reloaded() {
    reloads.increment();
  }

  /** Shows if a model file is still watched, and if it could be loaded. */
  public void watches(ReloadableScorer models) {
    gauge("loantap.model.watched", "1 while the model file is watched", models::isWatching);
    gauge(
        "loantap.model.file.ok",
        "1 if the model file could be loaded when it was looked at last",
        () -> models.lastFailure().isEmpty());
  }

  /** Shows the same of a model with a name. */
  public void watches(String name, ReloadableScorer models) {
    Tags tags = Tags.of("name", name);
    gauge(
        "loantap.named.model.watched",
        "1 while the file of the model with this name is watched",
        tags,
        models::isWatching);
    gauge(
        "loantap.named.model.file.ok",
        "1 if the file of the model with this name could be loaded when it was looked at last",
        tags,
        () -> models.lastFailure().isEmpty());
  }

  /** Shows the same of the challenger's file. */
  public void watchesChallenger(ReloadableScorer models) {
    gauge(
        "loantap.challenger.watched",
        "1 while the challenger's file is watched",
        models::isWatching);
    gauge(
        "loantap.challenger.file.ok",
        "1 if the challenger's file could be loaded when it was looked at last",
        () -> models.lastFailure().isEmpty());
  }

  /** Shows if decisions can be recorded, and how many were refused because they could not. */
  public void records(AuditLog log) {
    gauge("loantap.audit.ok", "1 while decisions can be recorded", () -> log.failure().isEmpty());
    FunctionCounter.builder("loantap.audit.refused", log, AuditLog::refused)
        .description("Decisions that were not given out because they could not be recorded")
        .register(registry);
  }

  private void gauge(String name, String description, BooleanSupplier state) {
    gauge(name, description, Tags.empty(), state);
  }

  private void gauge(String name, String description, Tags tags, BooleanSupplier state) {
    Gauge.builder(name, () -> state.getAsBoolean() ? 1 : 0)
        .tags(tags)
        .description(description)
        .register(registry);
  }

  void reloadFailed() {
    failedReloads.increment();
  }

  /** The page that Prometheus reads, with the drift and the challenger of now. */
  public synchronized byte[] page(
      Optional<DriftReport> moved, Optional<ChallengeSnapshot> compared) {
    drift.show(moved);
    challenger.show(compared);
    return registry.scrape().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    garbage.close();
    registry.close();
  }
}
