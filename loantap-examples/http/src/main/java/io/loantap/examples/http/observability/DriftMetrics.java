package io.loantap.examples.http.observability;

import io.loantap.drift.CharacteristicDrift;
import io.loantap.drift.DriftReport;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The drift of applicants from the training loans of the model that serves, as gauges. They are
 * numbers of that model alone, with its characteristics for labels: those of the model before are
 * gone.
 */
final class DriftMetrics {
  private final MultiGauge applicants;
  private final MultiGauge scores;
  private final MultiGauge characteristics;

  DriftMetrics(MeterRegistry registry) {
    applicants =
        MultiGauge.builder("loantap.drift.applicants")
            .description("Applicants of the model that serves, since it does")
            .register(registry);
    scores =
        MultiGauge.builder("loantap.drift.score.psi")
            .description("Population stability index of the score against the training loans")
            .register(registry);
    characteristics =
        MultiGauge.builder("loantap.drift.psi")
            .description("Stability index of a characteristic against the training loans")
            .register(registry);
  }

  /** Takes over a report; without one there are no gauges. */
  void show(Optional<DriftReport> drift) {
    applicants.register(drift.stream().flatMap(DriftMetrics::counts).toList(), true);
    scores.register(
        drift.stream()
            .<MultiGauge.Row<?>>map(
                it -> MultiGauge.Row.of(Tags.empty(), it.score().index().value()))
            .toList(),
        true);
    characteristics.register(
        drift.map(DriftReport::characteristics).orElse(List.of()).stream()
            .<MultiGauge.Row<?>>map(DriftMetrics::row)
            .toList(),
        true);
  }

  private static Stream<MultiGauge.Row<?>> counts(DriftReport drift) {
    return Stream.of(
        MultiGauge.Row.of(Tags.of("result", "scored"), drift.now()),
        MultiGauge.Row.of(Tags.of("result", "refused"), drift.refused()));
  }

  private static MultiGauge.Row<?> row(CharacteristicDrift drift) {
    return MultiGauge.Row.of(
        Tags.of("characteristic", drift.characteristic()), drift.index().value());
  }
}
