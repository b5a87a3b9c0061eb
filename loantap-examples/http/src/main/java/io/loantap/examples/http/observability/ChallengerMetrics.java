package io.loantap.examples.http.observability;

import io.loantap.challenge.ChallengeSnapshot;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Optional;

/**
 * The challenger beside the model that serves, as gauges: numbers of the challenger that answers
 * now, since it does.
 */
final class ChallengerMetrics {
  private final MultiGauge applications;
  private final MultiGauge swapped;
  private final MultiGauge agreement;
  private final MultiGauge means;
  private final MultiGauge difference;
  private final MultiGauge declined;

  ChallengerMetrics(MeterRegistry registry) {
    applications =
        gauge(
            registry,
            "applications",
            "Applications that were to be compared, and what they became");
    swapped =
        gauge(registry, "swapped", "Applications within the threshold of one of both models alone");
    agreement =
        gauge(registry, "agreement", "Share on the same side of the thresholds of both models");
    means = gauge(registry, "probability.mean", "Mean probability of default of those compared");
    difference =
        gauge(registry, "difference.mean", "Mean difference of the probabilities without signs");
    declined =
        gauge(registry, "reasons", "Applications for which both models gave reasons, by the first");
  }

  private static MultiGauge gauge(MeterRegistry registry, String name, String description) {
    return MultiGauge.builder("loantap.challenger." + name)
        .description(description)
        .register(registry);
  }

  /** Takes over a snapshot; without one there are no gauges. */
  void show(Optional<ChallengeSnapshot> snapshot) {
    applications.register(snapshot.map(ChallengerMetrics::applications).orElse(List.of()), true);
    swapped.register(snapshot.map(ChallengerMetrics::swapped).orElse(List.of()), true);
    agreement.register(
        snapshot.map(it -> rows(Tags.empty(), it.agreement())).orElse(List.of()), true);
    means.register(snapshot.map(ChallengerMetrics::means).orElse(List.of()), true);
    difference.register(
        snapshot.map(it -> rows(Tags.empty(), it.meanAbsoluteDifference())).orElse(List.of()),
        true);
    declined.register(snapshot.map(ChallengerMetrics::reasons).orElse(List.of()), true);
  }

  private static List<MultiGauge.Row<?>> rows(Tags tags, double value) {
    return List.of(MultiGauge.Row.of(tags, value));
  }

  private static List<MultiGauge.Row<?>> applications(ChallengeSnapshot snapshot) {
    ChallengeSnapshot.Unanswered not = snapshot.unanswered();
    return List.of(
        row("result", "compared", snapshot.compared()),
        row("result", "refused", not.refused()),
        row("result", "failed", not.failed()),
        row("result", "dropped", not.dropped()));
  }

  private static List<MultiGauge.Row<?>> swapped(ChallengeSnapshot snapshot) {
    return List.of(
        row("direction", "in", snapshot.swapSet().swappedIn()),
        row("direction", "out", snapshot.swapSet().swappedOut()));
  }

  private static List<MultiGauge.Row<?>> means(ChallengeSnapshot snapshot) {
    return List.of(
        row("model", "champion", snapshot.meanOfChampion()),
        row("model", "challenger", snapshot.meanOfChallenger()));
  }

  private static List<MultiGauge.Row<?>> reasons(ChallengeSnapshot snapshot) {
    ChallengeSnapshot.Reasons reasons = snapshot.reasons();
    return List.of(
        row("first", "same", reasons.samePrincipal()),
        row("first", "other", reasons.compared() - reasons.samePrincipal()));
  }

  private static MultiGauge.Row<?> row(String label, String value, Number number) {
    return MultiGauge.Row.of(Tags.of(label, value), number);
  }
}
