package io.loantap.examples.http;

import io.loantap.ReloadListener;
import io.loantap.Scorer;

/** Notes what becomes of a model file that is loaded again. */
final class ModelWatchLog implements ReloadListener {
  private static final System.Logger LOG = System.getLogger(ModelWatchLog.class.getName());

  private final ServiceMetrics metrics;

  ModelWatchLog(ServiceMetrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void reloaded(Scorer now, Scorer before) {
    metrics.reloaded(now);
    LOG.log(
        System.Logger.Level.INFO,
        "Model {0} serves now, instead of {1}.",
        now.modelId(),
        before.modelId());
  }

  @Override
  public void failed(Exception problem) {
    metrics.reloadFailed();
    LOG.log(
        System.Logger.Level.WARNING,
        "The model file cannot be loaded; the model from before serves on. {0}",
        problem.getMessage());
  }
}
