package io.loantap.examples.http;

import io.loantap.ReloadableScorer;
import io.loantap.ScorerOptions;
import io.loantap.examples.http.observability.ReloadLog;
import io.loantap.examples.http.observability.ServiceMetrics;
import io.loantap.examples.http.serving.ByModel;
import io.loantap.examples.http.serving.Challenger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The model files of the service, each loaded and watched until closed. */
final class LoadedModels implements AutoCloseable {
  private final List<ReloadableScorer> watched;
  private final ByModel<ReloadableScorer> byName;
  private final Optional<Challenger> challenger;

  private LoadedModels(
      List<ReloadableScorer> watched,
      ByModel<ReloadableScorer> byName,
      Optional<Challenger> challenger) {
    this.watched = watched;
    this.byName = byName;
    this.challenger = challenger;
  }

  /**
   * Loads all that the settings name.
   *
   * @throws IOException if one cannot be loaded; then none is watched
   */
  static LoadedModels open(Settings settings, ServiceMetrics metrics) throws IOException {
    List<ReloadableScorer> watched = new ArrayList<>();
    try {
      return new LoadedModels(
          watched, byName(settings, metrics, watched), challenger(settings, metrics, watched));
    } catch (IOException e) {
      watched.forEach(ReloadableScorer::close);
      throw e;
    }
  }

  private static ByModel<ReloadableScorer> byName(
      Settings settings, ServiceMetrics metrics, List<ReloadableScorer> watched)
      throws IOException {
    ScorerOptions options = ScorerOptions.asModel();
    Duration interval = settings.timing().reload();
    ReloadableScorer unnamed =
        ReloadableScorer.watch(settings.model(), options, ReloadLog.of(metrics), interval);
    watched.add(unnamed);
    metrics.serves(unnamed.scorer());
    metrics.watches(unnamed);
    Map<String, ReloadableScorer> named = new LinkedHashMap<>();
    for (Map.Entry<String, Path> each : settings.named().entrySet()) {
      String name = each.getKey();
      ReloadableScorer model =
          ReloadableScorer.watch(
              each.getValue(), options, ReloadLog.named(name, metrics), interval);
      watched.add(model);
      named.put(name, model);
      metrics.watches(name, model);
    }
    return new ByModel<>(unnamed, named);
  }

  /** A challenger that leaves fields of the champion's out of account which it lacks. */
  private static Optional<Challenger> challenger(
      Settings settings, ServiceMetrics metrics, List<ReloadableScorer> watched)
      throws IOException {
    if (settings.challenger().isEmpty()) {
      return Optional.empty();
    }
    Settings.Challenger asked = settings.challenger().get();
    ReloadableScorer model =
        ReloadableScorer.watch(
            asked.model(),
            ScorerOptions.asModel().withUnknownField(ScorerOptions.UnknownField.IGNORE),
            ReloadLog.ofChallenger(),
            settings.timing().reload());
    watched.add(model);
    metrics.watchesChallenger(model);
    return Optional.of(new Challenger(model, asked.options()));
  }

  /** Those that decide. */
  ByModel<ReloadableScorer> byName() {
    return byName;
  }

  /** The one that is asked beside the unnamed one, if one is. */
  Optional<Challenger> challenger() {
    return challenger;
  }

  /** Ends the watching. */
  @Override
  public void close() {
    watched.forEach(ReloadableScorer::close);
  }
}
